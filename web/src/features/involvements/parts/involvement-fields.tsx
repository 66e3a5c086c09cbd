import { involvementLevels } from '@agendawerk/shared/involvements/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { useOwnMeasures } from '../../../lib/use-own-measures.ts';
import { PartialDateField } from '../../../ui/fields/partial-date-field.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn, Row } from '../../../ui/layout/stack.tsx';
import type { InvolvementValues } from './involvement-form.ts';

interface InvolvementFieldsProps {
  form: InvolvementValues;
  onChange: (part: Partial<InvolvementValues>) => void;
  errors: Readonly<Record<string, string>>;
}

/** What for, how much people can change, whom, when and how. */
export function InvolvementFields({ form, onChange, errors }: InvolvementFieldsProps) {
  const { t } = useTranslation('involvements');
  const { members } = useDirectory();
  const { data: measures = [] } = useQuery(measuresQuery(useAgendaScope()));
  const { measures: own, mayWithout } = useOwnMeasures('involvement.edit');
  const choices = measures.filter(({ id }) => id === form.measureId || own.some((each) => each.id === id));
  const text = (name: 'aim' | 'audience' | 'channel') => ({
    name,
    label: t(name),
    value: form[name] ?? '',
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value || null }),
    error: errors[name],
  });
  const date = (name: 'start' | 'end') => ({
    name,
    label: t(name),
    value: form[name],
    onChange: (value: InvolvementValues['start']) => onChange({ [name]: value }),
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
        emptyLabel={t(mayWithout ? 'wholeAgenda' : 'chooseMeasure')}
        options={choices.map((measure) => ({ value: measure.id, label: `${measure.number} ${measure.title}` }))}
        value={form.measureId ?? ''}
        onChange={(event) => onChange({ measureId: event.target.value || null })}
        error={errors['measureId']}
      />
      <TextArea {...text('aim')} hint={t('aimHint')} />
      <div data-field="level">
        <RadioGroup
          label={t('level')}
          hint={t('levelHint')}
          options={involvementLevels.map((level) => ({
            value: level,
            label: t(`levels.${level}`),
            hint: t(`levelHints.${level}`),
          }))}
          value={form.level}
          onChange={(level) => onChange({ level })}
          error={errors['level']}
        />
      </div>
      <TextField {...text('audience')} hint={t('audienceHint')} />
      <TextField {...text('channel')} hint={t('channelHint')} />
      <Row align="start" gap="default">
        <PartialDateField {...date('start')} />
        <PartialDateField {...date('end')} />
      </Row>
      <Select
        label={t('responsible')}
        emptyLabel={t('gap')}
        options={members
          .filter((member) => member.status !== 'ended')
          .map((member) => ({ value: member.id, label: member.name }))}
        value={form.responsibleId ?? ''}
        onChange={(event) => onChange({ responsibleId: event.target.value || null })}
      />
    </FormColumn>
  );
}
