import type { Pilot } from '@agendawerk/shared/pilots/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useSaveFindings } from '../api/pilot-data.ts';
import styles from '../parts/pilots.module.css';
import { useCriterionText } from '../parts/use-criterion-text.ts';

interface Finding {
  criterionId: string;
  value: number | null;
  valueOn: string | null;
  missingReason: string | null;
}

/** What was measured for each criterion, or why it was not. */
export function FindingsDialog({ pilot, onClose }: { pilot: Pilot; onClose: () => void }) {
  const { t } = useTranslation('pilots');
  const { workspaceId } = useAgendaScope();
  const initial = pilot.criteria.map(({ id, value, valueOn, missingReason }) => ({
    criterionId: id,
    value,
    valueOn,
    missingReason,
  }));
  const draft = useDraft<Finding[]>(`pilot:${pilot.id}:findings`, initial, pilot.revision);
  const save = useSaveFindings();
  const errors = useFieldErrors()(save.error);
  const set = (index: number, part: Partial<Finding>) =>
    draft.setValue(draft.value.map((finding, place) => (place === index ? { ...finding, ...part } : finding)));
  const send = () =>
    save.mutateAsync({
      params: { workspaceId, pilotId: pilot.id },
      revision: pilot.revision,
      body: { findings: draft.value },
    });
  return (
    <FormDialog
      title={t('findingsTitle')}
      submitLabel={t('saveFindings')}
      draft={draft}
      initial={initial}
      summary={errors.summary}
      isBusy={save.isPending}
      width="large"
      send={send}
      onClose={onClose}
    >
      <Stack gap="large">
        {draft.value.map((finding, index) => (
          <FindingFields
            key={finding.criterionId}
            criterion={pilot.criteria.find(({ id }) => id === finding.criterionId)}
            finding={finding}
            errorOf={(name) => errors.fields[`findings.${index}.${name}`]}
            onChange={(part) => set(index, part)}
          />
        ))}
      </Stack>
    </FormDialog>
  );
}

interface FindingFieldsProps {
  criterion: Pilot['criteria'][number] | undefined;
  finding: Finding;
  errorOf: (name: keyof Finding) => string | undefined;
  onChange: (part: Partial<Finding>) => void;
}

function FindingFields({ criterion, finding, errorOf, onChange }: FindingFieldsProps) {
  const { t } = useTranslation('pilots');
  const { formatNumber, formatDay } = useFormat();
  const { thresholdText } = useCriterionText();
  if (!criterion) return null;
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
      <Row align="start">
        <NumberField
          label={t('value')}
          {...(criterion.unit === null ? {} : { unit: criterion.unit })}
          value={finding.value}
          onChange={(value) => onChange({ value: value ?? null })}
          error={errorOf('value')}
        />
        <DayField
          label={t('valueOn')}
          value={finding.valueOn}
          onChange={(valueOn) => onChange({ valueOn: valueOn ?? null })}
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
