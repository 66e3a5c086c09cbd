export { registerAssessments } from './assessments.routes.ts';
