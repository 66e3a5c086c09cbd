import { getMe, listSessions } from '@agendawerk/shared/me/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../test/support/browser.ts';
import { linkIn, type MailServer, startMailServer } from '../../test/support/mail-server.ts';
import { createTestApp, type TestApp } from '../../test/support/test-app.ts';
import { newId } from '../db/ids.ts';
import { createAccount } from './index.ts';

const password = 'Kachelofen-Regenwurm-Quittung';
const newPassword = 'Vier Amseln im Kirschbaum';
let mailServer: MailServer;
let api: TestApp;

beforeAll(async () => {
  mailServer = await startMailServer();
  api = await createTestApp({ environment: { SMTP_URL: mailServer.url, PUBLIC_URL: 'http://agenda.example.de' } });
});
afterAll(async () => {
  await api.close();
  await mailServer.close();
});

async function createPerson(): Promise<{ email: string; password: string; userId: string }> {
  const email = `${newId()}@musterlingen.example`;
  return { email, password, ...(await createAccount(api.db, { name: 'Erika Muster', email, password })) };
}

async function requestToken(email: string): Promise<string> {
  await openBrowser(api.app).post('request-password-reset', { email });
  const link = new URL(linkIn(await mailServer.nextTo(email)));
  expect(`${link.origin}${link.pathname}`).toBe('http://agenda.example.de/reset-password');
  return link.searchParams.get('token') ?? '';
}

test('somebody who forgot the password gets a link by mail that works once, and is signed out everywhere', async () => {
  const person = await createPerson();
  const elsewhere = openBrowser(api.app);
  await elsewhere.signIn(person);
  const token = await requestToken(person.email);

  const browser = openBrowser(api.app);
  expect(await browser.post('reset-password', { token, newPassword })).toMatchObject({ status: 200, body: {} });
  expect((await elsewhere.caller.refusal(getMe, {})).code).toBe('access.signed_out');
  expect((await browser.refusal('sign-in/email', { email: person.email, password })).code).toBe(
    'sign_in.wrong_credentials',
  );
  await browser.signIn({ email: person.email, password: newPassword });

  expect(await browser.refusal('reset-password', { token, newPassword: password })).toMatchObject({
    status: 410,
    code: 'password.reset_invalid',
  });
});

test('of several links to a new password all end with the first that is used', async () => {
  const person = await createPerson();
  const first = await requestToken(person.email);
  const second = await requestToken(person.email);
  await openBrowser(api.app).post('reset-password', { token: second, newPassword });
  expect((await openBrowser(api.app).refusal('reset-password', { token: first, newPassword: password })).code).toBe(
    'password.reset_invalid',
  );
});

test("a link whose mail was lost before it was queued is nobody's: whoever asks again gets one that works", async () => {
  const person = await createPerson();
  // As a program leaves it that dies between storing the link and queueing its mail.
  await api.owner.query(
    `insert into auth.verification (id, identifier, value, expires_at) values ($1, 'lost', $2, now() + interval '1 hour')`,
    [newId(), person.userId],
  );
  const token = await requestToken(person.email);
  expect((await openBrowser(api.app).post('reset-password', { token, newPassword })).status).toBe(200);
  const { rows } = await api.owner.query('select from auth.verification where value = $1', [person.userId]);
  expect(rows).toEqual([]);
});

test('the link lasts an hour and lies in the database as a hash only', async () => {
  const person = await createPerson();
  const token = await requestToken(person.email);
  const { rows } = await api.owner.query(
    'select identifier, extract(epoch from expires_at - now()) as seconds from auth.verification where value = $1',
    [person.userId],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0].identifier).not.toContain(token);
  expect(Number(rows[0].seconds)).toBeLessThanOrEqual(3600);
  await api.owner.query(`update auth.verification set expires_at = now() - interval '1 second' where value = $1`, [
    person.userId,
  ]);
  expect((await openBrowser(api.app).refusal('reset-password', { token, newPassword })).code).toBe(
    'password.reset_invalid',
  );
});

test('asking for a new password says nothing about who has an account', async () => {
  const browser = openBrowser(api.app);
  const before = mailServer.mails.length;
  expect(await browser.post('request-password-reset', { email: 'nobody@musterlingen.example' })).toMatchObject({
    status: 200,
    body: {},
  });
  expect(mailServer.mails).toHaveLength(before);
});

test('a mailbox is not flooded with links', async () => {
  const person = await createPerson();
  for (let index = 0; index < 5; index += 1)
    await openBrowser(api.app).post('request-password-reset', { email: person.email });
  const refusal = await openBrowser(api.app).refusal('request-password-reset', { email: person.email });
  expect(refusal).toMatchObject({ status: 429, code: 'rate.limited' });
});

test('a password of a known breach or with the own name in it is refused, and the link stays good', async () => {
  const person = await createPerson();
  const token = await requestToken(person.email);
  const browser = openBrowser(api.app);
  for (const [weak, code] of [
    ['Passwort1234!', 'password.breached'],
    ['ErikaMuster2027', 'password.breached'],
    ['zu kurz', 'password.too_short'],
  ]) {
    const refusal = await browser.refusal('reset-password', { token, newPassword: weak });
    expect(refusal).toMatchObject({ status: 422, code, fields: [{ path: ['body', 'newPassword'], code }] });
  }
  expect((await browser.post('reset-password', { token, newPassword })).status).toBe(200);
});

test('changing the password ends every other session and keeps this one', async () => {
  const person = await createPerson();
  const [here, elsewhere] = [openBrowser(api.app), openBrowser(api.app)];
  await here.signIn(person);
  await elsewhere.signIn(person);
  expect(await here.post('change-password', { currentPassword: password, newPassword })).toMatchObject({
    status: 200,
    body: {},
  });
  expect((await elsewhere.caller.refusal(getMe, {})).code).toBe('access.signed_out');
  expect((await here.caller.call(listSessions, {})).items).toHaveLength(1);
});

test('changing the password ends the links to a new one that are still open', async () => {
  const person = await createPerson();
  const token = await requestToken(person.email);
  const browser = openBrowser(api.app);
  await browser.signIn(person);
  await browser.post('change-password', { currentPassword: password, newPassword });
  const third = 'Neun Störche auf dem Rathaus';
  expect((await openBrowser(api.app).refusal('reset-password', { token, newPassword: third })).code).toBe(
    'password.reset_invalid',
  );
});

test('changing the password wants the present one, a good new one, and somebody who is signed in', async () => {
  const person = await createPerson();
  const browser = openBrowser(api.app);
  expect((await browser.refusal('change-password', { currentPassword: password, newPassword })).code).toBe(
    'access.signed_out',
  );
  await browser.signIn(person);
  const wrong = await browser.refusal('change-password', { currentPassword: 'Kachelofen', newPassword });
  expect(wrong).toMatchObject({
    status: 422,
    code: 'password.wrong',
    fields: [{ path: ['body', 'currentPassword'], code: 'password.wrong' }],
  });
  const weak = await browser.refusal('change-password', { currentPassword: password, newPassword: 'Sommer2024!!' });
  expect(weak).toMatchObject({ status: 422, code: 'password.breached' });
});

test('whoever found an open browser cannot guess the password in it for long', async () => {
  const person = await createPerson();
  const browser = openBrowser(api.app);
  await browser.signIn(person);
  for (let index = 0; index < 5; index += 1)
    await browser.refusal('two-factor/disable', { password: `Versuch ${index}` });
  expect((await browser.refusal('two-factor/disable', { password })).code).toBe('rate.limited');
});

test('an account that rests opens at once with a new password', async () => {
  const person = await createPerson();
  for (let index = 0; index < 5; index += 1)
    await openBrowser(api.app).refusal('sign-in/email', { email: person.email, password: 'falsch' });
  expect((await openBrowser(api.app).refusal('sign-in/email', { email: person.email, password })).code).toBe(
    'rate.limited',
  );
  await openBrowser(api.app).post('reset-password', { token: await requestToken(person.email), newPassword });
  await openBrowser(api.app).signIn({ email: person.email, password: newPassword });
});
