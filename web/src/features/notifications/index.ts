export { NotificationList } from './components/notification-list.tsx';
export { NotificationPreferences } from './components/notification-preferences.tsx';
export { Unsubscribe } from './components/unsubscribe.tsx';
