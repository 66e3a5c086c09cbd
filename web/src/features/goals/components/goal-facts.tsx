import { goalLevels } from '@agendawerk/shared/goals/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { fieldsQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { type Fact, FactList, Gap } from '../../../ui/layout/fact-list.tsx';
import { useGoals } from '../api/goal-api.ts';
import { ChoiceProperty, type GoalContext } from './goal-property.tsx';

/** Where the goal stands: level, field, and the goal above it. */
export function GoalFacts({ context }: { context: GoalContext }) {
  const { t } = useTranslation(['goals', 'terms']);
  const { goal } = context;
  const address = useAgendaAddress();
  const { data: fields = [] } = useQuery(fieldsQuery(useAgendaScope()));
  const { data: goals = [] } = useGoals();
  const field = fields.find((each) => each.id === goal.fieldId);
  const parent = goals.find((each) => each.id === goal.parentId);
  const strategic = goals.filter((each) => each.level === 'strategic' && each.id !== goal.id);

  const level = (
    <ChoiceProperty
      context={context}
      name="level"
      label={t('facts.level')}
      options={goalLevels.map((value) => ({ value, label: t(`terms:goalLevels.${value}`) }))}
      view={t(`terms:goalLevels.${goal.level}`)}
    />
  );
  const place = (
    <div id="fieldId">
      <ChoiceProperty
        context={context}
        name="fieldId"
        label={t('facts.field')}
        options={fields.map(({ id, name }) => ({ value: id, label: name }))}
        emptyLabel={t('facts.noField')}
        view={
          field ? (
            <Link to={`${paths.fields(address)}#${field.id}`}>{field.name}</Link>
          ) : (
            <Gap>{t('facts.noField')}</Gap>
          )
        }
      />
    </div>
  );
  const above = (
    <div id="parentId">
      <ChoiceProperty
        context={context}
        name="parentId"
        label={t('facts.parent')}
        options={strategic.map(({ id, title }) => ({ value: id, label: title }))}
        emptyLabel={t('facts.noParent')}
        view={
          parent ? <Link to={paths.goal(address, parent.id)}>{parent.title}</Link> : <Gap>{t('facts.noParent')}</Gap>
        }
      />
    </div>
  );
  const facts: Fact[] = [
    { id: 'level', label: t('facts.level'), value: level },
    { id: 'field', label: t('facts.field'), value: place },
    ...(goal.level === 'operational' ? [{ id: 'parent', label: t('facts.parent'), value: above }] : []),
  ];
  return <FactList facts={facts} />;
}
