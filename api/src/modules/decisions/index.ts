export { decisionFactRows, decisionRows } from './decisions.repository.ts';
export { registerDecisions } from './decisions.routes.ts';
