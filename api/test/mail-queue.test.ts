import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { inviteMember } from '@agendawerk/shared/members/index.ts';
import { listMails, retryMail } from '@agendawerk/shared/mails/index.ts';
import { getConstructionPlans } from 'pg-boss';
import { afterEach, expect, test } from 'vitest';
import { deliverMail, PutOff } from '../src/mail/deliver.ts';
import { createSmtp } from '../src/mail/smtp.ts';
import { startWorker, type Worker } from '../src/mail/worker.ts';
import { type MailServer, startMailServer } from './support/mail-server.ts';
import { createTestApp, type TestApp, testSecret, type TestWorkspace } from './support/test-app.ts';

const from = 'Agendawerk <agendawerk@musterlingen.example>';
const publicUrl = 'https://agenda.example.de';
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

let api: TestApp | undefined;
const running: Worker[] = [];
const servers: MailServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
  await Promise.all(servers.splice(0).map((server) => server.close()));
  await api?.close();
  api = undefined;
});

async function openServer(options: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const server = await startMailServer(options);
  servers.push(server);
  return server;
}

async function work(url: string | undefined, now?: () => Date): Promise<void> {
  if (!api) throw new Error('no app');
  const settings = {
    db: api.db,
    databaseUrl: api.url,
    mail: { smtpUrl: url, from },
    secret: testSecret,
    publicUrl,
    log: quiet,
  };
  running.push(await startWorker({ ...settings, ...(now ? { now } : {}) }));
}

/** Invitations are queued in the transaction that makes them. @returns the addresses. */
async function invite({ admin, workspaceId }: TestWorkspace, count: number): Promise<string[]> {
  const emails = Array.from({ length: count }, () => `${randomUUID()}@musterlingen.example`);
  for (const email of emails)
    await admin.call(inviteMember, {
      params: { workspaceId },
      body: { name: 'Erika Muster', email, roles: ['staff'] },
    });
  return emails;
}

async function statesOf({ admin, workspaceId }: TestWorkspace) {
  return (await admin.call(listMails, { params: { workspaceId } })).items;
}

const addressesIn = (server: MailServer) => server.mails.map((mail) => mail.to?.[0]?.address ?? '').toSorted();

/** As if that much time had gone by: what the queue put off comes earlier. */
async function letPass(interval: string): Promise<void> {
  await api?.owner.query(`update pgboss.job set start_after = start_after - $1::interval where state = 'retry'`, [
    interval,
  ]);
}

test('the queue in our migration is the one that the library expects', () => {
  const squeeze = (sql: string) => sql.replace(/--.*$/gm, '').replace(/\s+/g, ' ').replaceAll(' ;', ';').trim();
  const expected = squeeze(getConstructionPlans('pgboss'));
  const ours = squeeze(readFileSync(new URL('../../migrations/0018_job_queue.sql', import.meta.url), 'utf8'));
  expect(expected).toContain(ours);
});

test('of two workers at once each mail goes out once', async () => {
  api = await createTestApp();
  const server = await openServer({ delayMs: 5 });
  const town = await api.createWorkspace();
  await work(server.url);
  await work(server.url);
  const emails = await invite(town, 30);
  await expect.poll(() => server.mails.length).toBeGreaterThanOrEqual(30);
  await expect.poll(async () => (await statesOf(town)).every(({ state }) => state === 'sent')).toBe(true);
  expect(addressesIn(server)).toEqual(emails.toSorted());
});

test('of two attempts at the same moment one hands over, the other sends nothing', async () => {
  api = await createTestApp();
  const server = await openServer({ delayMs: 50 });
  const town = await api.createWorkspace();
  await invite(town, 1);
  const [mail] = await statesOf(town);
  const smtp = createSmtp({ smtpUrl: server.url, from });
  const delivery = { pool: api.db.worker, smtp, secret: testSecret, publicUrl, now: () => new Date(), log: quiet };
  const attempts = await Promise.allSettled([1, 2].map(() => deliverMail(delivery, mail?.id ?? '')));
  const told = attempts.map((attempt) => (attempt.status === 'fulfilled' ? attempt.value : attempt.reason));
  expect(told.filter((outcome) => outcome === 'sent')).toHaveLength(1);
  const other = told.find((outcome) => outcome !== 'sent');
  expect(other === 'taken' || other instanceof PutOff, String(other)).toBe(true);
  expect(server.mails).toHaveLength(1);
  expect((await statesOf(town))[0]).toMatchObject({ state: 'sent', attempts: 1, problem: null });
});

test('a mail server that is away for an hour gets each mail once when it is back, and the administration saw why they waited', async () => {
  api = await createTestApp();
  const away = await startMailServer();
  await away.close();
  const port = Number(new URL(away.url).port);
  const town = await api.createWorkspace();
  await work(away.url);
  const emails = await invite(town, 3);
  await expect
    .poll(async () => (await statesOf(town)).filter(({ problem }) => problem === 'server_away').length)
    .toBe(3);
  expect((await statesOf(town)).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);

  // Ten times within the hour the queue tries and fails; each time it waits longer, at most a quarter of an hour.
  for (let tries = 2; tries <= 10; tries += 1) {
    const { rows } = await api.owner.query(
      `select max(start_after - now()) <= interval '15 minutes' as soon from pgboss.job where state = 'retry'`,
    );
    expect(rows[0].soon).not.toBe(false);
    await letPass('15 minutes');
    await wake();
    await expect
      .poll(async () => Math.min(...(await statesOf(town)).map(({ attempts }) => attempts)))
      .toBeGreaterThanOrEqual(tries);
  }

  const back = await openServer({ port });
  await letPass('15 minutes');
  await wake();
  await expect.poll(() => addressesIn(back)).toEqual(emails.toSorted());
  await pause(300);
  expect(back.mails).toHaveLength(3);
  expect((await statesOf(town)).map(({ state, problem }) => ({ state, problem }))).toEqual(
    Array.from({ length: 3 }, () => ({ state: 'sent', problem: null })),
  );
}, 60_000);

/** What is put off is looked for every few seconds; the test need not wait for that. */
async function wake(): Promise<void> {
  await api?.owner.query(`select pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), 'mail')`);
}

test('without a mail server mails wait; once there is one they go out, once', async () => {
  api = await createTestApp();
  const town = await api.createWorkspace();
  await work(undefined);
  const emails = await invite(town, 2);
  await pause(300);
  expect((await statesOf(town)).map(({ state, attempts }) => ({ state, attempts }))).toEqual([
    { state: 'waiting', attempts: 0 },
    { state: 'waiting', attempts: 0 },
  ]);
  const server = await openServer();
  await work(server.url);
  await expect.poll(() => addressesIn(server)).toEqual(emails.toSorted());
});

test('mails that have lost their job get one again', async () => {
  api = await createTestApp();
  const town = await api.createWorkspace();
  const emails = await invite(town, 2);
  await api.owner.query('delete from pgboss.job');
  const server = await openServer();
  await work(server.url);
  await expect.poll(() => addressesIn(server)).toEqual(emails.toSorted());
});

test('a mailbox that does not exist is tried once, and told', async () => {
  api = await createTestApp();
  const town = await api.createWorkspace();
  const server = await openServer({ refuses: true });
  await work(server.url);
  await invite(town, 1);
  await expect.poll(async () => (await statesOf(town))[0]?.state).toBe('failed');
  expect((await statesOf(town))[0]).toMatchObject({
    problem: 'address_refused',
    attempts: 1,
    abilities: { retry: true },
  });
});

test('whoever died while handing over leaves a mail that nobody sends again but a person, with the same message id', async () => {
  api = await createTestApp();
  const town = await api.createWorkspace();
  const { admin, workspaceId } = town;
  await invite(town, 1);
  const [mail] = await statesOf(town);
  const mailId = mail?.id ?? '';
  // As a program leaves it that is killed between the first byte and the server's answer.
  const { rows } = await api.db.worker.query('select post.begin_mail($1, $2, $3) as begun', [
    mailId,
    randomUUID(),
    new Date(Date.now() - 10 * 60_000),
  ]);
  expect(rows).toEqual([{ begun: true }]);

  const server = await openServer();
  await work(server.url);
  await expect.poll(async () => (await statesOf(town))[0]?.state).toBe('unclear');
  expect((await statesOf(town))[0]).toMatchObject({ problem: 'interrupted', attempts: 1 });
  expect(server.mails).toEqual([]);

  expect(await admin.call(retryMail, { params: { workspaceId, mailId } })).toEqual({ state: 'waiting' });
  await expect.poll(() => server.mails.length).toBe(1);
  expect(server.mails[0]?.messageId).toBe(`<${mailId}@agenda.example.de>`);
  await expect.poll(async () => (await statesOf(town))[0]?.state).toBe('sent');
  expect((await admin.refusal(retryMail, { params: { workspaceId, mailId } })).code).toBe('mail.not_stuck');
  const { rows: record } = await api.owner.query(
    `select member_id, before, after from audit_entry where table_name = 'mail'`,
  );
  expect(record).toEqual([{ member_id: admin.memberId, before: { state: 'unclear' }, after: { state: 'waiting' } }]);
});

test('an answer of the server that comes late still counts', async () => {
  api = await createTestApp();
  const town = await api.createWorkspace();
  await invite(town, 1);
  const mailId = (await statesOf(town))[0]?.id ?? '';
  const attempt = randomUUID();
  await api.db.worker.query('select post.begin_mail($1, $2, now())', [mailId, attempt]);
  await api.db.worker.query(`select post.doubt_mails(now() + interval '1 minute')`);
  expect((await statesOf(town))[0]?.state).toBe('unclear');
  await api.db.worker.query(`select post.settle_mail($1, $2, 'sent', null, now())`, [mailId, attempt]);
  expect((await statesOf(town))[0]?.state).toBe('sent');
});
