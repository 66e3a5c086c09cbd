import { useMemo } from 'react';
import { useParams } from 'react-router';
import { CommentsFrame } from '../features/comments/index.ts';
import { GoalPageContent } from '../features/goals/index.ts';

export function GoalPage() {
  const { goalId = '' } = useParams();
  const scope = useMemo(() => ({ kind: 'goal' as const, id: goalId }), [goalId]);
  return (
    <CommentsFrame key={goalId} scope={scope}>
      <GoalPageContent />
    </CommentsFrame>
  );
}
