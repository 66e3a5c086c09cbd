import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase } from '../../test/support/test-database.ts';
import { type Database, openDatabase } from './pool.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.url, poolSize: 2 });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

it('the API acts as a role that owns nothing and passes no policy', async () => {
  const { rows } = await db.api.query(
    'select current_user as name, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  );
  expect(rows).toEqual([{ name: 'agendawerk_api', rolsuper: false, rolbypassrls: false }]);
});

it('the sign-in looks into its own schema first, and the API not at all', async () => {
  expect((await db.auth.query('select count(*) from "user"')).rowCount).toBe(1);
  await expect(db.api.query('select count(*) from auth."user"')).rejects.toThrow('permission denied');
});

it('a day stays the day that it is', async () => {
  const { rows } = await db.api.query(`select date '2026-03-29' as day`);
  expect(rows).toEqual([{ day: '2026-03-29' }]);
});
