import { type CreateProgressUpdate, lights, type Measure, measureStatuses } from '@agendawerk/shared/measures/index.ts';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { useReportProgress } from '../api/measure-mutations.ts';

type Report = Required<CreateProgressUpdate>;

/** Progress is reported in one small form: status, light, what was done, what comes next. */
export function ProgressDialog({ measure, today, onClose }: { measure: Measure; today: string; onClose: () => void }) {
  const { t } = useTranslation(['measures', 'terms']);
  const { workspaceId } = useAgendaScope();
  const draft = useDraft<Report>(`measure:${measure.id}:progress`, emptyReport(measure, today));
  const report = useReportProgress(measure.id);
  const errors = useFieldErrors()(report.error);
  const form = draft.value;
  const set = (part: Partial<Report>) => draft.setValue({ ...form, ...part });
  const isTroubled = form.light === 'amber' || form.light === 'red';
  const isClosing = form.status === 'done' || form.status === 'dropped';
  const text = (name: 'doneText' | 'nextText' | 'reason' | 'remedy' | 'closing') => ({
    label: t(`progress.${name}`),
    value: form[name] ?? '',
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value || null }),
    error: errors.fields[name],
  });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = {
      ...form,
      ...(isTroubled ? {} : { reason: null, remedy: null }),
      ...(isClosing ? {} : { closing: null }),
    };
    await report.mutateAsync({ params: { workspaceId, measureId: measure.id }, body });
    draft.clear(emptyReport(measure, today));
    onClose();
  };

  return (
    <Dialog title={t('progress.title', { number: measure.number })} isOpen onClose={onClose} width="large">
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <FormColumn>
          {draft.isRestored ? <Notice>{t('lines.restored')}</Notice> : null}
          {errors.summary ? (
            <Notice tone="danger" isLive>
              {errors.summary}
            </Notice>
          ) : null}
          <Select
            label={t('columns.status')}
            options={measureStatuses.map((value) => ({ value, label: t(`terms:measureStatuses.${value}`) }))}
            value={form.status}
            onChange={(event) =>
              set({ status: measureStatuses.find((status) => status === event.target.value) ?? form.status })
            }
          />
          <RadioGroup
            label={t('columns.light')}
            isHorizontal
            options={lights.map((value) => ({ value, label: t(`terms:lights.${value}`) }))}
            value={form.light}
            onChange={(light) => set({ light })}
          />
          {isTroubled ? (
            <>
              <TextArea {...text('reason')} isRequired />
              <TextArea {...text('remedy')} isRequired />
            </>
          ) : null}
          {isClosing ? <TextArea {...text('closing')} isRequired /> : null}
          <TextArea {...text('doneText')} />
          <TextArea {...text('nextText')} />
          <NumberField
            label={t('columns.percent')}
            unit="%"
            isWhole
            value={form.percent}
            onChange={(percent) => set({ percent: percent ?? null })}
            error={errors.fields['percent']}
          />
          <DayField
            label={t('progress.reportedOn')}
            value={form.reportedOn}
            onChange={(day) => set({ reportedOn: day ?? today })}
            error={errors.fields['reportedOn']}
          />
          <div>
            <Button type="submit" variant="primary" isBusy={report.isPending}>
              {t('progress.submit')}
            </Button>
          </div>
        </FormColumn>
      </form>
    </Dialog>
  );
}

/** Begins with how the measure stands now. */
function emptyReport(measure: Measure, today: string): Report {
  const { status, light, percent } = measure;
  return {
    reportedOn: today,
    status,
    light,
    percent,
    doneText: null,
    nextText: null,
    reason: null,
    remedy: null,
    closing: null,
  };
}
