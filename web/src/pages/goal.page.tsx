import { GoalPageContent } from '../features/goals/index.ts';

export function GoalPage() {
  return <GoalPageContent />;
}
