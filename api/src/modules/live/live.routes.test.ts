import { createComment } from '@agendawerk/shared/comments/index.ts';
import { announcePresence, readNews } from '@agendawerk/shared/live/index.ts';
import { createMeasure, listMeasures, updateMeasure } from '@agendawerk/shared/measures/index.ts';
import { updateMember } from '@agendawerk/shared/members/index.ts';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { readConfig } from '../../config/config.ts';
import { type Database, openDatabase } from '../../db/pool.ts';
import { createLogger } from '../../platform/logging.ts';
import { openEventStream, type StreamedEvent, type TestStream } from '../../../test/support/event-stream.ts';
import { createTestAgenda, type TestAgenda } from '../../../test/support/test-agenda.ts';
import { createTestApp, type Person, type TestApp, testSecret } from '../../../test/support/test-app.ts';
import { PresenceBoard } from './presence-board.ts';

interface Process {
  app: FastifyInstance;
  db: Database;
  origin: string;
}

let api: TestApp;
let town: TestAgenda;
/** Two programs behind one address. */
let first: Process;
let second: Process;
let streams: TestStream[] = [];

async function startProcess(): Promise<Process> {
  const environment = { LOG_LEVEL: 'silent', RATE_LIMIT: '0', DATABASE_URL: api.url, AUTH_SECRET: testSecret };
  const config = { ...readConfig({ environment }), authSecret: testSecret };
  const db = openDatabase({ url: api.url, poolSize: 4 });
  const app = await buildApp({ config, db, logger: createLogger('silent') });
  return { app, db, origin: await app.listen({ port: 0, host: '127.0.0.1' }) };
}

async function stop({ app, db }: Process): Promise<void> {
  await app.close();
  await db.close();
}

async function listen(
  person: Person,
  process = first,
  { since, workspaceId = town.workspaceId }: { since?: string; workspaceId?: string } = {},
) {
  const stream = await openEventStream(`${process.origin}/api/workspaces/${workspaceId}/events`, {
    cookie: person.cookie,
    ...(since === undefined ? {} : { 'last-event-id': since }),
  });
  streams.push(stream);
  if (stream.status === 200) await stream.next(({ name }) => name === 'mark');
  return stream;
}

const comment = (person: Person, text = 'Bitte prüfen.') =>
  person.call(createComment, {
    params: town.params,
    body: { subjectKind: 'field', subjectId: town.fieldId, text },
  });
const isChange = (kind: string, id: string) => (event: StreamedEvent) =>
  event.name === 'change' && JSON.stringify(event.data) === JSON.stringify({ kind, id });

beforeAll(async () => {
  api = await createTestApp();
  [first, second] = await Promise.all([startProcess(), startProcess()]);
});
beforeEach(async () => {
  town = await createTestAgenda(api);
});
afterEach(() => {
  for (const stream of streams) stream.close();
  streams = [];
});
afterAll(async () => {
  await Promise.all([stop(first), stop(second)]);
  await api.close();
});

describe('a stream', () => {
  test('tells within a second what was written through another process', async () => {
    const [here, there] = [await listen(town.officer), await listen(town.staff, second)];
    const begun = performance.now();
    const { id } = await comment(town.mainOffice.head);
    await Promise.all([here.next(isChange('comment', id)), there.next(isChange('comment', id))]);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  test('comes in a form that proxies pass on at once', async () => {
    const { headers } = await listen(town.officer);
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store, no-transform');
    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('is taken up again at another process with nothing missed and nothing twice', async () => {
    const stream = await listen(town.officer);
    const seen = await comment(town.staff, 'Eins');
    const { id: position } = await stream.next(isChange('comment', seen.id));
    stream.close();
    const missed = [await comment(town.staff, 'Zwei'), await comment(town.staff, 'Drei')];
    const again = await listen(town.officer, second, { since: position ?? '' });
    const later = await comment(town.staff, 'Vier');
    await again.next(isChange('comment', later.id));
    const told = again.events.filter(({ name }) => name === 'change').map(({ data }) => (data as { id: string }).id);
    expect(told).toEqual([...missed.map(({ id }) => id), later.id]);
  });

  test('says that everything may have changed where its position is unknown or too far back', async () => {
    const unknown = await listen(town.officer, first, { since: '999999999' });
    await unknown.next(({ name }) => name === 'gap');
    await api.owner.query(
      `insert into audit_entry (workspace_id, table_name, subject_kind, subject_id, row_id, action, after)
       select $1, 'measure', 'measure', gen_random_uuid(), '1', 'update', '{}' from generate_series(1, 501)`,
      [town.workspaceId],
    );
    const tooFar = await listen(town.officer, first, { since: '0' });
    await tooFar.next(({ name }) => name === 'gap');
    expect(tooFar.events.some(({ name }) => name === 'change')).toBe(false);
  });

  test('misses nothing when the database drops the connection that it is heard on', async () => {
    const stream = await listen(town.officer);
    const killed = await api.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'agendawerk_api_listener' and datname = current_database()`,
    );
    expect(killed.rowCount).toBe(2);
    const { id } = await comment(town.staff);
    await stream.next(isChange('comment', id), 10_000);
    const later = await comment(town.staff, 'Danach');
    await stream.next(isChange('comment', later.id), 10_000);
  });

  test('tells the administration alone of keys and settings', async () => {
    const [admin, officer] = [await listen(town.workspace.admin), await listen(town.officer)];
    await api.owner.query('update workspace set name = $2 where id = $1', [town.workspaceId, 'Anders']);
    const { id } = await comment(town.staff);
    await Promise.all([admin.next(isChange('comment', id)), officer.next(isChange('comment', id))]);
    const kinds = ({ events }: TestStream) =>
      events.flatMap(({ name, data }) => (name === 'change' ? [(data as { kind: string }).kind] : []));
    expect(kinds(admin)).toEqual(['workspace', 'comment']);
    expect(kinds(officer)).toEqual(['comment']);
  });
});

describe('whoever may not', () => {
  test('hears nothing of another workspace', async () => {
    const other = await createTestAgenda(api);
    const stream = await listen(other.officer, first, { workspaceId: other.workspaceId });
    await comment(town.staff);
    const own = await other.officer.call(createMeasure, { params: other.params, body: { title: 'Eigene' } });
    await stream.next(isChange('measure', own.id));
    expect(stream.events.filter(({ name }) => name === 'change')).toHaveLength(1);
    expect((await listen(other.officer)).status).toBe(404);
  });

  test('gets no stream as a council member, nor without a session', async () => {
    expect((await listen(town.council)).status).toBe(403);
    expect((await openEventStream(`${first.origin}/api/workspaces/${town.workspaceId}/events`, {})).status).toBe(401);
  });

  test('is cut off when access ends', async () => {
    const stream = await listen(town.staff);
    const params = { workspaceId: town.workspaceId, memberId: town.staff.memberId };
    await town.workspace.admin.call(updateMember, { params, revision: 1, body: { status: 'ended' } });
    await stream.next(({ name }) => name === 'end');
    await stream.ended;
    await comment(town.officer);
    expect(stream.events.at(-1)).toMatchObject({ name: 'end' });
  });

  test('is cut off when their role no longer reads the draft', async () => {
    const stream = await listen(town.staff);
    const params = { workspaceId: town.workspaceId, memberId: town.staff.memberId };
    await town.workspace.admin.call(updateMember, { params, revision: 1, body: { roles: ['council'] } });
    await expect(stream.next(({ name }) => name === 'end')).resolves.toBeDefined();
    await stream.ended;
  });

  test('is cut off by signing out', async () => {
    const stream = await listen(town.staff);
    await api.owner.query('delete from auth.session where user_id = $1', [town.staff.userId]);
    await expect(stream.next(({ name }) => name === 'end')).resolves.toBeDefined();
    await stream.ended;
  });
});

describe('presence', () => {
  const at = () => ({ kind: 'field' as const, id: town.fieldId });
  const window = '01890000-0000-7000-8000-00000000000a';
  const announce = (person: Person, where: ReturnType<typeof at> | null) =>
    person.call(announcePresence, { params: { workspaceId: town.workspaceId }, body: { window, at: where } });

  test('is told to others, to those who come later, and taken back', async () => {
    const stream = await listen(town.officer);
    await announce(town.staff, at());
    const { memberId } = town.staff;
    const told = await stream.next(({ name }) => name === 'presence');
    expect(told.data).toEqual({ window, memberId, at: at() });
    const late = await listen(town.mainOffice.head);
    expect(late.events[0]).toMatchObject({ name: 'hello', data: { presence: [{ memberId, at: at() }] } });
    await announce(town.staff, null);
    await stream.next(({ name, data }) => name === 'presence' && (data as { at: unknown }).at === null);
  });

  test('moves no clock: what was confirmed stays confirmed', async () => {
    const { headers } = await town.officer.send(listMeasures, { params: town.params });
    await announce(town.staff, at());
    const again = await town.officer.send(
      listMeasures,
      { params: town.params },
      { 'if-none-match': String(headers['etag']) },
    );
    expect(again.status).toBe(304);
  });

  test('of who does not speak up any more ends by itself', () => {
    const board = new PresenceBoard();
    const presence = { window, memberId: town.staff.memberId, at: at() };
    expect(board.put('town', presence, 0)).toBe(true);
    expect(board.put('town', presence, 30_000)).toBe(false);
    expect(board.sweep(74_000)).toEqual([]);
    expect(board.sweep(75_000)).toEqual([{ workspaceId: 'town', presence: { ...presence, at: null } }]);
    expect(board.list('town')).toEqual([]);
  });
});

test('who asks without a stream is answered once', async () => {
  const params = { workspaceId: town.workspaceId };
  const { lastId, items } = await town.officer.call(readNews, { params });
  expect(items).toEqual([]);
  const measure = await town.officer.call(createMeasure, { params: town.params, body: { title: 'Neu' } });
  await town.officer.call(updateMeasure, {
    params: { ...params, measureId: measure.id },
    revision: 1,
    body: { title: 'Neuer' },
  });
  const news = await town.officer.call(readNews, { params, query: { since: lastId } });
  expect(news).toMatchObject({ isGap: false, items: [{ kind: 'measure' }, { kind: 'measure' }] });
});

test('a program that stops ends its streams at once', async () => {
  const third = await startProcess();
  const stream = await listen(town.officer, third);
  const begun = performance.now();
  await stop(third);
  await stream.ended;
  expect(performance.now() - begun).toBeLessThan(3000);
});
