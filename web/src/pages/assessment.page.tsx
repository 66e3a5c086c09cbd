import { AssessmentQuestions } from '../features/assessments/index.ts';

export function AssessmentPage() {
  return <AssessmentQuestions />;
}
