import { z } from 'zod';
import { defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import {
  editNotificationSettingsSchema,
  notificationSchema,
  notificationSettingsSchema,
  subscriptions,
} from './notification.schema.ts';

const collection = `${workspacePath}/notifications` as const;

/** One's own; reading them moves no clock, hence nothing here is answered by 304. */
export const listNotifications = defineContract({
  name: 'listNotifications',
  summary: 'What the signed-in person was told, newest first',
  method: 'GET',
  path: collection,
  access: 'workspace.read',
  params: workspaceParams,
  query: z.object({
    onlyUnread: z.stringbool().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    items: z.array(notificationSchema),
    unread: z.number().int(),
    /** There are older ones. */
    hasMore: z.boolean(),
  }),
  isRevisioned: false,
});

export const countNotifications = defineContract({
  name: 'countNotifications',
  summary: 'How much of it is unread, for the bell',
  method: 'GET',
  path: `${collection}/unread`,
  access: 'workspace.read',
  params: workspaceParams,
  response: z.object({ unread: z.number().int() }),
  isRevisioned: false,
});

export const markNotification = defineContract({
  name: 'markNotification',
  summary: 'Mark one own notification as read, or as unread again',
  method: 'POST',
  path: `${collection}/:notificationId/mark`,
  access: 'workspace.read',
  isPersonal: true,
  params: workspaceParams.extend({ notificationId: idSchema }),
  body: z.strictObject({ isRead: z.boolean() }),
  response: z.object({ unread: z.number().int() }),
  successStatus: 200,
  errors: ['resource.not_found'],
});

/** Up to the newest that the person has seen: what came meanwhile stays unread. */
export const markAllNotifications = defineContract({
  name: 'markAllNotifications',
  summary: 'Mark own notifications as read, all up to a moment',
  method: 'POST',
  path: `${collection}/marks`,
  access: 'workspace.read',
  isPersonal: true,
  params: workspaceParams,
  body: z.strictObject({ until: z.iso.datetime() }),
  response: z.object({ unread: z.number().int() }),
  successStatus: 200,
});

export const getNotificationSettings = defineContract({
  name: 'getNotificationSettings',
  summary: 'How the signed-in person is told of what in this workspace',
  method: 'GET',
  path: `${collection}/settings`,
  access: 'workspace.read',
  params: workspaceParams,
  response: notificationSettingsSchema,
  isRevisioned: false,
});

/** No revision: these are one's own, and each kind stands for itself. */
export const updateNotificationSettings = defineContract({
  name: 'updateNotificationSettings',
  summary: 'Change how one is told of what',
  method: 'PATCH',
  path: `${collection}/settings`,
  access: 'workspace.read',
  isPersonal: true,
  params: workspaceParams,
  body: editNotificationSettingsSchema,
  response: notificationSettingsSchema,
  needsRevision: false,
});

const subscriptionParams = z.object({ token: z.string().max(400) });

/** For whoever holds the link from a mail. A browser that was sent here is led to the page that asks first. */
export const getSubscription = defineContract({
  name: 'getSubscription',
  summary: 'What an unsubscribe link ends, without signing in',
  method: 'GET',
  path: '/api/unsubscribe/:token',
  access: 'public',
  params: subscriptionParams,
  response: z.object({
    workspaceName: z.string(),
    subscription: z.enum(subscriptions),
    locale: z.enum(['de', 'en']),
    /** Mails of it still come. */
    isOn: z.boolean(),
  }),
  errors: ['resource.not_found'],
});

/** Takes the one click of RFC 8058 too, which mail programs send as a form. */
export const endSubscription = defineContract({
  name: 'endSubscription',
  summary: 'No more mails of this kind, without signing in',
  method: 'POST',
  path: '/api/unsubscribe/:token',
  access: 'public',
  takesForm: true,
  params: subscriptionParams,
  response: z.object({ isOn: z.literal(false) }),
  successStatus: 200,
  errors: ['resource.not_found'],
});
