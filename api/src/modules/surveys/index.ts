export { registerSurveys } from './surveys.routes.ts';
