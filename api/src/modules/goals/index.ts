export { goalRows } from './goals.repository.ts';
export { registerGoals } from './goals.routes.ts';
