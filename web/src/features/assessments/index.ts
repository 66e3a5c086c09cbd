export { AssessmentQuestions, AssessmentResults } from './assessment-pages.tsx';
export { useStandingFact } from './use-standing-fact.tsx';
