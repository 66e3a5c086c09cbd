import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { listAgendas } from '@agendawerk/shared/agendas/index.ts';
import { createGoal, listGoals } from '@agendawerk/shared/goals/index.ts';
import { search } from '@agendawerk/shared/search/index.ts';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../src/db/ids.ts';
import { createFurnishedWorkspace, type FurnishedWorkspace } from './support/furnished-workspace.ts';
import { createTestApp, type TestApp } from './support/test-app.ts';

let api: TestApp;
let here: FurnishedWorkspace;
let there: FurnishedWorkspace;
let client: Client;
beforeAll(async () => {
  // One connection for everybody: whatever a request leaves behind, the next one finds.
  api = await createTestApp({ poolSize: 1 });
  here = await createFurnishedWorkspace(api);
  there = await createFurnishedWorkspace(api, 'Kleinhausen');
  client = new Client({ connectionString: api.url, options: '-c role=agendawerk_api' });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await api.close();
});

const tokenOf = async ({ admin }: FurnishedWorkspace) =>
  (await api.owner.query<{ token: string }>('select token from auth.session where user_id = $1', [admin.userId]))
    .rows[0]?.token;
const count = async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rowCount;
const refusalOf = async (sql: string, values: unknown[] = []) =>
  client.query(sql, values).then(
    (result) => `${result.rowCount} rows`,
    (error: Error) => error.message,
  );

describe('people of two workspaces over one connection', () => {
  test('each sees their own, however their requests mix', async () => {
    const ask = async (index: number) => {
      const workspace = index % 2 === 0 ? here : there;
      const params = { workspaceId: workspace.workspaceId };
      const { items } = await workspace.admin.call(listAgendas, { params });
      return items.every((agenda) => agenda.id === workspace.ids['agendaId']) && items.length === 1;
    };
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => ask(index)));
    expect(answers.filter((isRight) => !isRight)).toEqual([]);
  });

  test('it is each request that says anew who acts: a connection by itself remembers the last', async () => {
    const seen = async () => (await api.db.api.query<{ id: string }>('select id from agenda')).rows.map(({ id }) => id);
    await here.admin.call(listAgendas, { params: { workspaceId: here.workspaceId } });
    expect(await seen()).toEqual([here.ids['agendaId']]);
    await there.admin.call(listAgendas, { params: { workspaceId: there.workspaceId } });
    expect(await seen()).toEqual([there.ids['agendaId']]);
  });

  test('refused, failed and signed-out requests leave nothing behind either', async () => {
    const [mine, theirs] = [{ workspaceId: here.workspaceId }, { workspaceId: there.workspaceId }];
    const disturb = [
      () =>
        here.admin.send(createGoal, {
          params: { ...mine, agendaId: String(there.ids['agendaId']) },
          body: { title: 'Ziel' },
        }),
      () =>
        here.admin.send(createGoal, {
          params: { ...mine, agendaId: String(here.ids['agendaId']) },
          body: { title: '' },
        }),
      () => here.admin.send(listAgendas, { params: theirs }),
      () => api.stranger.send(listAgendas, { params: theirs }),
      () => there.people.council.send(listAgendas, { params: theirs }),
      () => here.admin.send(search, { params: mine, query: { q: 'Serviceportal' } }),
    ];
    for (const send of disturb) {
      const [, answer] = await Promise.all([
        send(),
        there.admin.call(listGoals, { params: { ...theirs, agendaId: String(there.ids['agendaId']) } }),
      ]);
      expect(answer.items.map((goal) => goal.id)).toEqual([there.ids['goalId']]);
    }
  });

  test('writes are recorded as those of who made them', async () => {
    const write = (workspace: FurnishedWorkspace) =>
      workspace.admin.call(createGoal, {
        params: { workspaceId: workspace.workspaceId, agendaId: String(workspace.ids['agendaId']) },
        body: { title: 'Gleichzeitig' },
      });
    const goals = await Promise.all(Array.from({ length: 20 }, (_, index) => write(index % 2 === 0 ? here : there)));
    const { rows } = await api.owner.query(
      `select a.workspace_id as "workspaceId", a.member_id as "memberId", count(*)::int as count from audit_entry a
        where a.subject_id = any ($1) and a.action = 'insert' group by 1, 2`,
      [goals.map((goal) => goal.id)],
    );
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual({ workspaceId: here.workspaceId, memberId: here.admin.memberId, count: 10 });
    expect(rows).toContainEqual({ workspaceId: there.workspaceId, memberId: there.admin.memberId, count: 10 });
  });
});

test('the connections of the API are taken in few places, and only one of them reads data', () => {
  const source = fileURLToPath(new URL('../src', import.meta.url));
  const users = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => /\b(db|database)\.api\b/.test(readFileSync(path.join(source, file), 'utf8')));
  // Names whose day has come are deleted in every workspace by a function that answers how many.
  // Health asks "select 1", the set-up code whether there is a workspace at all; routes hand the pool to `enter`.
  expect(users.toSorted()).toEqual([
    'modules/change/expired-names.ts',
    'modules/setup/setup-code.ts',
    'platform/health.ts',
    'platform/routes.ts',
  ]);
});

/** Everything below is typed straight into the database as the API's role, as if somebody had found a way to. */
describe('without having said who acts', () => {
  test('every table of a workspace is empty', async () => {
    const { rows } = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relrowsecurity
         and has_table_privilege('agendawerk_api', c.oid, 'select')`,
    );
    expect(rows.length).toBeGreaterThan(25);
    for (const { name } of rows) expect([name, await count(`select from ${name}`)]).toEqual([name, 0]);
  });

  test('nothing can be written', async () => {
    const goal = `insert into goal (workspace_id, id, agenda_id, number, title) values ($1, $2, $3, 99, 'Fremd')`;
    const values = [here.workspaceId, newId(), here.ids['agendaId']];
    expect(await refusalOf(goal, values)).toMatch(/row-level security/);
    expect(await refusalOf('update goal set title = $1', ['Fremd'])).toBe('0 rows');
    expect(await refusalOf('delete from goal')).toBe('0 rows');
  });

  test('a token that nobody has opens nothing', async () => {
    await client.query('select app.open_request($1, $2, $3)', ['no-such-token', here.workspaceId, 'request']);
    expect(await count('select from agenda')).toBe(0);
  });
});

describe('having said who acts', () => {
  beforeAll(async () => {
    await client.query('select app.open_request($1, $2, $3)', [await tokenOf(here), here.workspaceId, 'request']);
  });

  test('their own workspace is there, and nobody else’s', async () => {
    expect(await count('select from agenda')).toBe(1);
    expect(await count('select from agenda where workspace_id = $1', [there.workspaceId])).toBe(0);
    expect(await count('select from workspace')).toBe(1);
    expect(await refusalOf(`update goal set title = 'Fremd' where workspace_id = $1`, [there.workspaceId])).toBe(
      '0 rows',
    );
    expect(await refusalOf('delete from measure where workspace_id = $1', [there.workspaceId])).toBe('0 rows');
  });

  test('no row can be put into or moved to another workspace', async () => {
    const goal = `insert into goal (workspace_id, id, agenda_id, number, title) values ($1, $2, $3, 99, 'Fremd')`;
    expect(await refusalOf(goal, [there.workspaceId, newId(), there.ids['agendaId']])).toMatch(/row-level security/);
    expect(await refusalOf('update goal set workspace_id = $1', [there.workspaceId])).toMatch(
      /row-level security|foreign key/,
    );
  });

  test('a workspace one is no member of stays closed, and the own one with it', async () => {
    const token = await tokenOf(here);
    await client.query('select app.open_request($1, $2, $3)', [token, there.workspaceId, 'request']);
    expect(await count('select from agenda')).toBe(0);
    await client.query('select app.open_request($1, $2, $3)', [token, here.workspaceId, 'request']);
  });

  test.each([
    ['answers of a survey', 'select answers from survey_tally'],
    ['an answer more', 'update survey_tally set answers = answers + 1'],
    ['passwords', 'select password from auth.account'],
    ['sessions', 'select token from auth.session'],
    ['addresses of accounts', 'select email from auth."user"'],
    ['the status of a measure', `update measure set status = 'done'`],
    ['its light', `update measure set light = 'green'`],
    ['its percentage', 'update measure set percent = 100'],
    ['the day of its last report', `update measure set reported_on = '2024-01-01'`],
    [
      'a measure that is done from the start',
      `insert into measure (workspace_id, id, status) values (null, null, 'done')`,
    ],
    ['a report that was made', `update progress_update set percent = 100`],
    ['a report that is to disappear', 'delete from progress_update'],
    ['the record of changes', `update audit_entry set member_id = null`],
    ['a change that shall not have been', 'delete from audit_entry'],
    ['a change that never was', `insert into audit_entry (workspace_id, table_name) values (null, 'goal')`],
    ['the search', `update search_entry set title = 'Fremd'`],
    ['the clock of the workspace', 'update workspace set clock = 1'],
    ['the workspace as a whole', 'delete from workspace'],
    [
      'a new workspace',
      `insert into workspace (id, slug, name) values ('00000000-0000-7000-8000-000000000000', 'fremd', 'Fremd')`,
    ],
    ['a member who is to vanish', 'delete from member'],
    ['all rows at once', 'truncate goal cascade'],
    ['policies', 'alter table goal disable row level security'],
    ['triggers', 'alter table goal disable trigger all'],
    ['the role of the owner', 'set session authorization postgres'],
    ['who acts, without a token', `select app.enter('${newId()}', null, null)`],
    ['search entries, by their function', `select app.put_measure_entry(null, null)`],
  ])('out of reach: %s', async (_what, sql) => {
    expect(await refusalOf(sql)).toMatch(/permission denied|must be owner/);
  });

  test('not even the owner of the database changes a report or the record', async () => {
    const change = async (sql: string) =>
      api.owner.query(sql).then(
        () => 'done',
        (error: Error) => error.message,
      );
    expect(await change('update progress_update set percent = 100')).toMatch(/never change/);
    expect(await change('delete from progress_update')).toMatch(/never change/);
    expect(await change('update audit_entry set member_id = null')).toMatch(/never change/);
    expect(await change('delete from audit_entry')).toMatch(/never change/);
  });
});
