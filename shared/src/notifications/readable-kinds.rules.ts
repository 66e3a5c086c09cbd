import { type Actor, holds } from '../access/index.ts';
import { type NotificationKind, notificationKinds } from './notification.schema.ts';

/** What somebody still finds of what they were told: who no longer reads the working copy, only news of their own access. */
export function listReadableKinds(actor: Pick<Actor, 'roles'>): NotificationKind[] {
  return notificationKinds.filter((kind) => kind === 'access_changed' || holds(actor, 'agenda.read'));
}
