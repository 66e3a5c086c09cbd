import { DomainError } from '@agendawerk/shared/errors/index.ts';
import {
  type editNotificationSettingsSchema,
  type getSubscription as subscriptionContract,
  type listNotifications as listContract,
  listReadableKinds,
  notificationKinds,
  type NotificationSettings,
} from '@agendawerk/shared/notifications/index.ts';
import type { z } from 'zod';
import type { Transaction } from '../../db/transaction.ts';
import { readSubscriptionToken } from '../../mail/index.ts';
import type { Context } from '../../platform/routes.ts';
import * as repository from './notifications.repository.ts';

export async function listNotifications(
  { actor, transaction, workspaceId }: Context,
  { onlyUnread = false, limit }: z.output<typeof listContract.query>,
): Promise<z.input<typeof listContract.response>> {
  const { items, unread } = await repository.listNotifications(transaction, {
    workspaceId,
    kinds: listReadableKinds(actor),
    onlyUnread,
    most: limit + 1,
  });
  return { items: items.slice(0, limit), unread, hasMore: items.length > limit };
}

export async function countNotifications({ actor, transaction, workspaceId }: Context): Promise<{ unread: number }> {
  return { unread: await repository.countUnread(transaction, { workspaceId, kinds: listReadableKinds(actor) }) };
}

export async function markNotification(
  context: Context,
  { id, isRead }: { id: string; isRead: boolean },
): Promise<{ unread: number }> {
  const { transaction, workspaceId, now } = context;
  const isMine = await repository.markNotification(transaction, { workspaceId, id, isRead, now });
  if (!isMine) throw new DomainError('resource.not_found');
  return countNotifications(context);
}

export async function markAllNotifications(context: Context, until: string): Promise<{ unread: number }> {
  const { transaction, workspaceId, now } = context;
  await repository.markAllNotifications(transaction, { workspaceId, until, now });
  return countNotifications(context);
}

export async function getSettings({ transaction, workspaceId }: Context): Promise<NotificationSettings> {
  return { deliveries: await repository.readSettings(transaction, workspaceId, notificationKinds) };
}

export async function updateSettings(
  context: Context,
  { deliveries }: z.output<typeof editNotificationSettingsSchema>,
): Promise<NotificationSettings> {
  const { transaction, workspaceId } = context;
  for (const kind of notificationKinds) {
    const delivery = deliveries[kind];
    if (delivery !== undefined) await repository.writeSetting(transaction, { workspaceId, kind, delivery });
  }
  return getSettings(context);
}

type Connect = <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;
interface Visit {
  token: string;
  secret: string;
  connect: Connect;
}

/** Whoever holds the link may see what it ends, and nothing else: neither name nor address of the person. */
export async function getSubscription({
  token,
  secret,
  connect,
}: Visit): Promise<z.input<typeof subscriptionContract.response>> {
  const subscriber = readSubscriptionToken(token, secret);
  const found = subscriber && (await connect((transaction) => repository.readSubscription(transaction, subscriber)));
  if (!found) throw new DomainError('resource.not_found');
  return { ...found, subscription: subscriber.subscription };
}

export async function endSubscription({ token, secret, connect }: Visit): Promise<{ isOn: false }> {
  const subscriber = readSubscriptionToken(token, secret);
  if (!subscriber) throw new DomainError('resource.not_found');
  await connect(async (transaction) => {
    if (!(await repository.readSubscription(transaction, subscriber))) throw new DomainError('resource.not_found');
    await repository.endSubscription(transaction, subscriber);
  });
  return { isOn: false };
}
