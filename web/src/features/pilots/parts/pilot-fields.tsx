import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { MoneyField } from '../../../ui/fields/money-field.tsx';
import { PartialDateField } from '../../../ui/fields/partial-date-field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn, Row } from '../../../ui/layout/stack.tsx';
import type { PilotValues } from './pilot-form.ts';
import { useMayPlan } from './use-may-plan.ts';

interface PilotFieldsProps {
  form: PilotValues;
  onChange: (part: Partial<PilotValues>) => void;
  errors: Readonly<Record<string, string>>;
}

/** What is tried, where, with whom, when, for how much; and what comes after it. */
export function PilotFields({ form, onChange, errors }: PilotFieldsProps) {
  const { t } = useTranslation('pilots');
  const { members } = useDirectory();
  const mayPlan = useMayPlan();
  const { data: measures = [] } = useQuery(measuresQuery(useAgendaScope()));
  const choices = measures.filter((measure) => measure.id === form.measureId || mayPlan(measure));
  const text = (name: 'hypothesis' | 'place' | 'targetGroup' | 'operator') => ({
    name,
    label: t(name),
    value: form[name] ?? '',
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value || null }),
    error: errors[name],
  });
  const amount = (name: 'budget' | 'runningCosts') => ({
    name,
    label: t(name),
    value: form[name],
    onChange: (value: PilotValues['budget']) => onChange({ [name]: value }),
    error: errors[name],
  });
  const date = (name: 'start' | 'end') => ({
    label: t(name === 'start' ? 'plannedStart' : 'plannedEnd'),
    value: form[name],
    onChange: (value: PilotValues['start']) => onChange({ [name]: value }),
    error: errors[name],
  });
  return (
    <FormColumn>
      <TextField
        label={t('title')}
        isRequired
        value={form.title}
        onChange={(event) => onChange({ title: event.target.value })}
        error={errors['title']}
      />
      <Select
        label={t('measure')}
        emptyLabel={t('noMeasure')}
        options={choices.map((measure) => ({ value: measure.id, label: `${measure.number} ${measure.title}` }))}
        value={form.measureId ?? ''}
        onChange={(event) => onChange({ measureId: event.target.value || null })}
        error={errors['measureId']}
      />
      <TextArea {...text('hypothesis')} hint={t('hypothesisHint')} />
      <TextField {...text('place')} />
      <TextField {...text('targetGroup')} hint={t('targetGroupHint')} />
      <Row align="start" gap="default">
        <PartialDateField {...date('start')} />
        <PartialDateField {...date('end')} />
      </Row>
      <MoneyField {...amount('budget')} />
      <Select
        label={t('responsible')}
        emptyLabel={t('gap')}
        options={members
          .filter((member) => member.status !== 'ended')
          .map((member) => ({ value: member.id, label: member.name }))}
        value={form.responsibleId ?? ''}
        onChange={(event) => onChange({ responsibleId: event.target.value || null })}
      />
      <TextField {...text('operator')} hint={t('operatorHint')} />
      <MoneyField {...amount('runningCosts')} />
    </FormColumn>
  );
}
