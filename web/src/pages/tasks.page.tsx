export { TasksPage } from '../features/tasks/index.ts';
