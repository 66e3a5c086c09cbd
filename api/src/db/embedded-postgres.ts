import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { StartError } from '../platform/start-error.ts';
import {
  type Cluster,
  findOwner,
  findServerPid,
  isAlive,
  prepareCluster,
  readLastComplaint,
} from './embedded-postgres.cluster.ts';

export type EmbeddedPostgres = {
  /** The product's database as its owner, who is no superuser: as it would be on a municipality's own server. */
  url: string;
  /** For tests, which create databases of their own. */
  superuserUrl: string;
  stop: () => Promise<void>;
};

type Log = { warn: (fields: object, message: string) => void; error: (fields: object, message: string) => void };

const owner = 'agendawerk';
const longestStart = 60_000;
const longestStop = 15_000;
/** A server that gives up this often in a row will not come up by waiting: it is told at once. */
const mostAttempts = 40;

const defaultSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '64MB',
  // One small database: helper processes for reading cost more memory than they save time.
  io_method: 'sync',
  jit: 'off',
  // What people write must not reach a log file: no statements, no values.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/**
 * Starts a private PostgreSQL server in a folder, or adopts the one that runs there already. Reached by a unix socket
 * only. While this process lives, a server that dies is started again.
 */
export async function startEmbeddedPostgres(options: {
  directory: string;
  settings?: Record<string, string>;
  log?: Log;
}): Promise<EmbeddedPostgres> {
  const cluster = await prepareCluster(options.directory, { ...defaultSettings, ...options.settings });
  const supervisor = new Supervisor(cluster, options.log);
  await supervisor.start();
  return {
    url: urlOf(cluster, owner, owner),
    superuserUrl: urlOf(cluster, 'postgres', 'postgres'),
    stop: () => supervisor.stop(),
  };
}

/** Whether a server runs on these files, whoever started it. */
export function isServerRunning(directory: string): boolean {
  return findServerPid(path.join(directory, 'data')) !== undefined;
}

class Supervisor {
  readonly #cluster: Cluster;
  readonly #log: Log | undefined;
  #child: ChildProcess | undefined;
  #watch: NodeJS.Timeout | undefined;
  #healing: Promise<void> | undefined;
  #isStopping = false;

  constructor(cluster: Cluster, log: Log | undefined) {
    this.#cluster = cluster;
    this.#log = log;
  }

  async start(): Promise<void> {
    await this.#bringUp();
    // The exit of a child is told at once; an adopted server has to be looked at.
    this.#watch = setInterval(() => void this.#heal(), 500).unref();
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#watch);
    await this.#healing;
    const ownerPid = findOwner(this.#cluster);
    // Somebody else looks after this server and still needs it.
    if (ownerPid !== undefined && ownerPid !== process.pid) return;
    const pid = findServerPid(this.#cluster.dataDirectory);
    if (pid !== undefined) await stopServer(pid);
    else if (this.#isChildRunning()) this.#child?.kill('SIGTERM'); // it had only just been started
    rmSync(this.#cluster.ownerFile, { force: true });
  }

  async #heal(): Promise<void> {
    if (this.#isStopping || this.#healing || findServerPid(this.#cluster.dataDirectory) !== undefined) return;
    this.#log?.warn({}, 'database server is gone, starting it again');
    this.#healing = this.#bringUp().catch((error: unknown) => {
      this.#log?.error({ err: error }, 'database server could not be started again');
    });
    await this.#healing;
    this.#healing = undefined;
  }

  /**
   * After a crash, processes of the old server may hold its memory or its lock for a moment, and a server that is just
   * shutting down refuses everybody: so the start is tried again until it answers.
   */
  async #bringUp(): Promise<void> {
    const until = Date.now() + longestStart;
    let attempts = 0;
    while (!this.#isStopping) {
      const state = findServerPid(this.#cluster.dataDirectory) === undefined ? 'away' : await probe(this.#cluster);
      if (state === 'empty') await createDatabase(this.#cluster);
      if (state !== 'away') break;
      if (Date.now() > until || attempts > mostAttempts) throw this.#unableToStart();
      if (!this.#isChildRunning() && findServerPid(this.#cluster.dataDirectory) === undefined) {
        if (attempts > 0) await pause(250);
        attempts += 1;
        this.#spawn();
      }
      await pause(25);
    }
    if (findOwner(this.#cluster) === undefined) writeFileSync(this.#cluster.ownerFile, `${process.pid}\n`);
  }

  #spawn(): void {
    const { command, ids, environment, logFile } = this.#cluster;
    const [program, ...args] = command;
    const log = openSync(logFile, 'a');
    // In a process group of its own: Ctrl+C in a terminal must end this program first, and its requests with it.
    const child = spawn(program, args, { ...ids, env: environment, stdio: ['ignore', log, log], detached: true });
    closeSync(log);
    child.on('error', (error) => this.#log?.error({ err: error }, 'database server could not be spawned'));
    child.on('exit', () => void this.#heal());
    this.#child = child;
  }

  #isChildRunning(): boolean {
    return this.#child?.pid !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  #unableToStart(): StartError {
    const complaint = readLastComplaint(this.#cluster);
    return new StartError(
      `Die Datenbank startet nicht. Ihr Protokoll liegt in ${this.#cluster.logFile}. ${complaint}`.trim(),
    );
  }
}

/** Ends open work and stops; a server that does not come to an end in time is stopped hard and recovers at its next start. */
async function stopServer(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const until = Date.now() + longestStop;
    while (isAlive(pid) && Date.now() < until) await pause(20);
  }
}

async function probe(cluster: Cluster): Promise<'ready' | 'empty' | 'away'> {
  try {
    await withClient(urlOf(cluster, owner, owner), (client) => client.query('select 1'));
    return 'ready';
  } catch (error) {
    const code = error instanceof DatabaseError ? error.code : undefined;
    const invalidUser = '28000';
    const unknownDatabase = '3D000';
    return code === invalidUser || code === unknownDatabase ? 'empty' : 'away';
  }
}

/** The owner may create roles (the migrations do), and is bound by everything else. */
async function createDatabase(cluster: Cluster): Promise<void> {
  await withClient(urlOf(cluster, 'postgres', 'postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [owner]);
    if (rowCount === 0) await client.query(`create role ${owner} login createrole nosuperuser nobypassrls`);
    await client.query(`create database ${owner} owner ${owner}`);
  });
}

async function withClient(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined); // told by the rejected query as well
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end().catch(() => undefined); // nothing to close where nothing was opened
  }
}

function urlOf(cluster: Cluster, user: string, database: string): string {
  return `postgres://${user}@localhost/${database}?host=${encodeURIComponent(cluster.socketDirectory)}`;
}
