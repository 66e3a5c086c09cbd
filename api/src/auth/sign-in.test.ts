import { getMe } from '@agendawerk/shared/me/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../test/support/browser.ts';
import { findFreeOrigin } from '../../test/support/oidc-service.ts';
import { createTestApp, type TestApp, testSecret } from '../../test/support/test-app.ts';
import { buildApp } from '../app.ts';
import { readConfig } from '../config/config.ts';
import { newId } from '../db/ids.ts';
import { openDatabase } from '../db/pool.ts';
import { createLogger } from '../platform/logging.ts';
import { createAttempts } from './attempts.ts';
import { createAccount } from './index.ts';

const password = 'Kachelofen-Regenwurm-Quittung';
let now = new Date();
let api: TestApp;

beforeAll(async () => {
  api = await createTestApp({ now: () => now });
});
afterAll(() => api.close());

async function createPerson(name = 'Erika Muster'): Promise<{ email: string; password: string; userId: string }> {
  const email = `${newId()}@musterlingen.example`;
  return { email, password, ...(await createAccount(api.db, { name, email, password })) };
}

test('a person signs in with password, is known from then on, and is a stranger again after signing out', async () => {
  const person = await createPerson();
  const browser = openBrowser(api.app);
  await browser.signIn({ email: person.email.toUpperCase(), password });
  expect(await browser.caller.call(getMe, {})).toMatchObject({
    userId: person.userId,
    email: person.email,
    hasTwoFactor: false,
    memberships: [],
  });
  const before = browser.cookie('agendawerk.session_token');

  expect(await browser.post('sign-out', {})).toMatchObject({ status: 200, body: {} });
  expect(browser.cookie('agendawerk.session_token')).toBeUndefined();
  const thief = await api.app.inject({ url: '/api/me', headers: { cookie: `agendawerk.session_token=${before}` } });
  expect(thief.statusCode).toBe(401);
});

test('the cookie cannot be read by scripts, and holds what the rest of the program reads', async () => {
  const person = await createPerson();
  const browser = openBrowser(api.app);
  await browser.signIn(person);
  const line = browser.lastSetCookie().find((cookie) => cookie.startsWith('agendawerk.session_token='));
  expect(line).toMatch(/; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
  const { rows } = await api.owner.query(
    'select token, ip_address, user_agent, expires_at - created_at as lasts from auth.session where user_id = $1',
    [person.userId],
  );
  expect(rows).toEqual([expect.objectContaining({ ip_address: '127.0.0.1', user_agent: 'Testbrowser 1.0' })]);
  expect(decodeURIComponent(browser.cookie('agendawerk.session_token') ?? '').startsWith(`${rows[0].token}.`)).toBe(
    true,
  );
});

test('behind https the cookie is bound to this host and to encryption, and still opens the door', async () => {
  const secure = await createTestApp({ environment: { PUBLIC_URL: 'https://agenda.example.de' } });
  const email = 'ada@musterlingen.example';
  await createAccount(secure.db, { name: 'Ada', email, password });
  const browser = openBrowser(secure.app);
  await browser.signIn({ email, password });
  const line = browser.lastSetCookie().find((cookie) => cookie.startsWith('__Host-agendawerk.session_token='));
  expect(line).toMatch(/Path=\/;.*Secure/);
  expect(line).not.toMatch(/Domain/i);
  expect((await browser.caller.call(getMe, {})).email).toBe(email);
  await secure.close();
});

test('a wrong password and an unknown address are refused in the same words', async () => {
  const person = await createPerson();
  const browser = openBrowser(api.app);
  const wrong = await browser.refusal('sign-in/email', {
    email: person.email,
    password: 'Kachelofen-Regenwurm-Rechnung',
  });
  const unknown = await browser.refusal('sign-in/email', { email: 'nobody@musterlingen.example', password });
  expect(wrong).toMatchObject({ status: 401, code: 'sign_in.wrong_credentials' });
  expect({ ...unknown, requestId: '' }).toEqual({ ...wrong, requestId: '' });
});

test('nobody can make an account, or use anything else of the sign-in library than what the pages need', async () => {
  const email = 'stranger@musterlingen.example';
  for (const path of [
    'sign-up/email',
    'update-user',
    'delete-user',
    'change-email',
    'link-social',
    'get-access-token',
    'list-sessions',
  ]) {
    const { status } = await openBrowser(api.app).post(path, { name: 'Stranger', email, password });
    expect(status, path).toBe(404);
  }
  const { rows } = await api.owner.query('select from auth."user" where email = $1', [email]);
  expect(rows).toEqual([]);
});

test('a page of another site cannot sign anybody in or out', async () => {
  const person = await createPerson();
  const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const answer = await api.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers,
    payload: { email: person.email, password },
  });
  expect(answer.json()).toMatchObject({ status: 403, code: 'access.foreign_origin' });
});

test('pages that never name their address may write, pages of another site that hide theirs may not', async () => {
  const person = await createPerson();
  const from = async (site: string) => {
    const headers = { origin: 'null', 'sec-fetch-site': site };
    const payload = { email: person.email, password };
    return (await api.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', headers, payload })).statusCode;
  };
  expect(await from('same-origin')).toBe(200);
  for (const site of ['cross-site', 'same-site', 'none']) expect(await from(site), site).toBe(403);
});

test('a password that a proxy asks for does not let pages of another site write', async () => {
  const person = await createPerson();
  const browser = openBrowser(api.app);
  await browser.signIn(person);
  const answer = await api.app.inject({
    method: 'DELETE',
    url: '/api/me/sessions',
    headers: {
      // Browsers add both by themselves, whoever asks.
      authorization: 'Basic dG93bjpoYWxs',
      cookie: `agendawerk.session_token=${browser.cookie('agendawerk.session_token')}`,
      origin: 'https://evil.example',
      'sec-fetch-site': 'same-site',
    },
  });
  expect(answer.json()).toMatchObject({ status: 403, code: 'access.foreign_origin' });
});

test('what is missing or too much in a request is told by field', async () => {
  const refusal = await openBrowser(api.app).refusal('sign-in/email', { email: 'no address', rememberMe: true });
  expect(refusal.code).toBe('request.invalid');
  expect(refusal.fields?.map(({ path }) => path.join('.'))).toEqual(['body.email', 'body.password', 'body.rememberMe']);
});

test('whoever guesses at an account waits longer and longer, also for one that does not exist', async () => {
  const person = await createPerson();
  for (const [address, email] of [
    ['198.51.100.7', person.email],
    ['198.51.100.8', `${newId()}@musterlingen.example`],
  ] as const) {
    const guess = () =>
      openBrowser(api.app, { address }).refusal('sign-in/email', { email, password: 'Kachelofen-Regenwurm-Rechnung' });
    for (let index = 0; index < 5; index += 1) expect((await guess()).code).toBe('sign_in.wrong_credentials');
    expect(await guess()).toMatchObject({ status: 429, code: 'rate.limited', retryAfter: 15 });
    now = new Date(now.getTime() + 15_000);
    expect((await guess()).code).toBe('sign_in.wrong_credentials');
    expect((await guess()).retryAfter).toBe(30);
    now = new Date(now.getTime() + 30_000);
    expect((await guess()).code).toBe('sign_in.wrong_credentials');
    expect((await guess()).retryAfter).toBe(60);
  }
  // Once the person has signed in, nothing is held against the account any more.
  now = new Date(now.getTime() + 60_000);
  await openBrowser(api.app).signIn(person);
  for (let index = 0; index < 5; index += 1) {
    const refusal = await openBrowser(api.app).refusal('sign-in/email', { email: person.email, password: 'falsch' });
    expect(refusal.code).toBe('sign_in.wrong_credentials');
  }
});

test('an account that rests is closed for the right password too, and neither a restart nor another process opens it', async () => {
  const person = await createPerson();
  const browser = openBrowser(api.app);
  for (let index = 0; index < 5; index += 1)
    await browser.refusal('sign-in/email', { email: person.email, password: 'falsch' });
  expect((await browser.refusal('sign-in/email', { email: person.email, password })).code).toBe('rate.limited');
  const { rows } = await api.owner.query('select key::text, failures from auth.attempt');
  expect(JSON.stringify(rows)).not.toContain('127.0.0.1');
  expect(rows.some(({ failures }) => failures === 5)).toBe(true);
});

test('a hundred guesses at the same moment are not more than five', async () => {
  const person = await createPerson();
  const guesses = Array.from({ length: 30 }, () =>
    openBrowser(api.app, { address: '192.0.2.44' }).refusal('sign-in/email', {
      email: person.email,
      password: 'falsch',
    }),
  );
  const codes = (await Promise.all(guesses)).map(({ code }) => code);
  expect(codes.filter((code) => code === 'sign_in.wrong_credentials')).toHaveLength(5);
});

test('one address that tries many accounts is slowed down, others are not', async () => {
  const guess = (address: string) =>
    openBrowser(api.app, { address }).refusal('sign-in/email', {
      email: `${newId()}@musterlingen.example`,
      password: 'falsch',
    });
  const attempts = createAttempts({ pool: api.db.auth, secret: testSecret, now: () => now });
  for (let index = 0; index < 49; index += 1) await attempts.request({ account: newId(), address: '192.0.2.1' });
  expect((await guess('192.0.2.1')).code).toBe('sign_in.wrong_credentials');
  expect((await guess('192.0.2.1')).code).toBe('rate.limited');
  expect((await guess('192.0.2.2')).code).toBe('sign_in.wrong_credentials');
});

test('the addresses of one IPv6 network are slowed down together, however many there are', async () => {
  const attempts = createAttempts({ pool: api.db.auth, secret: testSecret, now: () => now });
  const guess = async (address: string) => (await attempts.request({ account: newId(), address })).isLocked;
  for (let index = 0; index < 50; index += 1)
    expect(await guess(`2001:db8:77:1:${index.toString(16)}::1`), String(index)).toBe(false);
  expect(await guess('2001:db8:77:1:abcd::1')).toBe(true);
  expect(await guess('2001:db8:77:2::1')).toBe(false);
  for (let index = 0; index < 50; index += 1) await guess('203.0.113.5');
  expect(await guess('::ffff:203.0.113.5')).toBe(true);
  expect(await guess('::ffff:203.0.113.6')).toBe(false);
});

test('while the database is away, the sign-in says so instead of refusing', async () => {
  const { port } = new URL(await findFreeOrigin());
  const url = `postgres://agendawerk@127.0.0.1:${port}/agendawerk`;
  const db = openDatabase({ url, poolSize: 2 });
  const config = {
    ...readConfig({ environment: { DATABASE_URL: url, AUTH_SECRET: testSecret } }),
    authSecret: testSecret,
  };
  const app = await buildApp({ config, db, logger: createLogger('silent') });
  const refusal = await openBrowser(app).refusal('sign-in/email', { email: 'erika@musterlingen.example', password });
  expect(refusal).toMatchObject({ status: 503, code: 'service.unavailable', retryAfter: 5 });
  await app.close();
  await db.close();
});
