import { type Kpi, type Reading, readingSchema } from '@agendawerk/shared/kpis/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { pickParts, saveChanges } from '../../../lib/save-changes.ts';
import { todayInGermany } from '../../../lib/today.ts';
import { useDescribePart } from '../../../lib/use-describe-part.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useSaveReading } from '../api/kpi-mutations.ts';

interface ReadingDialogProps {
  kpi: Kpi;
  /** Undefined: a new one. */
  reading: Reading | undefined;
  onClose: () => void;
}

interface ReadingForm {
  readOn: string | null | undefined;
  value: number | null | undefined;
  note: string;
  isBreak: boolean;
}

const valuesOf = ({ readOn, value, note, isBreak }: Reading): ReadingForm => ({
  readOn,
  value,
  note: note ?? '',
  isBreak,
});

export function ReadingDialog({ kpi, reading, onClose }: ReadingDialogProps) {
  const { t } = useTranslation('kpis');
  const { workspaceId } = useAgendaScope();
  const { formatDay } = useFormat();
  const initial: ReadingForm = reading
    ? valuesOf(reading)
    : { readOn: todayInGermany(), value: null, note: '', isBreak: false };
  const draft = useDraft<ReadingForm>(`kpi:${kpi.id}:reading:${reading?.id ?? 'new'}`, initial);
  const { create, update } = useSaveReading(kpi.id);
  const errors = useFieldErrors()(create.error ?? update.error);
  const form = draft.value;
  const set = (part: Partial<ReadingForm>) => draft.setValue({ ...form, ...part });

  const describe = useDescribePart<ReadingForm>({
    readOn: { label: t('reading.readOn'), show: formatDay },
    value: t('reading.value'),
    note: t('reading.note'),
    isBreak: t('reading.isBreak'),
  });
  const send = () => {
    // What is still missing is refused by the contract, at its field.
    const { readOn, value, note, isBreak } = form;
    const body = { readOn: readOn ?? '', value: value as number, note: note || null, isBreak };
    const params = { workspaceId, kpiId: kpi.id };
    if (!reading) return create.mutateAsync({ params, body });
    return saveChanges({
      item: reading,
      before: draft.base.current,
      after: form,
      valuesOf,
      send: (changed, { revision }) =>
        update.mutateAsync({ params: { ...params, readingId: reading.id }, revision, body: pickParts(body, changed) }),
      readPresent: (current) => readingSchema.safeParse(current).data,
    });
  };

  return (
    <FormDialog
      title={t(reading ? 'reading.edit' : 'reading.add')}
      submitLabel={t('reading.save')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={create.isPending || update.isPending}
      send={send}
      describe={describe}
      onClose={() => onClose()}
    >
      <FormColumn>
        <NumberField
          label={t('reading.value')}
          {...(kpi.unit ? { unit: kpi.unit } : {})}
          isRequired
          value={form.value}
          onChange={(value) => set({ value })}
          error={errors.fields['value']}
        />
        <DayField
          label={t('reading.readOn')}
          value={form.readOn}
          onChange={(readOn) => set({ readOn })}
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
      </FormColumn>
    </FormDialog>
  );
}
