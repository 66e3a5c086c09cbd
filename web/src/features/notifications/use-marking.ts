import { markAllNotifications, markNotification } from '@agendawerk/shared/notifications/notification.contract.ts';
import type { Notification } from '@agendawerk/shared/notifications/notification.schema.ts';
import { notificationsKey } from '../../lib/data/notifications-data.ts';
import { useWorkspace } from '../../lib/session.ts';
import { useContractMutation } from '../../lib/use-contract-mutation.ts';

/** Marks one, or all up to a moment, and counts anew. */
export function useMarking(): {
  mark: (item: Notification, isRead: boolean) => void;
  markAll: (until: string) => void;
  isMarkingAll: boolean;
} {
  const { workspaceId } = useWorkspace();
  const invalidates = [notificationsKey(workspaceId)];
  const one = useContractMutation(markNotification, { invalidates });
  const all = useContractMutation(markAllNotifications, { invalidates });
  return {
    mark: ({ id }, isRead) => one.mutate({ params: { workspaceId, notificationId: id }, body: { isRead } }),
    markAll: (until) => all.mutate({ params: { workspaceId }, body: { until } }),
    isMarkingAll: all.isPending,
  };
}
