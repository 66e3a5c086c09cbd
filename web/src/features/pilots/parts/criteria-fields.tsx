import { comparisons } from '@agendawerk/shared/pilots/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { kpisQuery } from '../../../lib/data/kpis-data.ts';
import { catalogueQuery } from '../../../lib/data/catalogue-data.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { ConfirmedSelect } from '../../../ui/fields/confirmed-select.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { blankCriterion, type CriterionValues } from './pilot-form.ts';
import styles from './pilots.module.css';

interface CriteriaFieldsProps {
  criteria: readonly CriterionValues[];
  onChange: (criteria: CriterionValues[]) => void;
  errors: Readonly<Record<string, string>>;
}

/** By what the pilot will be judged: fixed before it starts. */
export function CriteriaFields({ criteria, onChange, errors }: CriteriaFieldsProps) {
  const { t } = useTranslation('pilots');
  const { data: catalogue } = useQuery(catalogueQuery);
  const suggestions = (catalogue?.pilotCriteria ?? []).filter(
    (entry) => !criteria.some(({ title }) => title.trim() === entry.title),
  );
  const adopt = (id: string) => {
    const entry = suggestions.find((suggestion) => suggestion.id === id);
    if (!entry) return;
    const { title, method, comparison, threshold, unit } = entry;
    onChange([...criteria, { ...blankCriterion, title, method, comparison, threshold, unit }]);
  };
  return (
    <section className={styles.criteria} aria-labelledby="pilot-criteria-title">
      <Stack>
        <div>
          <h3 id="pilot-criteria-title">{t('criteria')}</h3>
          <p className="muted">{t('criteriaHint')}</p>
        </div>
        {criteria.map((criterion, index) => (
          // A criterion that is not saved yet has no name of its own; its order is that of the form.
          <CriterionFields
            key={index}
            number={index + 1}
            criterion={criterion}
            errorOf={(name) => errors[`criteria.${index}.${name}`]}
            onChange={(part) =>
              onChange(criteria.map((other, place) => (place === index ? { ...other, ...part } : other)))
            }
            onRemove={() => onChange(criteria.filter((_, place) => place !== index))}
          />
        ))}
        {errors['criteria'] ? <p className="kern-error">{errors['criteria']}</p> : null}
        <Row align="end">
          <Button name="criteria" icon="add" onClick={() => onChange([...criteria, blankCriterion])}>
            {t('addCriterion')}
          </Button>
          {suggestions.length > 0 ? (
            <ConfirmedSelect
              label={t('adoptCriterion')}
              emptyLabel={t('chooseSuggestion')}
              options={suggestions.map((entry) => ({ value: entry.id, label: entry.title }))}
              onConfirm={adopt}
            />
          ) : null}
        </Row>
      </Stack>
    </section>
  );
}

interface CriterionFieldsProps {
  number: number;
  criterion: CriterionValues;
  errorOf: (name: keyof CriterionValues) => string | undefined;
  onChange: (part: Partial<CriterionValues>) => void;
  onRemove: () => void;
}

function CriterionFields({ number, criterion, errorOf, onChange, onRemove }: CriterionFieldsProps) {
  const { t } = useTranslation('pilots');
  const { data: kpis = [] } = useQuery(kpisQuery(useAgendaScope()));
  const chooseKpi = (kpiId: string | null) => {
    const kpi = kpis.find(({ id }) => id === kpiId);
    onChange({ kpiId, ...(kpi?.unit ? { unit: kpi.unit } : {}) });
  };
  return (
    <fieldset className={styles.criterion}>
      <legend>{t('criterionNumber', { number })}</legend>
      <TextField
        label={t('criterionTitle')}
        isRequired
        value={criterion.title}
        onChange={(event) => onChange({ title: event.target.value })}
        error={errorOf('title')}
      />
      <TextField
        label={t('method')}
        value={criterion.method ?? ''}
        onChange={(event) => onChange({ method: event.target.value || null })}
        error={errorOf('method')}
      />
      <Row align="start" gap="default">
        <Select
          label={t('comparison')}
          options={comparisons.map((value) => ({ value, label: t(`comparisons.${value}`) }))}
          value={criterion.comparison}
          onChange={(event) =>
            onChange({
              comparison: comparisons.find((value) => value === event.target.value) ?? 'at_least',
              // Its field goes: what could not be read there holds nothing up any more.
              thresholdMax: criterion.thresholdMax ?? null,
            })
          }
        />
        <NumberField
          label={t(criterion.comparison === 'between' ? 'lowerBound' : 'thresholdLabel')}
          value={criterion.threshold}
          onChange={(threshold) => onChange({ threshold })}
          error={errorOf('threshold')}
        />
        {criterion.comparison === 'between' ? (
          <NumberField
            label={t('upperBound')}
            value={criterion.thresholdMax}
            onChange={(thresholdMax) => onChange({ thresholdMax })}
            error={errorOf('thresholdMax')}
          />
        ) : null}
        <TextField
          label={t('unit')}
          width="short"
          value={criterion.unit ?? ''}
          onChange={(event) => onChange({ unit: event.target.value || null })}
          error={errorOf('unit')}
        />
      </Row>
      <Select
        label={t('kpi')}
        hint={t('kpiHint')}
        emptyLabel={t('noKpi')}
        options={kpis.map((kpi) => ({ value: kpi.id, label: kpi.name }))}
        value={criterion.kpiId ?? ''}
        onChange={(event) => chooseKpi(event.target.value || null)}
      />
      <div>
        <Button size="small" variant="tertiary" icon="delete" onClick={onRemove}>
          {t('removeCriterion', { number })}
        </Button>
      </div>
    </fieldset>
  );
}
