import { acceptInvitation } from '@agendawerk/shared/invitations/index.ts';
import { getMe } from '@agendawerk/shared/me/index.ts';
import { listMails } from '@agendawerk/shared/mails/index.ts';
import { createResetLink, getMemberSignIn, inviteMember, updateMember } from '@agendawerk/shared/members/index.ts';
import { getSetup } from '@agendawerk/shared/setup/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../test/support/browser.ts';
import { linkIn, type MailServer, startMailServer } from '../../test/support/mail-server.ts';
import { findFreeOrigin, type OidcService, startOidcService } from '../../test/support/oidc-service.ts';
import { callerOf, createTestApp, type TestApp, testSecret } from '../../test/support/test-app.ts';
import { buildApp } from '../app.ts';
import { readConfig } from '../config/config.ts';
import { createLogger } from '../platform/logging.ts';
import { createAccount } from './index.ts';

const people = {
  erika: { name: 'Erika Muster', email: 'Erika@Musterlingen.example', email_verified: true },
  unverified: { name: 'Max Muster', email: 'max@musterlingen.example', email_verified: false },
  pia: { name: 'Pia Probe', email: 'pia@musterlingen.example', email_verified: true },
  nora: { name: 'Nora Neu', email: 'nora@musterlingen.example', email_verified: true },
  stranger: { name: 'Fremde Person', email: 'stranger@anderswo.example', email_verified: true },
};
let publicUrl: string;
let service: OidcService;
let mailServer: MailServer;
let api: TestApp;

beforeAll(async () => {
  publicUrl = await findFreeOrigin();
  service = await startOidcService({ redirectUri: `${publicUrl}/api/auth/callback/oidc`, people });
  mailServer = await startMailServer();
  api = await createTestApp({
    environment: {
      PUBLIC_URL: publicUrl,
      SMTP_URL: mailServer.url,
      OIDC_ISSUER: service.issuer,
      OIDC_CLIENT_ID: service.clientId,
      OIDC_CLIENT_SECRET: service.clientSecret,
      OIDC_NAME: 'Landeskonto',
    },
  });
  for (const email of ['erika@musterlingen.example', 'max@musterlingen.example']) {
    await createAccount(api.db, { name: 'Muster', email, password: 'Kachelofen-Regenwurm-Quittung' });
  }
});
afterAll(async () => {
  await api.close();
  await service.close();
  await mailServer.close();
});

/** Through the other service and back; where the browser ends up. */
async function signIn(
  browser: Browser,
  login: keyof typeof people,
  callbackURL = '/w/musterlingen',
): Promise<string | undefined> {
  const { status, body } = await browser.post('sign-in/social', { provider: 'oidc', callbackURL });
  expect(status).toBe(200);
  const url = new URL(String(body['url']));
  expect(url.origin).toBe(service.issuer);
  expect(url.searchParams.get('code_challenge_method')).toBe('S256');
  const back = new URL(await service.visit(url.toString(), login));
  return (await browser.open(`${back.pathname}${back.search}`)).location;
}

test('the sign-in page learns that there is such a service', async () => {
  expect((await api.stranger.call(getSetup, {})).singleSignOn).toEqual({ providerId: 'oidc', name: 'Landeskonto' });
});

test('a member comes in through the service with a verified address, the first time and again', async () => {
  for (let round = 0; round < 2; round += 1) {
    const browser = openBrowser(api.app);
    expect(await signIn(browser, 'erika')).toBe(`${publicUrl}/w/musterlingen`);
    expect((await browser.caller.call(getMe, {})).email).toBe('erika@musterlingen.example');
  }
  const { rows } = await api.owner.query(
    `select access_token, refresh_token, id_token from auth.account where provider_id = 'oidc'`,
  );
  expect(rows).toEqual([{ access_token: null, refresh_token: null, id_token: null }]);
});

test('whoever proves the address becomes the only owner of an account that somebody made with an invitation', async () => {
  const address = 'pia@musterlingen.example';
  const town = await api.createWorkspace();
  const { invitation, member } = await town.admin.call(inviteMember, {
    params: { workspaceId: town.workspaceId },
    body: { name: 'Pia Probe', email: address, roles: ['staff'] },
  });
  const params = { token: new URL(invitation.link).searchParams.get('token') ?? '' };
  const password = 'Kachelofen-Regenwurm-Quittung';
  await api.stranger.call(acceptInvitation, { params, body: { name: 'Nicht Pia', password } });
  const other = openBrowser(api.app);
  await other.signIn({ email: address, password });
  const { link } = await town.admin.call(createResetLink, {
    params: { workspaceId: town.workspaceId, memberId: member.id },
  });

  const browser = openBrowser(api.app);
  expect(await signIn(browser, 'pia')).toBe(`${publicUrl}/w/musterlingen`);
  expect((await browser.caller.call(getMe, {})).memberships).toMatchObject([{ workspaceId: town.workspaceId }]);
  expect((await other.caller.refusal(getMe, {})).code).toBe('access.signed_out');
  expect((await openBrowser(api.app).refusal('sign-in/email', { email: address, password })).code).toBe(
    'sign_in.wrong_credentials',
  );
  const token = new URL(link).searchParams.get('token');
  expect((await other.refusal('reset-password', { token, newPassword: 'Vier Amseln im Kirschbaum' })).code).toBe(
    'password.reset_invalid',
  );
  expect(await signIn(openBrowser(api.app), 'pia')).toBe(`${publicUrl}/w/musterlingen`);
});

/** Nora, who was invited and signs in by the service alone. */
async function joinByService() {
  const town = await api.createWorkspace();
  const { rows } = await api.owner.query(
    `insert into auth."user" (id, name, email, email_verified) values (gen_random_uuid(), 'Nora Neu', $1, true)
     on conflict (email) do update set updated_at = now() returning id`,
    [people.nora.email],
  );
  const { invitation, member } = await town.admin.call(inviteMember, {
    params: { workspaceId: town.workspaceId },
    body: { name: 'Nora Neu', email: people.nora.email, roles: ['staff'] },
  });
  await mailServer.nextTo(people.nora.email);
  const browser = openBrowser(api.app);
  await signIn(browser, 'nora');
  const params = { token: new URL(invitation.link).searchParams.get('token') ?? '' };
  await browser.caller.call(acceptInvitation, { params, body: {} });
  const leave = async () => {
    const ended = { params: { workspaceId: town.workspaceId, memberId: member.id }, revision: 2 };
    await town.admin.call(updateMember, { ...ended, body: { status: 'ended' } });
  };
  return {
    admin: town.admin,
    params: { workspaceId: town.workspaceId, memberId: member.id },
    browser,
    userId: rows[0].id,
    leave,
  };
}

test('nobody gets a second way in, beside the service, that the service knows nothing of', async () => {
  const { admin, params, browser, userId, leave } = await joinByService();
  expect((await browser.caller.call(getMe, {})).signsInByService).toBe(true);
  expect(await admin.call(getMemberSignIn, { params })).toEqual({ isByService: true });
  expect(await admin.refusal(createResetLink, { params })).toMatchObject({
    status: 409,
    code: 'member.signs_in_by_service',
  });

  const anybody = openBrowser(api.app);
  expect((await anybody.post('request-password-reset', { email: people.nora.email })).status).toBe(200);
  const mail = await mailServer.nextTo(people.nora.email);
  expect(mail.text).toContain('Landeskonto');
  expect(linkIn(mail)).toBe(`${publicUrl}/sign-in`);
  const { items } = await admin.call(listMails, { params: { workspaceId: params.workspaceId } });
  expect(items.map(({ kind }) => kind)).toContain('service_sign_in');
  const { rows } = await api.owner.query(`select from auth.account where user_id = $1 and provider_id = 'credential'`, [
    userId,
  ]);
  expect(rows).toEqual([]);
  await leave();
});

test('a link made while there was no service sets no password once there is one, and does when it is gone for good', async () => {
  const { admin, params, leave } = await joinByService();
  const environment = { PUBLIC_URL: publicUrl, DATABASE_URL: api.url, AUTH_SECRET: testSecret, RATE_LIMIT: '0' };
  const without = await buildApp({
    config: { ...readConfig({ environment }), authSecret: testSecret },
    db: api.db,
    logger: createLogger('silent'),
  });
  const there = callerOf(without, { cookie: admin.cookie });
  expect(await there.call(getMemberSignIn, { params })).toEqual({ isByService: false });
  const { link } = await there.call(createResetLink, { params });
  const token = new URL(link).searchParams.get('token');
  const change = { token, newPassword: 'Vier Amseln im Kirschbaum' };
  expect((await openBrowser(api.app).refusal('reset-password', change)).code).toBe('password.reset_invalid');
  expect((await openBrowser(without).post('reset-password', change)).status).toBe(200);
  await openBrowser(without).signIn({ email: people.nora.email, password: change.newPassword });

  // Who has a password already may have a new one.
  expect(await admin.call(getMemberSignIn, { params })).toEqual({ isByService: false });
  await admin.call(createResetLink, { params });
  await without.close();
  await leave();
});

test('a stranger gets no account, however well the service knows them', async () => {
  const browser = openBrowser(api.app);
  expect(await signIn(browser, 'stranger')).toBe(`${publicUrl}/sign-in?error=sign_in.unknown_person`);
  expect((await browser.caller.refusal(getMe, {})).code).toBe('access.signed_out');
  const { rows } = await api.owner.query('select from auth."user" where email = $1', [people.stranger.email]);
  expect(rows).toEqual([]);
});

test('an address that the service has not verified opens no account', async () => {
  const browser = openBrowser(api.app);
  expect(await signIn(browser, 'unverified')).toBe(`${publicUrl}/sign-in?error=sign_in.email_unverified`);
  expect((await browser.caller.refusal(getMe, {})).code).toBe('access.signed_out');
});

test('the way back works only in the browser that set out', async () => {
  const browser = openBrowser(api.app);
  const { body } = await browser.post('sign-in/social', { provider: 'oidc' });
  const back = new URL(await service.visit(String(body['url']), 'erika'));
  const thief = openBrowser(api.app);
  expect((await thief.open(`${back.pathname}${back.search}`)).location).toBe(
    `${publicUrl}/sign-in?error=sign_in.failed`,
  );
  expect((await thief.caller.refusal(getMe, {})).code).toBe('access.signed_out');
});

test('somebody who changes their mind at the service comes back to the sign-in page', async () => {
  const browser = openBrowser(api.app);
  const { body } = await browser.post('sign-in/social', { provider: 'oidc' });
  const state = new URL(String(body['url'])).searchParams.get('state') ?? '';
  const { location } = await browser.open(
    `/api/auth/callback/oidc?${new URLSearchParams({ error: 'access_denied', error_description: '<b>No</b>', state })}`,
  );
  expect(location).toBe(`${publicUrl}/sign-in?error=sign_in.cancelled`);
});

test('a way back that nobody set out on leads to the sign-in page', async () => {
  for (const query of ['', '?code=abc', '?code=abc&state=def']) {
    const { status, location } = await openBrowser(api.app).open(`/api/auth/callback/oidc${query}`);
    expect({ status, location }, query).toEqual({ status: 302, location: `${publicUrl}/sign-in?error=sign_in.failed` });
  }
});

test('nobody is sent on to another site afterwards', async () => {
  for (const callbackURL of ['https://evil.example', '//evil.example', '/\\evil.example']) {
    const refusal = await openBrowser(api.app).refusal('sign-in/social', { provider: 'oidc', callbackURL });
    expect(refusal.code, callbackURL).toBe('request.invalid');
  }
});

test('while the service is away, passwords work and single sign-on says so', async () => {
  const gone = await findFreeOrigin();
  const alone = await createTestApp({
    environment: { OIDC_ISSUER: gone, OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' },
  });
  const account = { email: 'ada@musterlingen.example', password: 'Kachelofen-Regenwurm-Quittung' };
  await createAccount(alone.db, { name: 'Ada', ...account });
  const browser = openBrowser(alone.app);
  expect(await browser.refusal('sign-in/social', { provider: 'oidc' })).toMatchObject({
    status: 503,
    code: 'sign_in.provider_unavailable',
  });
  await browser.signIn(account);
  await alone.close();
});
