export { ActivityPage } from '../features/activity/index.ts';
