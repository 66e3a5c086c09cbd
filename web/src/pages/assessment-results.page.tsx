import { AssessmentResults } from '../features/assessments/index.ts';

export function AssessmentResultsPage() {
  return <AssessmentResults />;
}
