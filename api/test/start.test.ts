import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RunningProgram, startProgram, stopProgram, waitUntilReady } from './support/running-program.ts';
import { createTestDatabase } from './support/test-database.ts';

const directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-start-'));
vi.setConfig({ testTimeout: 90_000 }); // whole programs are started and stopped
const secret = 'a-secret-for-the-start-tests-only-1234';
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let settings: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  settings = { DATABASE_URL: database.url, AUTH_SECRET: secret, DATA_DIR: path.join(directory, 'with-server') };
});
afterAll(async () => {
  rmSync(directory, { recursive: true, force: true });
  await database.drop();
});

/** What a start says that does not succeed: one sentence, and a failing exit. */
async function refusalOf(options: Parameters<typeof startProgram>[0]): Promise<string> {
  const program = await startProgram(options);
  const code = await program.ended;
  expect(code).toBe(1);
  expect(program.output().trim().split('\n')).toHaveLength(1);
  return program.output().trim();
}

describe('a start that cannot succeed says why in one German sentence', () => {
  it('the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await refusalOf({ port, environment: settings })).toMatch(`Der Anschluss ${port} ist schon belegt`);
    other.close();
  });

  it('the network address is not of this machine', async () => {
    expect(await refusalOf({ environment: { ...settings, HOST: '192.0.2.1' } })).toMatch(
      'Die Netzadresse 192.0.2.1 gibt es auf diesem Rechner nicht',
    );
  });

  it('the data folder cannot be written', async () => {
    const file = path.join(directory, 'a-file');
    writeFileSync(file, '');
    expect(await refusalOf({ environment: { DATA_DIR: file } })).toMatch(`Der Datenordner ${file} ist kein Ordner`);
    expect(await refusalOf({ environment: { DATA_DIR: '/proc/agendawerk' } })).toMatch(
      /^Der Datenordner \/proc\/agendawerk ist nicht/,
    );
  });

  it('the database server is not there', async () => {
    expect(
      await refusalOf({ environment: { ...settings, DATABASE_URL: 'postgres://agendawerk@127.0.0.1:9/agendawerk' } }),
    ).toMatch('Der Datenbankserver 127.0.0.1:9 aus DATABASE_URL ist nicht erreichbar');
  });

  it('the database server knows no such database, or no such user', async () => {
    const elsewhere = new URL(database.url);
    elsewhere.pathname = '/gibt_es_nicht';
    expect(await refusalOf({ environment: { ...settings, DATABASE_URL: elsewhere.href } })).toMatch(
      /^Die Datenbank „gibt_es_nicht“ aus DATABASE_URL gibt es auf .+ nicht\.$/,
    );
    const nobody = new URL(database.url);
    nobody.username = 'niemand';
    expect(await refusalOf({ environment: { ...settings, DATABASE_URL: nobody.href } })).toMatch(
      /^Der Datenbankserver .+ lehnt Benutzer oder Kennwort aus DATABASE_URL ab\.$/,
    );
  });

  it('the database in the data folder is of another PostgreSQL', async () => {
    const data = path.join(directory, 'of-another-version');
    mkdirSync(path.join(data, 'postgres/data'), { recursive: true });
    writeFileSync(path.join(data, 'postgres/data/PG_VERSION'), '15\n');
    const said = await refusalOf({ environment: { DATA_DIR: data } });
    expect(said).toMatch(/stammt von PostgreSQL 15, mitgeliefert ist 18: .*docs\/runbook\.md/);
    expect(readdirSync(path.join(data, 'postgres/data'))).toEqual(['PG_VERSION']);
  });

  it('DATABASE_URL is no address of a database', async () => {
    expect(await refusalOf({ environment: { ...settings, DATABASE_URL: 'localhost:5432' } })).toMatch(
      'DATABASE_URL muss eine Adresse sein',
    );
  });

  it('the database is newer than the program', async () => {
    const newer = await createTestDatabase();
    await runOn(newer.url, `insert into app_migration (name, checksum) values ('9999_future', 'x')`);
    expect(await refusalOf({ environment: { ...settings, DATABASE_URL: newer.url } })).toMatch(
      'Die Datenbank ist neuer als dieses Programm (sie kennt 9999_future)',
    );
    await newer.drop();
  });

  it('the database is older than the program, and the operator wants to migrate by hand', async () => {
    const older = await createTestDatabase();
    await runOn(older.url, `delete from app_migration where name = (select max(name) from app_migration)`);
    const environment = { ...settings, DATABASE_URL: older.url, MIGRATE_ON_START: 'false' };
    expect(await refusalOf({ environment })).toMatch('Die Datenbank ist älter als dieses Programm');
    await older.drop();
  });

  it('nothing is brought along for this platform', async () => {
    const otherMachine = `data:text/javascript,Object.defineProperty(process,'arch',{value:'riscv64'})`;
    const environment = { DATA_DIR: path.join(directory, 'elsewhere') };
    expect(await refusalOf({ environment, nodeArgs: ['--import', otherMachine] })).toMatch(
      'Für diese Plattform (linux-riscv64) gibt es keine mitgelieferte Datenbank',
    );
  });

  it('a word on the command line is unknown', async () => {
    expect(await refusalOf({ environment: settings, args: ['--dmeo'] })).toMatch('Unbekannte Angabe: --dmeo');
  });
});

describe('the running program', () => {
  it('says where it is, where the data lies and how to end it', async () => {
    const program = await startProgram({ environment: settings });
    await waitUntilReady(program);
    await expect.poll(() => program.output()).toContain('Strg+C');
    expect(program.output()).toContain(`Adresse     ${program.origin}`);
    expect(program.output()).toContain(settings['DATA_DIR']);
    expect(await stopProgram(program)).toBe(0);
  });

  it('shows where the first workspace is founded when it begins empty', async () => {
    const program = await startProgram({ environment: settings, args: ['--demo', '--empty'] });
    await waitUntilReady(program);
    await expect.poll(() => program.output()).toMatch(/\/setup\?code=[\w-]{20,}/);
    expect(program.output()).not.toContain('Beispieldaten');
    expect(await stopProgram(program)).toBe(0);
  });

  it('finishes the requests that run when it is told to stop', async () => {
    const program = await startProgram({ environment: settings });
    await waitUntilReady(program);
    const request = await beginRequest(program);
    program.process.kill('SIGTERM');
    await expect.poll(() => program.output()).toContain('stopping');
    expect(request.answer()).toBe('');
    request.finish();
    await expect.poll(request.answer).toContain('404');
    expect(await program.ended).toBe(0);
  });

  it('keeps its database until the last request is finished when somebody presses Ctrl+C', async () => {
    const dataDirectory = path.join(directory, 'terminal');
    const program = await startProgram({ environment: { DATA_DIR: dataDirectory } });
    await waitUntilReady(program);
    const databasePid = readDatabasePid(dataDirectory);
    const request = await beginRequest(program);
    // A terminal sends the signal to every process of the group.
    process.kill(-(program.process.pid ?? 0), 'SIGINT');
    await expect.poll(() => program.output()).toContain('stopping');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(isRunning(databasePid)).toBe(true);
    request.finish();
    expect(await program.ended).toBe(0);
    expect(isRunning(databasePid)).toBe(false);
  });

  it('keeps its secret to itself and from one start to the next, and comes back after a kill', async () => {
    const environment = { DATA_DIR: path.join(directory, 'own') };
    const file = path.join(directory, 'own/secret');
    const first = await startProgram({ environment });
    await waitUntilReady(first);
    const made = readFileSync(file, 'utf8');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(directory, 'own')).mode & 0o777).toBe(0o700);
    await stopProgram(first, 'SIGKILL');

    const second = await startProgram({ environment });
    await waitUntilReady(second);
    expect(readFileSync(file, 'utf8')).toBe(made);
    expect(await stopProgram(second)).toBe(0);
  });

  it('answers 503 while the database is away and recovers by itself', async () => {
    const environment = { DATA_DIR: path.join(directory, 'healing') };
    const program = await startProgram({ environment });
    await waitUntilReady(program);
    // Without this file the server refuses to start: it is away for as long as the test wants.
    const needed = path.join(environment.DATA_DIR, 'postgres/data/pg_hba.conf');
    renameSync(needed, `${needed}.away`);
    process.kill(readDatabasePid(environment.DATA_DIR), 'SIGKILL');
    const ask = () => fetch(`${program.origin}/api/ready`);
    await expect.poll(async () => (await ask()).status).toBe(503);
    expect((await ask()).headers.get('retry-after')).not.toBeNull();
    renameSync(`${needed}.away`, needed);
    await waitUntilReady(program);
    expect(await stopProgram(program)).toBe(0);
  });
});

/** A request whose body has only half arrived: it runs for as long as the test wants. */
async function beginRequest(program: RunningProgram) {
  const socket = connect(Number(new URL(program.origin).port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text) => (answer += text));
  const head = 'POST /api/nowhere HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 9';
  socket.write(`${head}\r\n\r\n{"a":`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  return { answer: () => answer, finish: () => socket.end('"b"}') };
}

function readDatabasePid(dataDirectory: string): number {
  return Number(readFileSync(path.join(dataDirectory, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
