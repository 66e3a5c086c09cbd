import { randomUUID } from 'node:crypto';
import { listMails, openMail } from '@agendawerk/shared/mails/index.ts';
import { inviteMember } from '@agendawerk/shared/members/index.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deliverMail } from '../src/mail/deliver.ts';
import { createSmtp } from '../src/mail/smtp.ts';
import { type MailServer, startMailServer } from './support/mail-server.ts';
import { createTestApp, type TestApp, testSecret, type TestWorkspace } from './support/test-app.ts';

const from = 'Agendawerk <agendawerk@musterlingen.example>';
const publicUrl = 'https://agenda.example.de';
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

let api: TestApp;
let server: MailServer;
beforeEach(async () => {
  api = await createTestApp();
  server = await startMailServer();
});
afterEach(async () => {
  await server.close();
  await api.close();
});

function deliver(mailId: string, { secret = testSecret, now = () => new Date() } = {}): Promise<string> {
  const smtp = createSmtp({ smtpUrl: server.url, from });
  return deliverMail({ pool: api.db.worker, smtp, secret, publicUrl, now, log: quiet }, mailId);
}

async function invite({ admin, workspaceId }: TestWorkspace) {
  const email = `${randomUUID()}@musterlingen.example`;
  const body = { name: 'Erika', email, roles: ['staff' as const] };
  const { invitation } = await admin.call(inviteMember, { params: { workspaceId }, body });
  return { email, token: new URL(invitation.link).searchParams.get('token') ?? 'no token' };
}

async function mailsOf({ admin, workspaceId }: TestWorkspace) {
  return (await admin.call(listMails, { params: { workspaceId } })).items;
}

test('a link to sign in lies in the database encrypted, and nowhere once it is sent', async () => {
  const town = await api.createWorkspace();
  const { email, token } = await invite(town);
  const everything = async () =>
    JSON.stringify(
      (await api.owner.query(`select m.*, encode(m.sealed, 'escape') as plain, j.data from post.mail m, pgboss.job j`))
        .rows,
    );
  expect(await everything()).toContain(email);
  expect(await everything()).not.toContain(token);

  expect(await deliver((await mailsOf(town))[0]?.id ?? '')).toBe('sent');
  expect((await server.nextTo(email)).text).toContain(token);
  expect((await mailsOf(town))[0]?.state).toBe('sent');
  expect((await api.owner.query('select letter, sealed from post.mail')).rows).toEqual([
    { letter: null, sealed: null },
  ]);
});

test('no administrator opens a letter with a link to sign in, except in the invented town of the demo', async () => {
  const town = await api.createWorkspace();
  const { admin, workspaceId } = town;
  const { token } = await invite(town);
  const [mail] = await mailsOf(town);
  const params = { workspaceId, mailId: mail?.id ?? '' };
  expect(mail?.abilities.open).toBe(false);
  expect((await admin.refusal(openMail, { params })).code).toBe('resource.not_found');

  await api.owner.query('update workspace set is_demo = true where id = $1', [workspaceId]);
  expect((await mailsOf(town))[0]?.abilities.open).toBe(true);
  expect((await admin.call(openMail, { params })).text).toContain(token);
});

test('a reset link is not opened in the demo where its owner works in a real town too, nor listed where they do not work', async () => {
  const demo = await api.createWorkspace('Demo');
  const real = await api.createWorkspace('Echt');
  await api.owner.query('update workspace set is_demo = true where id = $1', [demo.workspaceId]);
  const person = await demo.addMember({ roles: ['staff'] });
  const queue = () =>
    api.owner.query(
      `select auth.queue_mail(gen_random_uuid(), $1, 'password_reset', gen_random_uuid()::text, 'Neues Kennwort', '\\x00', now() + interval '1 hour')`,
      [person.userId],
    );
  await queue();
  expect((await mailsOf(demo)).map(({ kind, abilities }) => ({ kind, open: abilities.open }))).toEqual([
    { kind: 'password_reset', open: true },
  ]);
  expect(await mailsOf(real)).toEqual([]);
  await api.owner.query(
    `insert into member (workspace_id, id, user_id, name, email, roles, status) values ($1, $2, $3, 'P', 'p@x.example', '{staff}', 'active')`,
    [real.workspaceId, randomUUID(), person.userId],
  );
  expect((await mailsOf(demo))[0]?.abilities.open).toBe(false);
  expect((await mailsOf(real))[0]?.abilities.open).toBe(false);
});

test('a letter that was encrypted with a former secret is not sent, and told', async () => {
  const town = await api.createWorkspace();
  await invite(town);
  const mailId = (await mailsOf(town))[0]?.id ?? '';
  expect(await deliver(mailId, { secret: 'another-secret-since-the-last-start' })).toBe('failed');
  expect((await mailsOf(town))[0]).toMatchObject({ state: 'failed', problem: 'secret_changed' });
  expect(server.mails).toEqual([]);
});

test('a mail whose link is over is not sent any more, and its letter goes', async () => {
  const town = await api.createWorkspace();
  await invite(town);
  const mailId = (await mailsOf(town))[0]?.id ?? '';
  expect(await deliver(mailId, { now: () => new Date(Date.now() + 15 * 24 * 60 * 60_000) })).toBe('expired');
  expect((await mailsOf(town))[0]).toMatchObject({ state: 'expired', abilities: { open: false, retry: false } });
  expect(server.mails).toEqual([]);
});

test('what is rolled back was never queued', async () => {
  const town = await api.createWorkspace();
  const { admin, workspaceId } = town;
  const body = { name: 'Erika', email: 'doppelt@musterlingen.example', roles: ['staff' as const] };
  await admin.call(inviteMember, { params: { workspaceId }, body });
  await admin.refusal(inviteMember, {
    params: { workspaceId },
    body: { ...body, email: 'neu@musterlingen.example', departmentIds: [randomUUID()] },
  });
  expect((await mailsOf(town)).map(({ recipientEmail }) => recipientEmail)).toEqual(['doppelt@musterlingen.example']);
});
