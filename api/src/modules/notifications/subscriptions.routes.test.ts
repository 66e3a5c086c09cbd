import {
  endSubscription,
  getNotificationSettings,
  getSubscription,
  listNotifications,
  usualDelivery,
} from '@agendawerk/shared/notifications/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp, testSecret } from '../../../test/support/test-app.ts';
import { makeSubscriptionToken } from '../../mail/subscription-link.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

async function createTown() {
  const town = await api.createWorkspace();
  const staff = await town.addMember({ roles: ['staff'] });
  return { ...town, staff, params: { workspaceId: town.workspaceId } };
}

test('a link in a mail ends mails of its kind without signing in; looking at it changes nothing', async () => {
  const town = await createTown();
  const { staff, params, workspaceId } = town;
  const token = makeSubscriptionToken({ workspaceId, memberId: staff.memberId, subscription: 'mentioned' }, testSecret);
  const subscription = { params: { token } };
  const seen = { workspaceName: 'Musterlingen', subscription: 'mentioned', locale: 'de', isOn: true };
  expect(await api.stranger.call(getSubscription, subscription)).toEqual(seen);
  expect((await staff.call(getNotificationSettings, { params })).deliveries.mentioned).toBe('at_once');

  expect(await api.stranger.call(endSubscription, subscription)).toEqual({ isOn: false });
  expect(await api.stranger.call(getSubscription, subscription)).toEqual({ ...seen, isOn: false });
  expect((await staff.call(getNotificationSettings, { params })).deliveries).toEqual({
    ...usualDelivery,
    mentioned: 'app',
  });
  await api.owner.query(
    `select post.notify($1, null, 'mentioned', array[$2::uuid], null, 'measure', $2, 'Serviceportal', '', '{}', 'a', false)`,
    [workspaceId, staff.memberId],
  );
  expect((await api.owner.query('select from post.mail')).rows).toEqual([]);
  expect((await staff.call(listNotifications, { params })).unread).toBe(1);
});

test('a mail program unsubscribes with one click, as RFC 8058 says; a person who follows the same address is asked first', async () => {
  const town = await createTown();
  const { staff, params, workspaceId } = town;
  const token = makeSubscriptionToken({ workspaceId, memberId: staff.memberId, subscription: 'digest' }, testSecret);
  const url = `/api/unsubscribe/${token}`;
  const opened = await api.app.inject({ url, headers: { accept: 'text/html,application/xhtml+xml' } });
  expect({ status: opened.statusCode, location: opened.headers.location }).toEqual({
    status: 303,
    location: `/unsubscribe/${token}`,
  });
  const clicked = await api.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'List-Unsubscribe=One-Click',
  });
  expect(clicked.statusCode).toBe(200);
  const { deliveries } = await staff.call(getNotificationSettings, { params });
  expect(Object.values(deliveries).filter((delivery) => delivery === 'digest')).toEqual([]);
  expect(deliveries).toMatchObject({ mentioned: 'at_once', cosign_asked: 'at_once', reminder: 'app' });

  // No other route takes forms: foreign pages could send them without asking.
  const foreign = await api.app.inject({
    method: 'POST',
    url: `/api/workspaces/${workspaceId}/notifications/marks`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: staff.cookie },
    payload: 'until=2026-01-01T00:00:00Z',
  });
  expect(foreign.statusCode).toBe(415);
});

test('a link that was altered, made with another secret, or is for somebody who has left opens nothing', async () => {
  const town = await createTown();
  const { staff, workspaceId } = town;
  const subscriber = { workspaceId, memberId: staff.memberId, subscription: 'mentioned' as const };
  const token = makeSubscriptionToken(subscriber, testSecret);
  const [, signature] = token.split('.');
  const forged = Buffer.from(`${workspaceId} ${town.admin.memberId} mentioned`).toString('base64url');
  const others = [
    `${forged}.${signature}`,
    makeSubscriptionToken(subscriber, 'another secret'),
    token.slice(0, -2),
    'nonsense',
    '.',
  ];
  for (const altered of others) {
    expect((await api.stranger.refusal(getSubscription, { params: { token: altered } })).code).toBe(
      'resource.not_found',
    );
    expect((await api.stranger.refusal(endSubscription, { params: { token: altered } })).code).toBe(
      'resource.not_found',
    );
  }
  await api.owner.query(`update member set status = 'ended' where workspace_id = $1 and id = $2`, [
    workspaceId,
    staff.memberId,
  ]);
  expect((await api.stranger.refusal(getSubscription, { params: { token } })).code).toBe('resource.not_found');
});
