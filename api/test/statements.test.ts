import { allContracts } from '@agendawerk/shared/all-contracts.ts';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listStatements } from '../src/db/statement.ts';
import { createFurnishedWorkspace, type FurnishedWorkspace } from './support/furnished-workspace.ts';
import { sampleInput } from './support/sample-input.ts';
import { recordQueries } from './support/sent-queries.ts';
import { createTestApp, type TestApp } from './support/test-app.ts';

let api: TestApp;
let workspace: FurnishedWorkspace;
let client: Client;
let queries: ReturnType<typeof recordQueries>;
beforeAll(async () => {
  api = await createTestApp();
  workspace = await createFurnishedWorkspace(api);
  queries = recordQueries(api.db.api);
  client = new Client({ connectionString: api.url, options: '-c role=agendawerk_api' });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await api.close();
});

/**
 * Has the database parse a statement, and plan it for nulls, which asks for the rights that running it would need.
 * @returns what the database says against it.
 */
async function findFault(text: string): Promise<string | undefined> {
  try {
    await client.query(`prepare tried as ${text}`);
    const { rows } = await client.query<{ count: number }>(
      `select cardinality(parameter_types) as count from pg_prepared_statements where name = 'tried'`,
    );
    const nulls = Array.from({ length: rows[0]?.count ?? 0 }, () => 'null').join(', ');
    await client.query(`explain execute tried ${nulls && `(${nulls})`}`);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.query('deallocate all');
  }
}

test('every statement of the program fits the database and the rights of the API', async () => {
  const faults: Record<string, string> = {};
  for (const { name, text } of listStatements()) {
    const fault = await findFault(text);
    if (fault !== undefined) faults[name] = fault;
  }
  expect(faults).toEqual({});
  expect(listStatements().length).toBeGreaterThan(50);
});

test.each([
  ['a table that is not there', 'select * from nowhere', /does not exist/],
  ['a column that is not there', 'select colour from measure', /does not exist/],
  ['a right that the API has not', 'delete from progress_update where workspace_id = $1', /permission denied/],
  [
    'a column that the API may not write',
    `update measure set status = 'done' where workspace_id = $1`,
    /permission denied/,
  ],
])('a statement with %s would be found', async (_name, text, fault) => {
  expect(await findFault(text)).toMatch(fault);
});

describe('what is sent to the database for one answer', () => {
  const reads = allContracts
    .filter(({ method }) => method === 'GET')
    .map((contract) => ({ name: contract.name, contract }));

  test.each(reads)('$name: at most two statements, all prepared', async ({ contract }) => {
    queries.take();
    const { status } = await workspace.admin.send(contract, sampleInput(contract, workspace.ids));
    const sent = queries.take();
    expect(status).toBeLessThan(500);
    expect(sent.filter((query) => !query.startsWith('prepared'))).toEqual([]);
    expect(sent.length, sent.join(', ')).toBeLessThanOrEqual(2);
  });

  test('an unprepared or a third statement would be seen', async () => {
    queries.take();
    await api.db.api.query('select 1');
    expect(queries.take()).toEqual(['unprepared "select 1"']);
    await workspace.admin.call(sampleContract('createGoal'), sampleInput(sampleContract('createGoal'), workspace.ids));
    expect(queries.take()).toEqual(
      expect.arrayContaining(['prepared entry.by_session', 'prepared goal.insert', 'unprepared "commit"']),
    );
  });
});

function sampleContract(name: string) {
  const contract = allContracts.find((candidate) => candidate.name === name);
  if (!contract) throw new TypeError(`no contract ${name}`);
  return contract;
}
