import { acceptInvitation, getInvitation } from '@agendawerk/shared/invitations/index.ts';
import { getMe } from '@agendawerk/shared/me/index.ts';
import { inviteMember, listMembers, renewInvitation, updateMember } from '@agendawerk/shared/members/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../test/support/browser.ts';
import { linkIn, type MailServer, startMailServer } from '../../../test/support/mail-server.ts';
import { createTestApp, type TestApp, type TestWorkspace } from '../../../test/support/test-app.ts';
import { createAccount } from '../../auth/index.ts';
import { newId } from '../../db/ids.ts';

const password = 'Kachelofen-Regenwurm-Quittung';
const days = 24 * 60 * 60 * 1000;
let mailServer: MailServer;
let api: TestApp;
let now = new Date();

beforeAll(async () => {
  mailServer = await startMailServer();
  api = await createTestApp({
    now: () => now,
    environment: { SMTP_URL: mailServer.url, PUBLIC_URL: 'http://agenda.example.de' },
  });
});
afterAll(async () => {
  await api.close();
  await mailServer.close();
});

const newAddress = () => `${newId()}@musterlingen.example`;
const tokenOf = (link: string) => new URL(link).searchParams.get('token') ?? '';

async function invite({ admin, workspaceId }: TestWorkspace, email = newAddress()) {
  const body = { name: 'Erika Muster', email, roles: ['staff' as const] };
  const { member, invitation } = await admin.call(inviteMember, { params: { workspaceId }, body });
  return { email, member, invitation, params: { token: tokenOf(invitation.link) } };
}

test('an invited person follows the link in the mail, chooses a password, and is in', async () => {
  const town = await api.createWorkspace('Musterlingen');
  const { email, params, invitation } = await invite(town);
  expect(invitation).toMatchObject({ mail: 'queued', expiresAt: new Date(now.getTime() + 14 * days).toISOString() });
  const mail = await mailServer.nextTo(email);
  expect(mail.subject).toContain('Musterlingen');
  expect(linkIn(mail)).toBe(invitation.link);
  expect(invitation.link).toMatch(/^http:\/\/agenda\.example\.de\/invitation\?token=/);

  expect(await api.stranger.call(getInvitation, { params })).toEqual({
    workspaceName: 'Musterlingen',
    name: 'Erika Muster',
    email,
    hasAccount: false,
  });
  expect(await api.stranger.call(acceptInvitation, { params, body: { name: 'Erika Muster', password } })).toEqual({
    workspaceId: town.workspaceId,
  });

  const browser = openBrowser(api.app);
  await browser.signIn({ email, password });
  const me = await browser.caller.call(getMe, {});
  expect(me.memberships).toEqual([
    expect.objectContaining({ workspaceId: town.workspaceId, name: 'Musterlingen', roles: ['staff'] }),
  ]);
  await browser.caller.call(listMembers, { params: { workspaceId: town.workspaceId } });
});

test('an invitation is accepted once; a second person with the link comes too late', async () => {
  const { params } = await invite(await api.createWorkspace());
  const body = { name: 'Erika Muster', password };
  const answers = await Promise.all([
    api.stranger.send(acceptInvitation, { params, body }),
    api.stranger.send(acceptInvitation, { params, body }),
  ]);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(await api.stranger.refusal(acceptInvitation, { params, body })).toMatchObject({
    status: 410,
    code: 'invitation.used',
  });
  expect((await api.stranger.refusal(getInvitation, { params })).code).toBe('invitation.used');
});

test('the link ends after two weeks', async () => {
  const { params } = await invite(await api.createWorkspace());
  now = new Date(now.getTime() + 14 * days);
  await api.owner.query(`update invitation set expires_at = now() where expires_at <= $1`, [now]);
  expect(await api.stranger.refusal(getInvitation, { params })).toMatchObject({
    status: 410,
    code: 'invitation.expired',
  });
  expect((await api.stranger.refusal(acceptInvitation, { params, body: { name: 'Erika', password } })).code).toBe(
    'invitation.expired',
  );
  now = new Date();
});

test('a new link ends the old one', async () => {
  const town = await api.createWorkspace();
  const { member, params } = await invite(town);
  const renewed = await town.admin.call(renewInvitation, {
    params: { workspaceId: town.workspaceId, memberId: member.id },
  });
  expect((await api.stranger.refusal(acceptInvitation, { params, body: { name: 'Erika', password } })).code).toBe(
    'invitation.expired',
  );
  await api.stranger.call(acceptInvitation, {
    params: { token: tokenOf(renewed.link) },
    body: { name: 'Erika Muster', password },
  });
  const again = await town.admin.refusal(renewInvitation, {
    params: { workspaceId: town.workspaceId, memberId: member.id },
  });
  expect(again).toMatchObject({ status: 410, code: 'invitation.used' });
});

test('an invitation that was taken back opens nothing, until it is renewed', async () => {
  const town = await api.createWorkspace();
  const { member, params } = await invite(town);
  const memberParams = { workspaceId: town.workspaceId, memberId: member.id };
  await town.admin.call(updateMember, { params: memberParams, revision: member.revision, body: { status: 'ended' } });
  expect((await api.stranger.refusal(acceptInvitation, { params, body: { name: 'Erika', password } })).code).toBe(
    'invitation.expired',
  );
  const renewed = await town.admin.call(renewInvitation, { params: memberParams });
  await api.stranger.call(acceptInvitation, {
    params: { token: tokenOf(renewed.link) },
    body: { name: 'Erika Muster', password },
  });
});

test('somebody who has an account accepts while signed in to it, and works in two towns from then on', async () => {
  const [first, second] = [await api.createWorkspace('Musterlingen'), await api.createWorkspace('Kleinhausen')];
  const email = newAddress();
  await api.stranger.call(acceptInvitation, {
    params: (await invite(first, email)).params,
    body: { name: 'Erika Muster', password },
  });
  const { params } = await invite(second, email.toUpperCase());
  expect((await api.stranger.call(getInvitation, { params })).hasAccount).toBe(true);
  expect((await api.stranger.refusal(acceptInvitation, { params, body: { name: 'Erika', password } })).code).toBe(
    'access.signed_out',
  );

  const browser = openBrowser(api.app);
  await browser.signIn({ email, password });
  expect(await browser.caller.call(acceptInvitation, { params, body: {} })).toEqual({
    workspaceId: second.workspaceId,
  });
  const { memberships } = await browser.caller.call(getMe, {});
  expect(memberships.map(({ name }) => name)).toEqual(['Kleinhausen', 'Musterlingen']);
});

test('nobody accepts with an account of another address', async () => {
  const town = await api.createWorkspace();
  const invitedEmail = newAddress();
  await createAccount(api.db, { name: 'Erika', email: invitedEmail, password });
  const { params } = await invite(town, invitedEmail);
  const other = { email: newAddress(), password };
  await createAccount(api.db, { name: 'Otto', ...other });
  const browser = openBrowser(api.app);
  await browser.signIn(other);
  expect(await browser.caller.refusal(acceptInvitation, { params, body: {} })).toMatchObject({
    status: 409,
    code: 'invitation.other_account',
  });
  expect((await api.stranger.call(getInvitation, { params })).hasAccount).toBe(true);
});

test('name and password are asked for, and a weak one is refused', async () => {
  const { params } = await invite(await api.createWorkspace());
  const missing = await api.stranger.refusal(acceptInvitation, { params, body: {} });
  expect(missing.fields?.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
    'body.name value.missing',
    'body.password value.missing',
  ]);
  const weak = await api.stranger.refusal(acceptInvitation, {
    params,
    body: { name: 'Erika Muster', password: 'ErikaMuster2027' },
  });
  expect(weak).toMatchObject({ status: 422, code: 'password.breached' });
});

test('a link that was never made leads nowhere, and the database knows no link', async () => {
  const { params } = await invite(await api.createWorkspace());
  expect((await api.stranger.refusal(getInvitation, { params: { token: 'A'.repeat(43) } })).code).toBe(
    'resource.not_found',
  );
  const { rows } = await api.owner.query(
    'select i.*, a.before, a.after from invitation i left join audit_entry a on true',
  );
  expect(JSON.stringify(rows)).not.toContain(params.token);
});
