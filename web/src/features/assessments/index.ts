export { AssessmentQuestions, AssessmentResults } from './assessment-pages.tsx';
