import type { Kpi, Reading } from '@agendawerk/shared/kpis/index.ts';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { todayInGermany } from '../../../lib/today.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { useSaveReading } from '../api/kpi-mutations.ts';

interface ReadingDialogProps {
  kpi: Kpi;
  /** Undefined: a new one. */
  reading: Reading | undefined;
  onClose: () => void;
}

interface ReadingForm {
  readOn: string;
  value: number | null;
  note: string;
  isBreak: boolean;
}

export function ReadingDialog({ kpi, reading, onClose }: ReadingDialogProps) {
  const { t } = useTranslation('kpis');
  const { workspaceId } = useAgendaScope();
  const initial: ReadingForm = {
    readOn: reading?.readOn ?? todayInGermany(),
    value: reading?.value ?? null,
    note: reading?.note ?? '',
    isBreak: reading?.isBreak ?? false,
  };
  const draft = useDraft<ReadingForm>(`kpi:${kpi.id}:reading:${reading?.id ?? 'new'}`, initial);
  const { create, update } = useSaveReading(kpi.id);
  const errors = useFieldErrors()(create.error ?? update.error);
  const form = draft.value;
  const set = (part: Partial<ReadingForm>) => draft.setValue({ ...form, ...part });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { readOn: form.readOn, value: form.value as number, note: form.note || null, isBreak: form.isBreak };
    const params = { workspaceId, kpiId: kpi.id };
    if (reading)
      await update.mutateAsync({ params: { ...params, readingId: reading.id }, revision: reading.revision, body });
    else await create.mutateAsync({ params, body });
    draft.clear(initial);
    onClose();
  };

  return (
    <Dialog title={t(reading ? 'reading.edit' : 'reading.add')} isOpen onClose={onClose}>
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <FormColumn>
          {draft.isRestored ? <Notice>{t('restored')}</Notice> : null}
          {errors.summary ? (
            <Notice tone="danger" isLive>
              {errors.summary}
            </Notice>
          ) : null}
          <NumberField
            label={t('reading.value')}
            {...(kpi.unit ? { unit: kpi.unit } : {})}
            isRequired
            value={form.value}
            onChange={(value) => set({ value: value ?? null })}
            error={errors.fields['value']}
          />
          <DayField
            label={t('reading.readOn')}
            value={form.readOn}
            onChange={(day) => set({ readOn: day ?? '' })}
            error={errors.fields['readOn']}
          />
          <TextArea
            label={t('reading.note')}
            hint={t('reading.noteHint')}
            value={form.note}
            onChange={(event) => set({ note: event.target.value })}
            error={errors.fields['note']}
          />
          <Checkbox
            label={t('reading.isBreak')}
            hint={t('reading.isBreakHint')}
            checked={form.isBreak}
            onChange={(event) => set({ isBreak: event.target.checked })}
          />
          <div>
            <Button type="submit" variant="primary" isBusy={create.isPending || update.isPending}>
              {t('reading.save')}
            </Button>
          </div>
        </FormColumn>
      </form>
    </Dialog>
  );
}
