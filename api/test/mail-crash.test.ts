import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { toRequest } from '@agendawerk/shared/contracts/index.ts';
import { inviteMember } from '@agendawerk/shared/members/index.ts';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionCookieName, sign } from '../src/platform/credentials.ts';
import { type MailServer, startMailServer } from './support/mail-server.ts';
import { type RunningProgram, startProgram, stopProgram, waitUntilReady } from './support/running-program.ts';

const directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-mail-crash-'));
const environment = { DATA_DIR: directory, LOG_LEVEL: 'warn', RATE_LIMIT: '0' };
const kills = 6;
let server: MailServer;
let program: RunningProgram;
let owner: Client;

beforeAll(async () => {
  // Slow enough that many a mail is under way when the program dies.
  server = await startMailServer({ delayMs: 30 });
});
afterAll(async () => {
  await owner?.end();
  await stopProgram(program);
  await server.close();
  rmSync(directory, { recursive: true, force: true });
});

test(`each mail goes out once, though the program is killed ${kills + 1} times between "saved" and "sent"`, async () => {
  // Saved, and killed before there was anybody to send it.
  program = await startProgram({ environment });
  await waitUntilReady(program);
  const person = await createAdministrator();
  const saved = await invite(person, 5);
  await stopProgram(program, 'SIGKILL');
  expect(server.mails).toEqual([]);

  for (let round = 0; round < kills; round += 1) {
    program = await startProgram({ environment: { ...environment, SMTP_URL: server.url } });
    await waitUntilReady(program);
    const before = server.mails.length;
    saved.push(...(await invite(person, 12)));
    await expect.poll(() => server.mails.length, { interval: 2, timeout: 20_000 }).toBeGreaterThan(before + round);
    await stopProgram(program, 'SIGKILL');
  }

  program = await startProgram({ environment: { ...environment, SMTP_URL: server.url } });
  await waitUntilReady(program);
  await connectAsOwner();
  // As if the two minutes had gone by after which the queue takes a job, and we an attempt, for interrupted.
  await owner.query(
    `update pgboss.job set state = 'retry', start_after = now(), retry_count = retry_count + 1 where name = 'mail' and state in ('active', 'retry')`,
  );
  await owner.query(`update post.mail set tried_at = tried_at - interval '10 minutes' where state = 'sending'`);
  await owner.query(`select pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), 'mail')`);
  const open = async () =>
    Number((await owner.query(`select count(*) from post.mail where state in ('waiting', 'sending')`)).rows[0].count);
  await expect.poll(open, { timeout: 180_000, interval: 500 }).toBe(0);
  await pause(500);

  const { rows } = await owner.query<{ recipient_email: string; state: string; id: string }>(
    'select id, recipient_email, state from post.mail',
  );
  expect(rows.map((row) => row.recipient_email).toSorted()).toEqual(saved.toSorted());
  const arrived = Map.groupBy(server.mails, (mail) => mail.to?.[0]?.address ?? '');
  const twice = [...arrived].filter(([, mails]) => mails.length > 1);
  expect(twice).toEqual([]);
  const lost = rows.filter((row) => row.state === 'sent' && !arrived.has(row.recipient_email));
  expect(lost).toEqual([]);
  // Only what was in the server's hands at the very moment of the kill may be in doubt, at most one a hand and kill.
  const doubtful = rows.filter((row) => row.state !== 'sent');
  expect(new Set(doubtful.map((row) => row.state))).toEqual(new Set(doubtful.length > 0 ? ['unclear'] : []));
  expect(doubtful.length).toBeLessThanOrEqual(kills * 2);
  expect(rows.length - doubtful.length).toBeGreaterThan(saved.length / 2);
}, 300_000);

type Person = { workspaceId: string; cookie: string };

async function invite(person: Person, count: number): Promise<string[]> {
  const emails = Array.from({ length: count }, () => `${randomUUID()}@musterlingen.example`);
  for (const email of emails) {
    const body = { name: 'Erika Muster', email, roles: ['staff' as const] };
    const request = toRequest(inviteMember, { params: { workspaceId: person.workspaceId }, body });
    const response = await fetch(program.origin + request.url, {
      ...request,
      headers: { ...request.headers, cookie: person.cookie },
    });
    expect(response.status).toBe(201);
  }
  return emails;
}

async function connectAsOwner(): Promise<Client> {
  const socket = encodeURIComponent(path.join(directory, 'postgres'));
  owner = new Client({ connectionString: `postgres://agendawerk@localhost/agendawerk?host=${socket}` });
  owner.on('error', () => undefined);
  await owner.connect();
  return owner;
}

/** An administrator who is signed in, made by the owner of the database. */
async function createAdministrator(): Promise<Person> {
  const [workspaceId, memberId, userId] = [randomUUID(), randomUUID(), randomUUID()];
  const token = randomBytes(24).toString('base64url');
  await connectAsOwner();
  await owner.query(
    `insert into auth."user" (id, name, email, email_verified) values ($1, 'Ada', 'ada@musterlingen.example', true)`,
    [userId],
  );
  await owner.query(
    `insert into auth.session (id, user_id, token, expires_at) values ($1, $2, $3, now() + interval '1 hour')`,
    [randomUUID(), userId, token],
  );
  await owner.query(
    `select app.found_workspace($1, 'musterlingen', 'Musterlingen', false, $2, $3, 'Ada', 'ada@musterlingen.example')`,
    [workspaceId, memberId, userId],
  );
  await owner.end();
  const secret = readFileSync(path.join(directory, 'secret'), 'utf8');
  return { workspaceId, cookie: `${sessionCookieName(false)}=${encodeURIComponent(sign(token, secret))}` };
}
