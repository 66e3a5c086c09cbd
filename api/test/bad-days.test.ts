import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { listAgendas } from '@agendawerk/shared/agendas/index.ts';
import { toRequest } from '@agendawerk/shared/contracts/index.ts';
import { createDepartment, listDepartments } from '@agendawerk/shared/departments/index.ts';
import type { Problem } from '@agendawerk/shared/errors/index.ts';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/db/embedded-postgres.ts';
import { serializeError } from '../src/platform/logging.ts';
import { type RunningProgram, startProgram, stopProgram, waitUntilReady } from './support/running-program.ts';
import { createTestApp, type Person, type TestApp } from './support/test-app.ts';

describe('while the database server is stopped', () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-away-'));
  const start = () => startEmbeddedPostgres({ directory: path.join(directory, 'postgres') });
  let server: EmbeddedPostgres;
  let program: RunningProgram;
  beforeAll(async () => {
    server = await start();
    const environment = {
      DATABASE_URL: server.url,
      AUTH_SECRET: 'a-secret-for-the-bad-days-only-12345',
      DATA_DIR: path.join(directory, 'data'),
    };
    program = await startProgram({ environment });
    await waitUntilReady(program);
  });
  afterAll(async () => {
    await stopProgram(program);
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const ask = (address: string, init?: RequestInit) => fetch(`${program.origin}${address}`, init);
  const guess = { email: 'erika@musterlingen.example', password: 'drei-blaue-leitzordner' };
  const signIn = () =>
    ask('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(guess),
    });

  test('people are told when to try again, and it comes back by itself', { timeout: 120_000 }, async () => {
    expect((await ask('/api/setup')).status).toBe(200);
    expect((await signIn()).status).toBe(401);
    await server.stop();

    for (const call of [() => ask('/api/setup'), () => ask('/api/ready'), signIn]) {
      const askedAt = performance.now();
      const refused = await call();
      expect(refused.status).toBe(503);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await refused.json()).toMatchObject({ code: 'service.unavailable', status: 503 });
      expect(performance.now() - askedAt).toBeLessThan(10_000);
    }
    // The program itself lives: nobody's monitoring restarts it for the database's sake.
    expect((await ask('/api/health')).status).toBe(200);

    server = await start();
    await expect.poll(async () => (await ask('/api/setup')).status).toBe(200);
    expect((await signIn()).status).toBe(401);
    expect(program.process.exitCode).toBeNull();
  });
});

describe('a caller whose body arrives slowly', () => {
  let api: TestApp;
  let person: Person;
  let workspaceId: string;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    api = await createTestApp({ poolSize: 1 });
    ({ admin: person, workspaceId } = await api.createWorkspace());
    await api.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await api.close();
  });

  test('holds no connection to the database: others read and write meanwhile', async () => {
    const address = api.app.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { url } = toRequest(createDepartment, { params: { workspaceId }, body: { name: 'Bauamt' } });
    for (let i = 0; i < 5; i += 1) {
      const socket = connect(port, '127.0.0.1');
      sockets.push(socket);
      await once(socket, 'connect');
      socket.write(
        `POST ${url} HTTP/1.1\r\nhost: localhost\r\ncookie: ${person.cookie}\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"na`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(api.db.api.idleCount + api.db.api.waitingCount).toBe(api.db.api.totalCount);
    await person.call(createDepartment, { params: { workspaceId }, body: { name: 'Hauptamt' } });
    const { items } = await person.call(listDepartments, { params: { workspaceId } });
    expect(items.map(({ name }) => name)).toEqual(['Hauptamt']);
  });
});

describe('every refusal', () => {
  const lines: string[] = [];
  let api: TestApp;
  beforeAll(async () => {
    const stream = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    const logger = pino({ serializers: { err: serializeError } }, stream);
    api = await createTestApp({ logger, environment: { RATE_LIMIT: '8' } });
  });
  afterAll(() => api.close());

  test('carries the number under which the operator finds it in the log', async () => {
    const { workspaceId } = await api.createWorkspace();
    const { headers, body } = await api.stranger.send(listAgendas, { params: { workspaceId } });
    const { requestId } = body as Problem;
    expect(headers['x-request-id']).toBe(requestId);
    expect(headers['content-type']).toContain('application/problem+json');
    const logged = lines.map((line) => JSON.parse(line) as { requestId?: string; status?: number });
    expect(logged.find((line) => line.requestId === requestId)).toMatchObject({ status: 401 });
  });

  test('of a flood says when to try again, in the manner of all others', async () => {
    const { admin, workspaceId } = await api.createWorkspace();
    const answers = [];
    for (let i = 0; i < 9; i += 1) answers.push(await admin.send(listAgendas, { params: { workspaceId } }));
    const refused = answers.at(-1);
    expect(refused?.status).toBe(429);
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused?.body).toMatchObject({ status: 429, code: 'rate.limited' });
  });
});
