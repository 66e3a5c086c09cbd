import { pagePaths } from '@agendawerk/shared/contracts/index.ts';
import * as contracts from '@agendawerk/shared/notifications/index.ts';
import type { Routes } from '../../platform/routes.ts';
import {
  countNotifications,
  endSubscription,
  getSettings,
  getSubscription,
  listNotifications,
  markAllNotifications,
  markNotification,
  updateSettings,
} from './notifications.service.ts';

export function registerNotifications(routes: Routes, { secret }: { secret: string }): void {
  routes.workspace(contracts.listNotifications, ({ context, query }) => listNotifications(context, query));
  routes.workspace(contracts.countNotifications, ({ context }) => countNotifications(context));
  routes.workspace(contracts.markNotification, ({ context, params, body }) =>
    markNotification(context, { id: params.notificationId, isRead: body.isRead }),
  );
  routes.workspace(contracts.markAllNotifications, ({ context, body }) => markAllNotifications(context, body.until));
  routes.workspace(contracts.getNotificationSettings, ({ context }) => getSettings(context));
  routes.workspace(contracts.updateNotificationSettings, ({ context, body }) => updateSettings(context, body));
  routes.open(contracts.getSubscription, async ({ params, connect, request, reply }) => {
    const subscription = await getSubscription({ token: params.token, secret, connect });
    // The address in a mail's header is opened by mail programs that know no one click: they get the page that asks.
    if (request.headers.accept?.includes('text/html')) reply.redirect(`${pagePaths.unsubscribe}/${params.token}`, 303);
    return subscription;
  });
  routes.open(contracts.endSubscription, ({ params, connect }) =>
    endSubscription({ token: params.token, secret, connect }),
  );
}
