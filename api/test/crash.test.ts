import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createDepartment, listDepartments } from '@agendawerk/shared/departments/index.ts';
import { toRequest } from '@agendawerk/shared/contracts/index.ts';
import { Client } from 'pg';
import { afterAll, expect, it } from 'vitest';
import { sessionCookieName, sign } from '../src/platform/credentials.ts';
import { type RunningProgram, startProgram, stopProgram, waitUntilReady } from './support/running-program.ts';

const rounds = 20;
const writers = 4;
const directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-crash-'));
const environment = { DATA_DIR: directory, LOG_LEVEL: 'warn', RATE_LIMIT: '0' };
let program: RunningProgram;

afterAll(async () => {
  await stopProgram(program);
  rmSync(directory, { recursive: true, force: true });
});

it(`no acknowledged change is lost when program, database or both are killed ${rounds} times while people write`, async () => {
  program = await startProgram({ environment });
  await waitUntilReady(program);
  const person = await createAdministrator();
  const acknowledged: string[] = [];

  for (let round = 0; round < rounds; round += 1) {
    const writing = new AbortController();
    const work = Promise.all(Array.from({ length: writers }, () => writeUntil(writing.signal, person, acknowledged)));
    const before = acknowledged.length;
    await expect.poll(() => acknowledged.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(before + 5);
    await kill(round);
    writing.abort();
    await work;
    if (program.process.exitCode !== null || program.process.signalCode !== null)
      program = await startProgram({ environment });
    await waitUntilReady(program);
  }

  const request = toRequest(listDepartments, { params: { workspaceId: person.workspaceId } });
  const answer = await fetch(program.origin + request.url, { headers: { cookie: person.cookie } });
  const { items } = listDepartments.response.parse(await answer.json());
  const kept = new Set(items.map(({ name }) => name));
  expect(acknowledged.filter((name) => !kept.has(name))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(rounds * 5);
}, 240_000);

/** In turn the program, the database server, and both at once. */
async function kill(round: number): Promise<void> {
  const pid = Number(readFileSync(path.join(directory, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
  if (round % 3 !== 0) process.kill(pid, 'SIGKILL');
  if (round % 3 !== 1) await stopProgram(program, 'SIGKILL');
}

type Person = { workspaceId: string; cookie: string };

async function writeUntil(signal: AbortSignal, person: Person, acknowledged: string[]): Promise<void> {
  while (!signal.aborted) {
    const name = `Amt ${randomUUID()}`;
    const request = toRequest(createDepartment, { params: { workspaceId: person.workspaceId }, body: { name } });
    const headers = { ...request.headers, cookie: person.cookie };
    const status = await fetch(program.origin + request.url, { ...request, headers }).then(
      (response) => response.status,
      () => undefined,
    );
    if (status === 201) acknowledged.push(name);
    else await pause(10);
  }
}

/** An administrator who is signed in, made by the owner of the database. */
async function createAdministrator(): Promise<Person> {
  const [workspaceId, memberId, userId] = [randomUUID(), randomUUID(), randomUUID()];
  const token = randomBytes(24).toString('base64url');
  const socket = encodeURIComponent(path.join(directory, 'postgres'));
  const owner = new Client({ connectionString: `postgres://agendawerk@localhost/agendawerk?host=${socket}` });
  await owner.connect();
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
