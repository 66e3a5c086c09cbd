export { departmentRows } from './departments.repository.ts';
export { registerDepartments } from './departments.routes.ts';
