import type { Goal } from '@agendawerk/shared/goals/index.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useOpenComments } from '../../../lib/data/comment-counts.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan } from '../../../lib/session.ts';
import { MoveButtons } from '../../../ui/actions/move-buttons.tsx';
import { SuggestionBadge } from '../../../ui/feedback/suggestion-badge.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { OpenComments } from '../../../ui/navigation/open-comments.tsx';
import { useGoals, useMoveGoal } from '../api/goal-api.ts';
import { countMeasures, type GoalBranch, orderByBranch } from '../goal-order.ts';
import styles from './goals.module.css';
import { SmartMarks } from './smart-marks.tsx';

/** The goals of a field: strategic ones with the operational ones below them. */
export function GoalTree({ fieldId, fieldName }: { fieldId: string | null; fieldName: string }) {
  const { t } = useTranslation('goals');
  const { data: goals = [] } = useGoals();
  const branches = orderByBranch(goals, fieldId);
  if (branches.length === 0) return <Gap>{t('tree.none')}</Gap>;
  return (
    <ul className={styles.tree} aria-label={t('tree.label', { field: fieldName })}>
      {branches.map((branch) => (
        <li key={branch.goal.id} className={styles.branch}>
          <GoalLine branch={branch} siblings={branches.map(({ goal }) => goal)} />
          {branch.children.length > 0 ? (
            <ul className={styles.children} aria-label={t('tree.below', { goal: branch.goal.title })}>
              {branch.children.map((goal) => (
                <li key={goal.id} className={styles.branch}>
                  <GoalLine branch={{ goal, children: [] }} siblings={branch.children} />
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function GoalLine({ branch, siblings }: { branch: GoalBranch; siblings: readonly Goal[] }) {
  const { t } = useTranslation(['goals', 'terms']);
  const { goal } = branch;
  const address = useAgendaAddress();
  const { workspaceId } = useAgendaScope();
  const open = useOpenComments();
  const isEditable = useCan('agenda.edit');
  const move = useMoveGoal();
  const measures = countMeasures(branch);
  const moveTo = (place: number) => {
    const position = siblings[place]?.position;
    if (position !== undefined)
      move.mutate({ params: { workspaceId, goalId: goal.id }, revision: goal.revision, body: { position } });
  };
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <Link to={paths.goal(address, goal.id)} className={styles.title}>
          {goal.title}
        </Link>
        <OpenComments count={open.get(goal.id)} to={`${paths.goal(address, goal.id)}?comments`} />
        <span className={styles.facts}>
          <span>{t(`terms:goalLevels.${goal.level}`)}</span>
          {goal.level === 'operational' && goal.parentId === null ? <Gap>{t('tree.noParent')}</Gap> : null}
          {measures > 0 ? <span>{t('tree.measures', { count: measures })}</span> : <Gap>{t('tree.noMeasure')}</Gap>}
          <SuggestionBadge isAsSuggested={goal.isAsSuggested} />
        </span>
      </div>
      <SmartMarks goal={goal} />
      {isEditable ? (
        <span className={styles.order}>
          <MoveButtons name={goal.title} index={siblings.indexOf(goal)} count={siblings.length} onMove={moveTo} />
        </span>
      ) : null}
    </div>
  );
}
