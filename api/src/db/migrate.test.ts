import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, createTestDatabase, withDatabase } from '../../test/support/test-database.ts';
import { migrate } from './migrate.ts';

const directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-migrations-'));
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let url: string;
let round = 0;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  rmSync(directory, { recursive: true, force: true });
  await database.drop();
});
beforeEach(async () => {
  round += 1;
  const name = `${new URL(database.url).pathname.slice(1)}_${round}`;
  const serverUrl = withDatabase(
    database.url,
    'postgres',
    new URL(database.url).username === 'agendawerk' ? 'postgres' : undefined,
  );
  await createDatabase({ serverUrl, name });
  url = withDatabase(serverUrl, name);
  for (const number of [1, 2, 3, 9]) rmSync(path.join(directory, `000${number}_step.sql`), { force: true });
  write(1, 'create table first_step (id int);');
  write(2, 'create table second_step (id int);');
});

describe('the migrations', () => {
  it('are applied once, in their order', async () => {
    expect(await migrate({ url, directory })).toEqual({ applied: ['0001_step', '0002_step'] });
    expect(await migrate({ url, directory })).toEqual({ applied: [] });
    write(3, 'create table third_step (id int);');
    expect(await migrate({ url, directory })).toEqual({ applied: ['0003_step'] });
  });

  it('are applied once by three programs that start at the same moment', async () => {
    const results = await Promise.all([1, 2, 3].map(() => migrate({ url, directory })));
    expect(results.flatMap(({ applied }) => applied).toSorted()).toEqual(['0001_step', '0002_step']);
  });

  it('leave the database as it was where one of them fails, and say which', async () => {
    write(3, 'create table third_step (id int); select 1/0;');
    await expect(migrate({ url, directory })).rejects.toThrow('Die Migration 0003_step ließ sich nicht anwenden');
    expect(await exists('second_step')).toBe(true);
    expect(await exists('third_step')).toBe(false);
  });

  it('refuse a database that is newer than the program', async () => {
    write(9, 'create table ninth_step (id int);');
    await migrate({ url, directory });
    rmSync(path.join(directory, '0009_step.sql'));
    await expect(migrate({ url, directory })).rejects.toThrow(
      'Die Datenbank ist neuer als dieses Programm (sie kennt 0009_step)',
    );
  });

  it('leave an older database alone where they may not change it', async () => {
    await migrate({ url, directory });
    write(3, 'create table third_step (id int);');
    await expect(migrate({ url, directory, mayApply: false })).rejects.toThrow(
      'Die Datenbank ist älter als dieses Programm (0003_step fehlt)',
    );
    expect(await exists('third_step')).toBe(false);
  });

  it('refuse a file that was edited after it had been applied', async () => {
    await migrate({ url, directory });
    write(1, 'create table first_step (id int, more int);');
    await expect(migrate({ url, directory })).rejects.toThrow('Die Migration 0001_step wurde geändert');
  });

  it('refuse a file that slips in before those already applied', async () => {
    write(9, 'select 1;');
    await migrate({ url, directory });
    write(3, 'select 1;');
    await expect(migrate({ url, directory })).rejects.toThrow(
      'Die Migration 0003_step steht vor der schon angewendeten 0009_step',
    );
  });
});

describe('a wrong DATABASE_URL', () => {
  it.each([
    [
      'postgres://nobody@127.0.0.1:9/agendawerk',
      'Der Datenbankserver 127.0.0.1:9 aus DATABASE_URL ist nicht erreichbar',
    ],
    ['postgres://nobody@db.invalid/agendawerk', 'Der Datenbankserver db.invalid aus DATABASE_URL ist unbekannt'],
  ])('%s is told in a sentence', async (wrong, sentence) => {
    await expect(migrate({ url: wrong, directory })).rejects.toThrow(sentence);
  });

  it('with an unknown database is told in a sentence', async () => {
    await expect(migrate({ url: withDatabase(url, 'nowhere'), directory })).rejects.toThrow(
      'Die Datenbank „nowhere“ aus DATABASE_URL gibt es auf',
    );
  });

  it('with an unknown person is told in a sentence', async () => {
    await expect(migrate({ url: withDatabase(url, 'nowhere', 'stranger'), directory })).rejects.toThrow(
      'lehnt Benutzer oder Kennwort aus DATABASE_URL ab',
    );
  });
});

function write(number: number, sql: string): void {
  writeFileSync(path.join(directory, `000${number}_step.sql`), sql);
}

async function exists(table: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`select to_regclass($1) is not null as found`, [table]);
  await client.end();
  return rows[0].found;
}
