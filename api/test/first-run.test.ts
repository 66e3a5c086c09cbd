import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningProgram, startProgram, stopProgram, waitUntilReady } from './support/running-program.ts';
import { createTestDatabase } from './support/test-database.ts';

const account = { email: 'ada@kleinhausen.example', password: 'Kachelofen-Regenwurm-Quittung' };
const directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-first-run-'));
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let environment: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  environment = {
    DATA_DIR: directory,
    DATABASE_URL: database.url,
    AUTH_SECRET: 'a-secret-of-the-tests-and-nothing-else',
  };
});
afterAll(async () => {
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

async function run(): Promise<RunningProgram> {
  const program = await startProgram({ environment, args: ['--empty'] });
  await waitUntilReady(program);
  await expect.poll(() => program.output()).toContain('Strg+C');
  return program;
}

async function post(program: RunningProgram, address: string, body: object): Promise<Response> {
  return fetch(`${program.origin}${address}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

it('the first start prints the link with which the person before the screen becomes administrator; later ones print none', async () => {
  const first = await run();
  const link = /http:\S+\/setup\?code=\S+/.exec(first.output())?.[0] ?? '';
  const code = new URL(link).searchParams.get('code');
  const town = {
    workspaceName: 'Kleinhausen',
    municipality: { name: 'Kleinhausen', kind: 'gemeinde', population: 3100 },
    name: 'Ada Admin',
    ...account,
  };
  expect((await post(first, '/api/setup', { code: 'guessed', ...town })).status).toBe(403);
  expect((await post(first, '/api/setup', { code, ...town })).status).toBe(201);
  expect(await stopProgram(first)).toBe(0);

  const second = await run();
  expect(second.output()).not.toContain('/setup');
  const signedIn = await post(second, '/api/auth/sign-in/email', account);
  expect(signedIn.status).toBe(200);
  const [cookie = ''] = signedIn.headers.getSetCookie();
  const me = await fetch(`${second.origin}/api/me`, { headers: { cookie: cookie.replace(/;.*/, '') } });
  expect(await me.json()).toMatchObject({
    email: account.email,
    memberships: [{ name: 'Kleinhausen', roles: ['admin', 'officer'] }],
  });
  expect(await stopProgram(second)).toBe(0);
});
