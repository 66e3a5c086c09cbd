import type {
  Delivery,
  Notification,
  NotificationKind,
  NotificationSettings,
  Subscription,
} from '@agendawerk/shared/notifications/index.ts';
import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';

// Policies show everybody their own rows alone: no statement here names the member.
const counted =
  '(select count(*)::int from notification n where n.workspace_id = $1 and n.kind = any ($2::text[]) and n.read_at is null)';
const listing = statement<{ items: Notification[]; unread: number }>(
  'notification.list',
  `select coalesce((
            select json_agg(json_build_object('id', n.id, 'kind', n.kind, 'title', n.title, 'params', n.params, 'subjectId', n.subject_id,
                     'actor', (select m.name from member m where m.workspace_id = n.workspace_id and m.id = n.actor_id),
                     'path', '/w/' || w.slug || coalesce('/a/' || a.slug, '') || n.path,
                     'createdAt', to_char(n.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'isRead', n.read_at is not null)
                     order by n.created_at desc, n.id desc)
              from (select * from notification own where own.workspace_id = $1 and own.kind = any ($2::text[]) and (not $3 or own.read_at is null)
                     order by own.created_at desc, own.id desc limit $4) n
              join workspace w on w.id = n.workspace_id
              left join agenda a on a.workspace_id = n.workspace_id and a.id = n.agenda_id), '[]') as items,
          ${counted} as unread`,
);
const counting = statement<{ unread: number }>('notification.count', `select ${counted} as unread`);
const marking = statement<{ id: string }>(
  'notification.mark',
  'update notification set read_at = case when $3 then coalesce(read_at, $4) end where workspace_id = $1 and id = $2 returning id',
);
const markingAll = statement(
  'notification.mark_all',
  `update notification set read_at = $3 where workspace_id = $1 and read_at is null and date_trunc('milliseconds', created_at) <= $2::timestamptz`,
);
const readingSettings = statement<{ deliveries: NotificationSettings['deliveries'] }>(
  'notification_setting.list',
  `select json_object_agg(k.kind, coalesce(s.delivery, app.usual_delivery(k.kind))) as deliveries
     from unnest($2::text[]) as k (kind)
     left join notification_setting s on s.workspace_id = $1 and s.kind = k.kind`,
);
const writingSetting = statement(
  'notification_setting.write',
  `insert into notification_setting (workspace_id, member_id, kind, delivery) values ($1, app.current_member(), $2, $3)
   on conflict (workspace_id, member_id, kind) do update set delivery = excluded.delivery`,
);
const readingSubscription = statement<{ workspace_name: string; locale: 'de' | 'en'; is_on: boolean }>(
  'subscription.read',
  'select * from app.read_subscription($1, $2, $3)',
);
const endingSubscription = statement('subscription.end', 'select app.end_subscription($1, $2, $3)');

interface Readable {
  workspaceId: string;
  /** Those that the caller may read. */
  kinds: readonly NotificationKind[];
}

export async function listNotifications(
  transaction: Transaction,
  { workspaceId, kinds, onlyUnread, most }: { onlyUnread: boolean; most: number } & Readable,
): Promise<{ items: Notification[]; unread: number }> {
  return (await transaction.find(listing, [workspaceId, kinds, onlyUnread, most])) ?? { items: [], unread: 0 };
}

export async function countUnread(transaction: Transaction, { workspaceId, kinds }: Readable): Promise<number> {
  return (await transaction.find(counting, [workspaceId, kinds]))?.unread ?? 0;
}

/** @returns false where it is nobody's or somebody else's. */
export async function markNotification(
  transaction: Transaction,
  { workspaceId, id, isRead, now }: { workspaceId: string; id: string; isRead: boolean; now: Date },
): Promise<boolean> {
  return (await transaction.find(marking, [workspaceId, id, isRead, now])) !== undefined;
}

export async function markAllNotifications(
  transaction: Transaction,
  { workspaceId, until, now }: { workspaceId: string; until: string; now: Date },
): Promise<void> {
  await transaction.list(markingAll, [workspaceId, until, now]);
}

export async function readSettings(
  transaction: Transaction,
  workspaceId: string,
  kinds: readonly NotificationKind[],
): Promise<NotificationSettings['deliveries']> {
  return (await transaction.find(readingSettings, [workspaceId, kinds]))?.deliveries ?? ({} as never);
}

export async function writeSetting(
  transaction: Transaction,
  { workspaceId, kind, delivery }: { workspaceId: string; kind: NotificationKind; delivery: Delivery },
): Promise<void> {
  await transaction.list(writingSetting, [workspaceId, kind, delivery]);
}

interface Subscriber {
  workspaceId: string;
  memberId: string;
  subscription: Subscription;
}

/** @returns undefined where the person is no member any more. */
export async function readSubscription(
  transaction: Transaction,
  { workspaceId, memberId, subscription }: Subscriber,
): Promise<{ workspaceName: string; locale: 'de' | 'en'; isOn: boolean } | undefined> {
  const row = await transaction.find(readingSubscription, [workspaceId, memberId, subscription]);
  return row && { workspaceName: row.workspace_name, locale: row.locale, isOn: row.is_on };
}

export async function endSubscription(
  transaction: Transaction,
  { workspaceId, memberId, subscription }: Subscriber,
): Promise<void> {
  await transaction.list(endingSubscription, [workspaceId, memberId, subscription]);
}
