import { Client } from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../../test/support/test-database.ts';
import { isDatabaseAway } from './database-away.ts';
import { createPool } from './pool.ts';

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

it('a server that nobody answers for, or whose name nobody knows, is away', async () => {
  for (const url of [
    'postgres://a@127.0.0.1:9/a',
    'postgres://a@localhost/a?host=/nowhere',
    'postgres://a@db.invalid/a',
  ]) {
    const error = await failureOf(new Client({ connectionString: url }).connect());
    expect(isDatabaseAway(error)).toBe(true);
  }
});

it('a connection that is cut while it works is away, a wrong statement is not', async () => {
  const { url, drop } = await createTestDatabase();
  const pool = createPool({ url, role: 'agendawerk_api', max: 1 });
  expect(isDatabaseAway(await failureOf(pool.query('select nonsense')))).toBe(false);
  const cut = failureOf(pool.query('select pg_sleep(5)'));
  const other = new Client({ connectionString: url });
  await other.connect();
  await expect
    .poll(
      async () =>
        (
          await other.query(
            `select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(5)%' and pid <> pg_backend_pid()`,
          )
        ).rowCount,
    )
    .toBe(1);
  expect(isDatabaseAway(await cut)).toBe(true);
  await other.end();
  await pool.end();
  await drop();
});

it('a connection that is cut between two statements of one request fails that request and nothing else', async () => {
  const { url, drop } = await createTestDatabase();
  const pool = createPool({ url, role: 'agendawerk_api', max: 1 });
  const other = new Client({ connectionString: url });
  await other.connect();
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const isGone = new Promise((resolve) => client.once('end', resolve));
  await other.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await isGone;
  expect(isDatabaseAway(await failureOf(client.query('select 1')))).toBe(true);
  client.release();
  expect((await pool.query('select 1')).rowCount).toBe(1);
  await other.end();
  await pool.end();
  await drop();
});

it('a mail server or a sign-in service that nobody answers for is not the database', async () => {
  expect(isDatabaseAway(await failureOf(fetch('http://127.0.0.1:9/')))).toBe(false);
});
