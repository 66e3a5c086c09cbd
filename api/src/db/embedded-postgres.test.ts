import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-server-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('the embedded database server', () => {
  it('comes back with every acknowledged row after it was killed, without a restart of the program', async () => {
    const server = await startEmbeddedPostgres({ directory });
    await query(server.url, 'create table note (text text)');
    for (let round = 1; round <= 3; round += 1) {
      await query(server.url, `insert into note values ('round ${round}')`);
      process.kill(serverPid(), 'SIGKILL');
      await expect.poll(() => countNotes(server.url), { timeout: 20_000, interval: 100 }).toBe(round);
    }
    await server.stop();
  });

  it('belongs to a role that is no superuser', async () => {
    const server = await startEmbeddedPostgres({ directory });
    const [row] = await query(server.url, 'select rolsuper, rolbypassrls from pg_roles where rolname = current_user');
    expect(row).toEqual({ rolsuper: false, rolbypassrls: false });
    await server.stop();
  });

  it('is shared by a second program, which takes over when the first has stopped it', async () => {
    const script = `
      import { startEmbeddedPostgres } from ${JSON.stringify(new URL('./embedded-postgres.ts', import.meta.url).href)};
      const server = await startEmbeddedPostgres({ directory: ${JSON.stringify(directory)} });
      process.stdout.write('ready');
      process.stdin.on('end', () => server.stop().then(() => process.exit(0))).resume();`;
    const first = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => first.stdout.once('data', resolve));
    const firstPid = serverPid();

    const second = await startEmbeddedPostgres({ directory });
    expect(serverPid()).toBe(firstPid);
    await second.stop();
    expect(serverPid()).toBe(firstPid); // it belongs to the first program, which still runs

    const third = await startEmbeddedPostgres({ directory });
    first.stdin.end();
    await expect.poll(() => serverPid(), { timeout: 20_000 }).not.toBe(firstPid);
    await expect.poll(() => isAnswering(third.url), { timeout: 20_000 }).toBe(true);
    await third.stop();
    expect(await isAnswering(third.url)).toBe(false);
  });

  it('starts although the process id of a killed server was given to another program', async () => {
    const first = await startEmbeddedPostgres({ directory });
    await first.stop();
    const stale = [process.pid, path.join(directory, 'data'), 1_700_000_000, 5432, directory, '', '', 'ready'];
    writeFileSync(path.join(directory, 'data/postmaster.pid'), `${stale.join('\n')}\n`);
    const second = await startEmbeddedPostgres({ directory });
    expect(await isAnswering(second.url)).toBe(true);
    await second.stop();
  });

  it('says in a sentence that files of another version cannot be read', async () => {
    const server = await startEmbeddedPostgres({ directory });
    await server.stop();
    writeFileSync(path.join(directory, 'data/PG_VERSION'), '14\n');
    await expect(startEmbeddedPostgres({ directory })).rejects.toThrow('stammt von PostgreSQL 14, mitgeliefert ist 18');
  });

  it('leaves no values of a failed statement in its log file', async () => {
    const server = await startEmbeddedPostgres({ directory });
    await query(server.url, 'create table person (email text primary key)');
    await query(server.url, `insert into person values ('anna@example.org')`);
    await expect(query(server.url, `insert into person values ('anna@example.org')`)).rejects.toThrow('duplicate key');
    await server.stop();
    const log = readFileSync(path.join(directory, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('anna@example.org');
  });
});

function serverPid(): number {
  return Number(readFileSync(path.join(directory, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function countNotes(url: string): Promise<number> {
  try {
    return Number((await query(url, 'select count(*) as n from note'))[0]?.['n']);
  } catch {
    return -1; // it is not back yet
  }
}

async function isAnswering(url: string): Promise<boolean> {
  return query(url, 'select 1').then(
    () => true,
    () => false,
  );
}
