import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { findServerPid } from '../../api/src/db/embedded-postgres.cluster.ts';
import { startEmbeddedPostgres } from '../../api/src/db/embedded-postgres.ts';
import { migrate } from '../../api/src/db/migrate.ts';

export interface BenchServer {
  /** Root of the tree of processes whose time is counted. */
  pid: number;
  superuserUrl: string;
  /** A database as its owner, who is no superuser. */
  urlOf: (database: string) => string;
  /** Empties the server's cache, by starting it again. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Tables that carry an audit trigger. */
const auditedTables = `select tgrelid::regclass as name from pg_trigger where tgname = 'audit' and not tgisinternal`;

/** A server as the program starts its own, with its settings, durable as in earnest. */
export async function startServer(): Promise<BenchServer> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-bench-'));
  let server = await startEmbeddedPostgres({ directory });
  return {
    get pid() {
      const pid = findServerPid(path.join(directory, 'data'));
      if (pid === undefined) throw new Error('the database server has no process');
      return pid;
    },
    superuserUrl: server.superuserUrl,
    urlOf: (database) => withDatabase(server.url, database),
    restart: async () => {
      await server.stop();
      server = await startEmbeddedPostgres({ directory });
    },
    stop: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A migrated database with that many towns, its statistics and visibility map up to date. */
export async function createTowns(server: BenchServer, database: string, towns: number): Promise<void> {
  await run(server.superuserUrl, `create database ${database} owner agendawerk`);
  await migrate({ url: server.urlOf(database) });
  const sql = readFileSync(new URL('./towns.sql', import.meta.url), 'utf8').replaceAll('$TOWNS$', String(towns));
  const url = withDatabase(server.superuserUrl, database);
  await run(
    url,
    `begin; set local session_replication_role = replica; set local synchronous_commit = off; set local work_mem = '256MB'; set local maintenance_work_mem = '256MB'; ${sql} commit;`,
  );
  await run(url, 'vacuum (analyze, freeze)');
  await run(url, 'checkpoint');
}

/** The same towns in a database that keeps no record of changes: what the record costs is the difference. */
export async function copyWithoutAudit(server: BenchServer, from: string, to: string): Promise<void> {
  await run(server.superuserUrl, `create database ${to} template ${from} owner agendawerk`);
  await withClient(server.urlOf(to), async (client) => {
    const { rows } = await client.query<{ name: string }>(auditedTables);
    for (const { name } of rows) await client.query(`alter table ${name} disable trigger audit`);
  });
}

/** Takes back what a round has written, so that the next one meets the same tables. */
export async function takeBack(server: BenchServer, database: string, since: Date): Promise<void> {
  await withClient(withDatabase(server.superuserUrl, database), async (client) => {
    await client.query('set session_replication_role = replica');
    for (const [table, column] of [
      ['progress_update', 'created_at'],
      ['audit_entry', 'at'],
    ]) {
      await client.query(`delete from ${table} where ${column} >= $1`, [since]);
      await client.query(`vacuum ${table}`);
    }
    await client.query(`delete from search_entry where kind = 'update'`);
    await client.query('vacuum search_entry');
    await client.query('vacuum measure');
    await client.query('vacuum workspace');
  });
}

export async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function run(url: string, sql: string): Promise<void> {
  await withClient(url, (client) => client.query(sql));
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}
