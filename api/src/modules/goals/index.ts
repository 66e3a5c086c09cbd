export { goalRows } from './goals.repository.ts';
export { registerGoals } from './goals.routes.ts';
export { updateGoal } from './goals.service.ts';
