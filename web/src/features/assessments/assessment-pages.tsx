import { AssessmentFrame } from './assessment-frame.tsx';
import { Questionnaire } from './questionnaire/questionnaire.tsx';
import { Results } from './results/results.tsx';

export function AssessmentQuestions() {
  return (
    <AssessmentFrame>
      {({ assessment }) => <Questionnaire key={assessment.id} assessment={assessment} />}
    </AssessmentFrame>
  );
}

export function AssessmentResults() {
  return <AssessmentFrame>{(shown) => <Results shown={shown} />}</AssessmentFrame>;
}
