import type { Goal } from '@agendawerk/shared/goals/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { fieldsQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { useGoals } from '../api/goal-api.ts';
import { AddGoal } from './add-goal.tsx';
import styles from './goals.module.css';
import { SmartMarks } from './smart-marks.tsx';

/** The steps of a strategic goal. */
export function OperationalGoals({ goal }: { goal: Goal }) {
  const { t } = useTranslation('goals');
  const address = useAgendaAddress();
  const { data: goals = [] } = useGoals();
  const { data: fields = [] } = useQuery(fieldsQuery(useAgendaScope()));
  const field = fields.find((each) => each.id === goal.fieldId);
  const children = goals.filter((each) => each.parentId === goal.id);
  return (
    <Section title={t('operational.title')} lead={t('operational.lead')}>
      {children.length === 0 ? <Gap>{t('operational.none')}</Gap> : null}
      <ul className={styles.links}>
        {children.map((child) => (
          <li key={child.id} className={styles.link}>
            <Link to={paths.goal(address, child.id)}>{child.title}</Link>
            <SmartMarks goal={child} />
          </li>
        ))}
      </ul>
      {field ? <AddGoal field={field} parentId={goal.id} /> : null}
    </Section>
  );
}
