export { involvementFactRows, involvementRows } from './involvements.repository.ts';
export { registerInvolvements } from './involvements.routes.ts';
