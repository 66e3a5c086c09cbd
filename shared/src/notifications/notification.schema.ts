import { z } from 'zod';
import { idSchema } from '../kernel/index.ts';

/** What people are told of, in the order of the settings. The database knows the same list: `app.notification_kinds`. */
export const notificationKinds = [
  'mentioned',
  'thread_answered',
  'measure_commented',
  'suggestion_decided',
  'cosign_asked',
  'round_closed',
  'reminder',
  'measure_assigned',
  'access_changed',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** `app`: in the program alone; `digest`: in the daily mail too; `at_once`: by a mail of its own. */
export const deliveries = ['off', 'app', 'digest', 'at_once'] as const;
export type Delivery = (typeof deliveries)[number];

/** How a kind is delivered to whoever has said nothing. The database knows the same: `app.usual_delivery`. */
export const usualDelivery: Record<NotificationKind, Delivery> = {
  mentioned: 'at_once',
  thread_answered: 'digest',
  measure_commented: 'digest',
  suggestion_decided: 'digest',
  cosign_asked: 'at_once',
  round_closed: 'digest',
  reminder: 'digest',
  measure_assigned: 'digest',
  access_changed: 'digest',
};

/** What a notification says beside its title, as short texts; which there are depends on the kind (notification-words). */
export const noticeParamsSchema = z.record(z.string(), z.string());

/** A notification as its words are made from it, the same in the program and in mails. */
export const noticeSchema = z.object({
  kind: z.enum(notificationKinds),
  /** Name of what it is about at that time. */
  title: z.string(),
  params: noticeParamsSchema,
  /** Who did it; null where nobody did. */
  actor: z.string().nullable(),
  /** Address of the place in the web app. */
  path: z.string(),
});
export type Notice = z.infer<typeof noticeSchema>;

export const notificationSchema = noticeSchema.extend({
  id: idSchema,
  /** What it is about: notifications of one thing stand together. */
  subjectId: idSchema,
  createdAt: z.iso.datetime(),
  isRead: z.boolean(),
});
export type Notification = z.infer<typeof notificationSchema>;

export const notificationSettingsSchema = z.object({
  deliveries: z.record(z.enum(notificationKinds), z.enum(deliveries)),
});
export type NotificationSettings = z.infer<typeof notificationSettingsSchema>;

/** Only the kinds that are named change. */
export const editNotificationSettingsSchema = z.strictObject({
  deliveries: z.partialRecord(z.enum(notificationKinds), z.enum(deliveries)),
});

/** What an unsubscribe link speaks of: one kind, or everything that comes with the daily mail. */
export const subscriptions = [...notificationKinds, 'digest'] as const;
export type Subscription = (typeof subscriptions)[number];
