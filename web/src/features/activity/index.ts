export { ActivityPage } from './activity-page.tsx';
export { RecentChanges } from './recent-changes.tsx';
