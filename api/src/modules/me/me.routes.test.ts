import { endOtherSessions, endSession, getMe, listSessions, updateMe } from '@agendawerk/shared/me/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../test/support/browser.ts';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { createAccount } from '../../auth/index.ts';
import { newId } from '../../db/ids.ts';

const password = 'Kachelofen-Regenwurm-Quittung';
let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

async function signIn(count: number) {
  const email = `${newId()}@musterlingen.example`;
  const { userId } = await createAccount(api.db, { name: 'Erika Muster', email, password });
  const browsers = Array.from({ length: count }, () => openBrowser(api.app));
  for (const browser of browsers) await browser.signIn({ email, password });
  return { userId, email, browsers };
}

test('a person sees who they are and where they work', async () => {
  const { admin, workspaceId, slug } = await api.createWorkspace('Musterlingen');
  const me = await admin.call(getMe, {});
  expect(me).toMatchObject({ userId: admin.userId, name: 'Ada Admin', locale: 'de', hasTwoFactor: false });
  expect(me.memberships).toEqual([
    {
      workspaceId,
      slug,
      name: 'Musterlingen',
      isDemo: false,
      memberId: admin.memberId,
      memberName: 'Ada Admin',
      roles: ['admin', 'officer'],
      departmentIds: [],
    },
  ]);
});

test('a person changes name and language, each for itself', async () => {
  const { admin } = await api.createWorkspace();
  expect(await admin.call(updateMe, { body: { locale: 'en' } })).toMatchObject({ name: 'Ada Admin', locale: 'en' });
  expect(await admin.call(updateMe, { body: { name: 'Ada Neu' } })).toMatchObject({ name: 'Ada Neu', locale: 'en' });
  expect((await admin.refusal(updateMe, { body: { email: 'x@y.example' } as never })).code).toBe('request.invalid');
});

test('a person sees where they are signed in, and ends one session from another', async () => {
  const { browsers } = await signIn(2);
  const [here, there] = browsers;
  const { items } = (await here?.caller.call(listSessions, {})) ?? { items: [] };
  expect(items.map(({ isCurrent, userAgent, ipAddress }) => ({ isCurrent, userAgent, ipAddress }))).toEqual(
    expect.arrayContaining([
      { isCurrent: true, userAgent: 'Testbrowser 1.0', ipAddress: '127.0.0.1' },
      { isCurrent: false, userAgent: 'Testbrowser 1.0', ipAddress: '127.0.0.1' },
    ]),
  );
  const other = items.find(({ isCurrent }) => !isCurrent);
  await here?.caller.call(endSession, { params: { sessionId: other?.id ?? '' } });
  expect((await there?.caller.refusal(getMe, {}))?.code).toBe('access.signed_out');
  await here?.caller.call(getMe, {});
});

test('a person signs out everywhere else', async () => {
  const { browsers } = await signIn(3);
  const [here, ...others] = browsers;
  await here?.caller.call(endOtherSessions, {});
  for (const other of others) expect((await other.caller.refusal(getMe, {})).code).toBe('access.signed_out');
  expect((await here?.caller.call(listSessions, {}))?.items).toHaveLength(1);
});

test('nobody ends the session of somebody else', async () => {
  const [mine, theirs] = [await signIn(1), await signIn(1)];
  const { rows } = await api.owner.query('select id from auth.session where user_id = $1', [theirs.userId]);
  const refusal = await mine.browsers[0]?.caller.refusal(endSession, { params: { sessionId: rows[0].id } });
  expect(refusal?.code).toBe('resource.not_found');
  await theirs.browsers[0]?.caller.call(getMe, {});
});

test('a session goes on while it is used, the cookie with it, and ends twelve hours after', async () => {
  const { userId, browsers } = await signIn(1);
  const age = (interval: string) =>
    api.owner.query(`update auth.session set expires_at = expires_at - $2::interval where user_id = $1`, [
      userId,
      interval,
    ]);
  const hoursLeft = async () =>
    Number(
      (
        await api.owner.query(
          'select extract(epoch from expires_at - now()) / 3600 as hours from auth.session where user_id = $1',
          [userId],
        )
      ).rows[0].hours,
    );
  const browser = browsers[0] ?? openBrowser(api.app);

  await age('30 minutes');
  await browser.caller.call(getMe, {});
  expect(browser.lastSetCookie()).toEqual([]);
  await age('5 hours');
  await browser.caller.call(getMe, {});
  expect(await hoursLeft()).toBeCloseTo(12, 1);
  expect(browser.lastSetCookie()).toEqual([
    expect.stringMatching(/^agendawerk\.session_token=.*Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/),
  ]);
  await browser.caller.call(getMe, {});

  await age('12 hours');
  expect((await browser.caller.refusal(getMe, {})).code).toBe('access.signed_out');
});

test('however busy, a session ends after thirty days', async () => {
  const { userId, browsers } = await signIn(1);
  await api.owner.query(
    `update auth.session set created_at = now() - interval '29 days 23 hours', expires_at = now() + interval '10 minutes' where user_id = $1`,
    [userId],
  );
  await browsers[0]?.caller.call(getMe, {});
  const { rows } = await api.owner.query(
    'select expires_at <= created_at + $2::interval as ends from auth.session where user_id = $1',
    [userId, '30 days'],
  );
  expect(rows).toEqual([{ ends: true }]);
});
