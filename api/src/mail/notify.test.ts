import { randomUUID } from 'node:crypto';
import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { listMails } from '@agendawerk/shared/mails/index.ts';
import { updateMember } from '@agendawerk/shared/members/index.ts';
import { listNotifications, updateNotificationSettings } from '@agendawerk/shared/notifications/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTestApp,
  type Person,
  type TestApp,
  testSecret,
  type TestWorkspace,
} from '../../test/support/test-app.ts';
import { enter } from '../db/entry.ts';
import type { Transaction } from '../db/transaction.ts';
import { createOutbox, notify } from './index.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

/** As a service runs: in the transaction of a person's request. */
function act<Result>(
  { cookie }: Person,
  { workspaceId }: TestWorkspace,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const signed = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1));
  const credentials = { kind: 'session' as const, token: signed.slice(0, signed.lastIndexOf('.')) };
  const entry = { pool: api.db.api, credentials: [credentials], workspaceId, requestId: 'test', isWrite: true };
  return enter(entry, async (_entered, transaction, confirmWrite) => {
    await confirmWrite();
    return work(transaction);
  });
}

async function createTown() {
  const town = await api.createWorkspace();
  const { admin, workspaceId } = town;
  const agenda = await admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Agenda' } });
  const [one, two] = [await town.addMember({ roles: ['head'] }), await town.addMember({ roles: ['head'] })];
  const round = {
    kind: 'cosign_asked' as const,
    memberIds: [one.memberId, two.memberId, two.memberId, admin.memberId, randomUUID()],
    subject: { kind: 'round', id: randomUUID(), title: 'Entwurf 2' },
    agendaId: agenda.id,
    path: '/rounds/1',
    params: { until: '2026-12-04' },
    key: `cosign_asked:${randomUUID()}`,
  };
  return { ...town, params: { workspaceId }, agenda, one, two, round };
}

test('a slice tells several members at once, none twice, not whoever acts, and nobody unknown', async () => {
  const town = await createTown();
  const { admin, one, two, round, params, slug, agenda } = town;
  const first = await act(admin, town, (transaction) => notify({ transaction }, round));
  expect(first.told.toSorted()).toEqual([one.memberId, two.memberId].toSorted());
  expect(first.atOnce.toSorted()).toEqual(first.told.toSorted());
  expect(await act(admin, town, (transaction) => notify({ transaction }, round))).toEqual({ told: [], atOnce: [] });
  const { items } = await one.call(listNotifications, { params });
  expect(items).toEqual([
    expect.objectContaining({
      kind: 'cosign_asked',
      title: 'Entwurf 2',
      actor: 'Ada Admin',
      params: { until: '2026-12-04' },
      path: `/w/${slug}/a/${agenda.slug}/rounds/1`,
    }),
  ]);
  const mails = await admin.call(listMails, { params });
  expect(mails.items.map(({ kind, subject }) => `${kind}: ${subject}`)).toEqual([
    'notification: Entwurf 2',
    'notification: Entwurf 2',
  ]);
});

test('a slice that writes its own letter learns who wants one, and the letter waits encrypted in the same transaction', async () => {
  const town = await createTown();
  const { admin, one, two, round, params } = town;
  await two.call(updateNotificationSettings, { params, body: { deliveries: { cosign_asked: 'app' } } });
  const outbox = createOutbox({ secret: testSecret, publicUrl: 'http://localhost', canSend: false });
  const write = (transaction: Transaction) =>
    outbox.queueMail(transaction, {
      memberId: one.memberId,
      to: { name: 'Person head', email: 'head@musterlingen.example' },
      letter: {
        kind: 'cosign_request',
        roundTitle: 'Entwurf 2',
        asker: 'Ada Admin',
        message: null,
        until: '2026-12-04',
        link: 'http://localhost/co-sign/secret-token',
        expiresAt: '2199-12-31T23:00:00.000Z',
      },
      key: 'cosign_request:1',
    });
  const { told, atOnce } = await act(admin, town, async (transaction) => {
    const answer = await notify({ transaction }, { ...round, hasOwnLetter: true });
    expect(await write(transaction)).toBe(true);
    expect(await write(transaction)).toBe(false);
    return answer;
  });
  expect(told).toHaveLength(2);
  expect(atOnce).toEqual([one.memberId]);
  const { items } = await admin.call(listMails, { params });
  expect(items.map(({ kind, abilities }) => ({ kind, open: abilities.open }))).toEqual([
    { kind: 'cosign_request', open: false },
  ]);
  expect(items[0]?.subject).toBe('Ihre Mitzeichnung bis 4. Dezember 2026: Entwurf 2');
});

test('what is rolled back told nobody', async () => {
  const town = await createTown();
  const { admin, one, round, params } = town;
  const failing = act(admin, town, async (transaction) => {
    await notify({ transaction }, round);
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect((await one.call(listNotifications, { params })).items).toEqual([]);
  expect((await admin.call(listMails, { params })).items).toEqual([]);
});

test('what waits is not sent to whoever has gone over to the council or has left, but the word about their own access is', async () => {
  const town = await createTown();
  const { admin, one, two, round, params } = town;
  const three = await town.addMember({ roles: ['head'] });
  await one.call(updateNotificationSettings, { params, body: { deliveries: { access_changed: 'at_once' } } });
  const memberIds = [one.memberId, two.memberId, three.memberId];
  await act(admin, town, (transaction) => notify({ transaction }, { ...round, memberIds }));
  const memberOf = ({ memberId }: typeof one) => ({ params: { ...params, memberId }, revision: 1 });
  await admin.call(updateMember, { ...memberOf(one), body: { roles: ['council'] } });
  await admin.call(updateMember, { ...memberOf(two), body: { status: 'ended' } });
  await admin.call(updateMember, { ...memberOf(three), body: { roles: ['staff'] } });
  const { items } = await admin.call(listMails, { params });
  const found = items.map(({ subject, state, problem, abilities: { open } }) => ({ subject, state, problem, open }));
  const withdrawn = { subject: 'Entwurf 2', state: 'expired', problem: 'may_not_read', open: false };
  expect(found.toSorted((a, b) => `${a.subject}${a.state}`.localeCompare(`${b.subject}${b.state}`))).toEqual([
    withdrawn,
    withdrawn,
    { subject: 'Entwurf 2', state: 'waiting', problem: null, open: true },
    { subject: 'Musterlingen', state: 'waiting', problem: null, open: true },
  ]);
});
