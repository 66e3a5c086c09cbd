import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { useGoals } from '../api/goal-api.ts';
import { orderByBranch } from '../goal-order.ts';
import { GoalTree } from './goal-tree.tsx';

/** Goals that belong to no field yet: a gap, seen as one. */
export function UnplacedGoals() {
  const { t } = useTranslation('goals');
  const { data: goals = [] } = useGoals();
  if (orderByBranch(goals, null).length === 0) return null;
  return (
    <Section title={t('unplaced.title')} id="unplaced">
      <Notice tone="warning">{t('unplaced.text')}</Notice>
      <GoalTree fieldId={null} fieldName={t('unplaced.title')} />
    </Section>
  );
}
