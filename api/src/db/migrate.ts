import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';
import { projectDirectory } from '../config/config.ts';
import { StartError } from '../platform/start-error.ts';
import { connectAsOwner } from './owner-connection.ts';

type Migration = { name: string; sql: string; checksum: string };
type Log = { info: (fields: object, message: string) => void };

const migrationsDirectory = path.join(projectDirectory, 'migrations');

/** Any number that nobody else uses: whoever holds this lock changes the schema, everybody else waits. */
const lockKey = 7_243_601;

/**
 * Brings the database to the state of the program: applies the numbered SQL files that it does not know yet, each in a
 * transaction of its own. There is no way back; a mistake is mended by the next file.
 */
export async function migrate(options: {
  url: string;
  directory?: string;
  /** False: an older database is refused, not changed. */
  mayApply?: boolean;
  log?: Log;
}): Promise<{ applied: string[] }> {
  const migrations = readMigrations(options.directory ?? migrationsDirectory);
  const client = await connectAsOwner(options.url);
  try {
    if (findPending(migrations, await listApplied(client)).length === 0) return { applied: [] };
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(
      'create table if not exists app_migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    );
    // Read again: another process may have migrated while this one waited for the lock.
    const pending = findPending(migrations, await listApplied(client));
    if (pending.length > 0 && options.mayApply === false) throw older(pending);
    for (const migration of pending) {
      await apply(client, migration);
      options.log?.info({ migration: migration.name }, 'migration applied');
    }
    return { applied: pending.map(({ name }) => name) };
  } finally {
    await client.end(); // gives the lock back too
  }
}

function readMigrations(directory: string): Migration[] {
  return readdirSync(directory)
    .filter((file) => /^\d{4}_[a-z0-9_]+\.sql$/.test(file))
    .toSorted()
    .map((file) => {
      const sql = readFileSync(path.join(directory, file), 'utf8').replaceAll('\r\n', '\n');
      return { name: path.basename(file, '.sql'), sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

async function listApplied(client: Client): Promise<Map<string, string>> {
  const { rows: known } = await client.query(`select to_regclass('app_migration') is not null as "isKnown"`);
  if (known[0]?.isKnown !== true) return new Map();
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from app_migration');
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/** What is still to be applied; refuses a history that is not the beginning of ours. */
function findPending(migrations: Migration[], applied: Map<string, string>): Migration[] {
  const names = new Set(migrations.map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !names.has(name)).toSorted();
  if (unknown.length > 0) {
    throw new StartError(
      `Die Datenbank ist neuer als dieses Programm (sie kennt ${unknown.at(-1)}): Bitte die neuere Fassung des Programms starten.`,
    );
  }
  const changed = migrations.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (changed) {
    throw new StartError(
      `Die Migration ${changed.name} wurde geändert, nachdem sie auf diese Datenbank angewendet war: Bitte die ursprüngliche Datei wiederherstellen und die Änderung als neue Migration schreiben.`,
    );
  }
  const pending = migrations.filter(({ name }) => !applied.has(name));
  const newest = [...applied.keys()].toSorted().at(-1) ?? '';
  const tooLate = pending.find(({ name }) => name < newest);
  if (tooLate) {
    throw new StartError(
      `Die Migration ${tooLate.name} steht vor der schon angewendeten ${newest}: Bitte sie mit einer höheren Nummer versehen.`,
    );
  }
  return pending;
}

async function apply(client: Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into app_migration (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => undefined); // a lost connection has rolled back by itself
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(
      `Die Migration ${migration.name} ließ sich nicht anwenden, die Datenbank steht noch auf dem Stand davor: ${reason}`,
      { cause },
    );
  }
}

function older(pending: Migration[]): StartError {
  return new StartError(
    `Die Datenbank ist älter als dieses Programm (${pending[0]?.name} fehlt): Bitte nach einer Sicherung npm run db:migrate ausführen oder MIGRATE_ON_START=true setzen.`,
  );
}
