export { registerDepartments } from './departments.routes.ts';
