import { type CreateProgressUpdate, lights, type Measure, measureStatuses } from '@agendawerk/shared/measures/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import type { Typed } from '../../../lib/typed.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useReportProgress } from '../api/measure-mutations.ts';

type Report = Omit<Typed<Required<CreateProgressUpdate>, 'percent'>, 'reportedOn'> & {
  reportedOn: string | null | undefined;
};

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

  const send = () => {
    const body = {
      ...form,
      percent: form.percent ?? null,
      // Left empty it is today; what cannot be read is not sent.
      reportedOn: form.reportedOn ?? today,
      ...(isTroubled ? {} : { reason: null, remedy: null }),
      ...(isClosing ? {} : { closing: null }),
    };
    return report.mutateAsync({ params: { workspaceId, measureId: measure.id }, body });
  };

  return (
    <FormDialog
      title={t('progress.title', { number: measure.number })}
      submitLabel={t('progress.submit')}
      draft={draft}
      initial={emptyReport(measure, today)}
      errors={errors}
      isBusy={report.isPending}
      send={send}
      onClose={() => onClose()}
    >
      <FormColumn>
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
          onChange={(percent) => set({ percent })}
          error={errors.fields['percent']}
        />
        <DayField
          label={t('progress.reportedOn')}
          value={form.reportedOn}
          onChange={(reportedOn) => set({ reportedOn })}
          error={errors.fields['reportedOn']}
        />
      </FormColumn>
    </FormDialog>
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
