import { countNotifications } from '@agendawerk/shared/notifications/notification.contract.ts';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../call-api.ts';

/** All that is asked about notifications of a workspace; whoever hears of a new one invalidates it. */
export const notificationsKey = (workspaceId: string) => ['notifications', workspaceId] as const;

const everyMinute = 60_000;

/** For the bell: asked for once a minute while the page is seen. */
export const unreadQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: [...notificationsKey(workspaceId), 'unread'],
    queryFn: async ({ signal }) => (await callApi(countNotifications, { params: { workspaceId }, signal })).data.unread,
    staleTime: 10_000,
    refetchInterval: everyMinute,
    refetchOnWindowFocus: true,
    // A bell that knows nothing is silent; the page behind it says what is wrong.
    meta: { errorToast: false },
  });
