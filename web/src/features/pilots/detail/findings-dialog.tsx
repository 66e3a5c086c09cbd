import { type Pilot, pilotSchema } from '@agendawerk/shared/pilots/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { saveChanges } from '../../../lib/save-changes.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useSentRows } from '../../../lib/use-sent-rows.ts';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useSaveFindings } from '../api/pilot-data.ts';
import styles from '../parts/pilots.module.css';
import { useCriterionText } from '../parts/use-criterion-text.ts';

interface Finding {
  value: number | null | undefined;
  valueOn: string | null | undefined;
  missingReason: string | null;
}
/** By the criterion: two people who measure different ones are not in each other's way. */
type Findings = Record<string, Finding>;

const blank: Finding = { value: null, valueOn: null, missingReason: null };

/** What cannot be read is never sent. */
const toBody = ({ value, valueOn, missingReason }: Finding = blank) => ({
  value: value ?? null,
  valueOn: valueOn ?? null,
  missingReason,
});

const valuesOf = ({ criteria }: Pilot): Findings =>
  Object.fromEntries(criteria.map(({ id, value, valueOn, missingReason }) => [id, { value, valueOn, missingReason }]));

/** What was measured for each criterion, or why it was not. */
export function FindingsDialog({ pilot, onClose }: { pilot: Pilot; onClose: () => void }) {
  const { t } = useTranslation('pilots');
  const { workspaceId } = useAgendaScope();
  const { formatNumber, formatDay } = useFormat();
  const initial = valuesOf(pilot);
  const draft = useDraft<Findings>(`pilot:${pilot.id}:measured`, initial, pilot.revision);
  const save = useSaveFindings();
  const errors = useFieldErrors()(save.error);
  const { remember, errorAt } = useSentRows('findings', errors);
  const findings = { ...initial, ...draft.value };
  const send = () =>
    saveChanges({
      item: pilot,
      before: draft.base.current,
      after: findings,
      valuesOf,
      send: (changed, { revision }) => {
        remember(changed);
        return save.mutateAsync({
          params: { workspaceId, pilotId: pilot.id },
          revision,
          body: { findings: changed.map((criterionId) => ({ criterionId, ...toBody(findings[criterionId]) })) },
        });
      },
      readPresent: (current) => pilotSchema.safeParse(current).data,
    });
  const describe = (id: string, form: Findings) => {
    const { value = null, valueOn = null, missingReason = null } = form[id] ?? {};
    return {
      label: pilot.criteria.find((criterion) => criterion.id === id)?.title ?? '',
      text: [value === null ? missingReason : formatNumber(value), valueOn && formatDay(valueOn)]
        .filter(Boolean)
        .join(', '),
    };
  };
  return (
    <FormDialog
      title={t('findingsTitle')}
      submitLabel={t('saveFindings')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={save.isPending}
      width="large"
      send={send}
      describe={describe}
      onClose={onClose}
    >
      <Stack gap="large">
        {pilot.criteria.map((criterion) => (
          <FindingFields
            key={criterion.id}
            criterion={criterion}
            finding={findings[criterion.id] ?? blank}
            errorOf={(name) => errorAt(criterion.id, name)}
            onChange={(part) =>
              draft.setValue({ ...draft.value, [criterion.id]: { ...blank, ...findings[criterion.id], ...part } })
            }
          />
        ))}
      </Stack>
    </FormDialog>
  );
}

interface FindingFieldsProps {
  criterion: Pilot['criteria'][number];
  finding: Finding;
  errorOf: (name: keyof Finding) => string | undefined;
  onChange: (part: Partial<Finding>) => void;
}

function FindingFields({ criterion, finding, errorOf, onChange }: FindingFieldsProps) {
  const { t } = useTranslation('pilots');
  const { formatNumber, formatDay } = useFormat();
  const { thresholdText } = useCriterionText();
  const { reading } = criterion;
  return (
    <fieldset className={styles.criterion}>
      <legend>{criterion.title}</legend>
      <p className="muted">{[thresholdText(criterion), criterion.method].filter(Boolean).join(' · ')}</p>
      {reading ? (
        <p className="muted">
          {t('readingCounts', { value: formatNumber(reading.value), day: formatDay(reading.readOn) })}
        </p>
      ) : null}
      <Row align="start" gap="default">
        <NumberField
          label={t('value')}
          {...(criterion.unit === null ? {} : { unit: criterion.unit })}
          value={finding.value}
          onChange={(value) => onChange({ value })}
          error={errorOf('value')}
        />
        <DayField
          label={t('valueOn')}
          value={finding.valueOn}
          onChange={(valueOn) => onChange({ valueOn })}
          error={errorOf('valueOn')}
        />
      </Row>
      {finding.value === null ? (
        <TextField
          label={t('missingReason')}
          hint={t('missingReasonHint')}
          value={finding.missingReason ?? ''}
          onChange={(event) => onChange({ missingReason: event.target.value || null })}
          error={errorOf('missingReason')}
        />
      ) : null}
    </fieldset>
  );
}
