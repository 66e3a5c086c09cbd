export { fieldRows } from './fields.repository.ts';
export { registerFields } from './fields.routes.ts';
export { updateField } from './fields.service.ts';
