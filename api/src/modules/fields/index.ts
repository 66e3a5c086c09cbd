export { fieldRows } from './fields.repository.ts';
export { registerFields } from './fields.routes.ts';
