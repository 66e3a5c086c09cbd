import { kpiDirections, kpiFrequencies } from '@agendawerk/shared/kpis/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { goalsQuery } from '../../../lib/data/goals-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { MultiCombobox } from '../../../ui/fields/combobox.tsx';
import { FieldGroup } from '../../../ui/fields/field-group.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn, Row } from '../../../ui/layout/stack.tsx';
import type { KpiValues } from './kpi-form.ts';

interface KpiFieldsProps {
  form: KpiValues;
  onChange: (part: Partial<KpiValues>) => void;
  errors: Readonly<Record<string, string>>;
}

/** What is counted and how, from where to where, by whom. */
export function KpiFields({ form, onChange, errors }: KpiFieldsProps) {
  const { t } = useTranslation(['kpis', 'terms']);
  const scope = useAgendaScope();
  const { members, departments } = useDirectory();
  const { data: goals = [] } = useQuery(goalsQuery(scope));
  const { data: measures = [] } = useQuery(measuresQuery(scope));
  const number = (name: 'rangeMin' | 'rangeMax' | 'baselineValue') => ({
    name,
    label: t(name),
    value: form[name],
    onChange: (value: number | null | undefined) => onChange({ [name]: value }),
    error: errors[name],
  });
  return (
    <FormColumn>
      <TextField
        label={t('name')}
        isRequired
        value={form.name}
        onChange={(event) => onChange({ name: event.target.value })}
        error={errors['name']}
      />
      <TextArea
        name="definition"
        label={t('definition')}
        hint={t('definitionHint')}
        value={form.definition ?? ''}
        onChange={(event) => onChange({ definition: event.target.value || null })}
        error={errors['definition']}
      />
      <Row align="start" gap="default">
        <TextField
          name="unit"
          label={t('unit')}
          width="medium"
          value={form.unit ?? ''}
          onChange={(event) => onChange({ unit: event.target.value || null })}
          error={errors['unit']}
        />
        <NumberField
          label={t('decimals')}
          isWhole
          value={form.decimals}
          onChange={(decimals) => onChange({ decimals: decimals === null ? 0 : decimals })}
          error={errors['decimals']}
        />
      </Row>
      <Select
        label={t('direction')}
        options={kpiDirections.map((value) => ({ value, label: t(`terms:kpiDirections.${value}`) }))}
        value={form.direction}
        onChange={(event) =>
          onChange({ direction: kpiDirections.find((direction) => direction === event.target.value) ?? 'higher' })
        }
      />
      {form.direction === 'range' ? (
        <Row align="start" gap="default">
          <NumberField {...number('rangeMin')} />
          <NumberField {...number('rangeMax')} />
        </Row>
      ) : null}
      <Row align="start" gap="default">
        <NumberField {...number('baselineValue')} />
        <DayField
          label={t('baselineOn')}
          value={form.baselineOn}
          onChange={(day) => onChange({ baselineOn: day })}
          error={errors['baselineOn']}
        />
      </Row>
      <TextField
        label={t('baselineNote')}
        hint={t('baselineNoteHint')}
        value={form.baselineNote ?? ''}
        onChange={(event) => onChange({ baselineNote: event.target.value || null })}
        error={errors['baselineNote']}
      />
      <TargetFields form={form} onChange={onChange} errors={errors} />
      <Select
        name="frequency"
        label={t('frequency')}
        emptyLabel={t('gap')}
        options={kpiFrequencies.map((value) => ({ value, label: t(`terms:kpiFrequencies.${value}`) }))}
        value={form.frequency ?? ''}
        onChange={(event) =>
          onChange({ frequency: kpiFrequencies.find((frequency) => frequency === event.target.value) ?? null })
        }
      />
      <Select
        name="responsibleId"
        label={t('responsible')}
        emptyLabel={t('gap')}
        options={members
          .filter((member) => member.status !== 'ended')
          .map((member) => ({ value: member.id, label: member.name }))}
        value={form.responsibleId ?? ''}
        onChange={(event) => onChange({ responsibleId: event.target.value || null })}
      />
      <Select
        name="departmentId"
        label={t('department')}
        emptyLabel={t('gap')}
        options={departments.map((department) => ({ value: department.id, label: department.name }))}
        value={form.departmentId ?? ''}
        onChange={(event) => onChange({ departmentId: event.target.value || null })}
      />
      <TextField
        name="source"
        label={t('source')}
        hint={t('sourceHint')}
        value={form.source ?? ''}
        onChange={(event) => onChange({ source: event.target.value || null })}
        error={errors['source']}
      />
      <MultiCombobox
        label={t('goals')}
        options={goals.map((goal) => ({ value: goal.id, label: goal.title }))}
        value={form.goalIds}
        onChange={(goalIds) => onChange({ goalIds })}
      />
      <MultiCombobox
        label={t('measures')}
        options={measures.map((measure) => ({ value: measure.id, label: `${measure.number} ${measure.title}` }))}
        value={form.measureIds}
        onChange={(measureIds) => onChange({ measureIds })}
      />
    </FormColumn>
  );
}

/** Empty lines are left out; a line with a day and no value, or the other way round, is refused at the missing field. */
function TargetFields({ form, onChange, errors }: KpiFieldsProps) {
  const { t } = useTranslation('kpis');
  const set = (index: number, part: Partial<KpiValues['targets'][number]>) =>
    onChange({ targets: form.targets.map((target, place) => (place === index ? { ...target, ...part } : target)) });
  return (
    <FieldGroup label={t('targets')} error={errors['targets']}>
      {form.targets.map((target, index) => (
        // Targets have no name of their own; their order is that of the form.
        <Row key={index} align="end">
          <DayField
            label={t('targetOn', { number: index + 1 })}
            value={target.dueOn}
            onChange={(dueOn) => set(index, { dueOn })}
            error={errors[`targets.${index}.dueOn`]}
          />
          <NumberField
            label={t('targetValue', { number: index + 1 })}
            value={target.value}
            onChange={(value) => set(index, { value })}
            error={errors[`targets.${index}.value`]}
          />
          <Button
            size="small"
            variant="tertiary"
            icon="delete"
            isIconOnly
            onClick={() => onChange({ targets: form.targets.filter((_, place) => place !== index) })}
          >
            {t('removeTarget', { number: index + 1 })}
          </Button>
        </Row>
      ))}
      <div>
        <Button
          name="targets"
          size="small"
          icon="add"
          onClick={() => onChange({ targets: [...form.targets, { dueOn: null, value: null }] })}
        >
          {t('addTarget')}
        </Button>
      </div>
    </FieldGroup>
  );
}
