export { TasksPage } from './tasks-page.tsx';
