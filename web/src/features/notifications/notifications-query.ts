import { getNotificationSettings, listNotifications } from '@agendawerk/shared/notifications/notification.contract.ts';
import type { Notification } from '@agendawerk/shared/notifications/notification.schema.ts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/call-api.ts';
import { notificationsKey } from '../../lib/data/notifications-data.ts';

export interface NotificationPage {
  items: Notification[];
  unread: number;
  hasMore: boolean;
}

export const notificationsQuery = (
  workspaceId: string,
  { onlyUnread, limit }: { onlyUnread: boolean; limit: number },
) =>
  queryOptions({
    queryKey: [...notificationsKey(workspaceId), onlyUnread ? 'only-unread' : 'all', limit],
    queryFn: async ({ signal }): Promise<NotificationPage> => {
      const query = onlyUnread ? { onlyUnread: 'true', limit } : { limit };
      return (await callApi(listNotifications, { params: { workspaceId }, query, signal })).data;
    },
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const preferencesQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['notification-settings', workspaceId],
    queryFn: async ({ signal }) =>
      (await callApi(getNotificationSettings, { params: { workspaceId }, signal })).data.deliveries,
  });

/** What is told of one thing stands together, where the newest of it stands. */
export function groupBySubject(items: readonly Notification[]): Notification[][] {
  return [...Map.groupBy(items, ({ subjectId }) => subjectId).values()];
}
