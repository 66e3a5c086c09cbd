export { assessmentRows } from './assessments.repository.ts';
export { registerAssessments } from './assessments.routes.ts';
