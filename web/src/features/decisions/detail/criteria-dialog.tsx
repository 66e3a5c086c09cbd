import {
  criterionAspects,
  type CriterionInput,
  type Decision,
  missingWeight,
  spreadWeights,
} from '@agendawerk/shared/decisions/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogueQuery } from '../../../lib/data/catalogue-data.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { StatusMark } from '../../../ui/feedback/status-mark.tsx';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { ConfirmedSelect } from '../../../ui/fields/confirmed-select.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { EditDialog } from '../parts/edit-dialog.tsx';
import styles from '../parts/decisions.module.css';

/** While it is typed a weight may be missing; it is sent as nothing then. */
type Line = Omit<CriterionInput, 'weight'> & { weight: number | null | undefined };
interface Values {
  criteria: Line[];
}

const withWeights = (criteria: readonly Line[]) => criteria.map((line) => ({ ...line, weight: line.weight ?? 0 }));

/** Weights are shares of 100: what one takes the others give, unless they are locked. */
export function CriteriaDialog({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const { t } = useTranslation('decisions');
  const { formatNumber } = useFormat();
  return (
    <EditDialog<Values>
      title={t('edit.criteria')}
      draftKey="criteria"
      decision={decision}
      valuesOf={({ criteria }) => ({ criteria })}
      toChange={({ criteria }) => ({ criteria: withWeights(criteria) })}
      texts={{
        criteria: {
          label: t('criteria'),
          show: (lines) =>
            lines.map(({ title, weight }) => t('weighted', { title, weight: formatNumber(weight ?? 0) })).join('\n'),
        },
      }}
      onClose={onClose}
    >
      {({ form: { criteria }, set, errors }) => (
        <Stack>
          {criteria.map((line, index) => (
            // A line that is not saved yet has no name of its own; its order is that of the form.
            <CriterionFields
              key={index}
              number={index + 1}
              line={line}
              errorOf={(name) => errors[`criteria.${index}.${name}`]}
              onChange={(part) =>
                set({ criteria: criteria.map((each, place) => (place === index ? { ...each, ...part } : each)) })
              }
              onRemove={() => set({ criteria: criteria.filter((_, place) => place !== index) })}
            />
          ))}
          <WeightSum
            criteria={criteria}
            error={errors['criteria']}
            onSpread={() => set({ criteria: spreadWeights(withWeights(criteria)) })}
          />
          <AddCriterion criteria={criteria} onAdd={(line) => set({ criteria: [...criteria, line] })} />
        </Stack>
      )}
    </EditDialog>
  );
}

interface WeightSumProps {
  criteria: readonly Line[];
  error: string | undefined;
  onSpread: () => void;
}

function WeightSum({ criteria, error, onSpread }: WeightSumProps) {
  const { t } = useTranslation('decisions');
  const { formatNumber } = useFormat();
  const missing = missingWeight(withWeights(criteria));
  return (
    <div>
      <div className={styles.sum}>
        <div role="status">
          <StatusMark
            isWrapping
            tone={missing === 0 ? 'good' : 'warning'}
            label={
              missing === 0
                ? t('weights.whole')
                : t(missing > 0 ? 'weights.missing' : 'weights.tooMuch', { percent: formatNumber(Math.abs(missing)) })
            }
          />
        </div>
        <Button size="small" onClick={onSpread}>
          {t('weights.spread')}
        </Button>
      </div>
      {error ? <p className="kern-error">{error}</p> : null}
    </div>
  );
}

interface CriterionFieldsProps {
  number: number;
  line: Line;
  errorOf: (name: keyof Line) => string | undefined;
  onChange: (part: Partial<Line>) => void;
  onRemove: () => void;
}

function CriterionFields({ number, line, errorOf, onChange, onRemove }: CriterionFieldsProps) {
  const { t } = useTranslation('decisions');
  return (
    <fieldset className={styles.line}>
      <legend>{t('criterionNumber', { number })}</legend>
      <TextField
        label={t('criterion')}
        isRequired
        value={line.title}
        onChange={(event) => onChange({ title: event.target.value })}
        error={errorOf('title')}
      />
      <TextField
        label={t('question')}
        value={line.question ?? ''}
        onChange={(event) => onChange({ question: event.target.value || null })}
        error={errorOf('question')}
      />
      <Row align="end" gap="default">
        <NumberField
          label={t('weightPercent')}
          value={line.weight}
          onChange={(weight) => onChange({ weight })}
          error={errorOf('weight')}
        />
        <Checkbox
          label={t('weights.lock')}
          checked={line.isLocked ?? false}
          onChange={(event) => onChange({ isLocked: event.target.checked })}
        />
        <Select
          label={t('aspect')}
          emptyLabel={t('aspects.none')}
          options={criterionAspects.map((value) => ({ value, label: t(`aspects.${value}`) }))}
          value={line.aspect ?? ''}
          onChange={(event) =>
            onChange({ aspect: criterionAspects.find((aspect) => aspect === event.target.value) ?? null })
          }
        />
        <Button size="small" variant="tertiary" icon="delete" onClick={onRemove}>
          {t('removeCriterion', { number })}
        </Button>
      </Row>
    </fieldset>
  );
}

function AddCriterion({ criteria, onAdd }: { criteria: readonly Line[]; onAdd: (line: Line) => void }) {
  const { t } = useTranslation('decisions');
  const { data: catalogue } = useQuery(catalogueQuery);
  const suggestions = (catalogue?.technologyCriteria ?? []).filter(
    ({ name }) => !criteria.some(({ title }) => title.trim() === name),
  );
  const adopt = (id: string) => {
    const entry = suggestions.find((suggestion) => suggestion.id === id);
    if (entry) onAdd({ title: entry.name, question: entry.question, weight: 0, isLocked: false, aspect: entry.aspect });
  };
  return (
    <Row align="end">
      <Button icon="add" onClick={() => onAdd({ title: '', question: null, weight: 0, isLocked: false, aspect: null })}>
        {t('addCriterion')}
      </Button>
      {suggestions.length > 0 ? (
        <ConfirmedSelect
          label={t('adoptCriterion')}
          emptyLabel={t('chooseSuggestion')}
          options={suggestions.map((entry) => ({ value: entry.id, label: entry.name }))}
          onConfirm={adopt}
        />
      ) : null}
    </Row>
  );
}
