import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StartError } from '../platform/start-error.ts';
import { findLauncher, loadBinaries } from './embedded-postgres.launcher.ts';

/** The files of one private PostgreSQL server, and how its program is called. */
export type Cluster = {
  directory: string;
  dataDirectory: string;
  socketDirectory: string;
  logFile: string;
  /** Names the process that looks after the server: only that one stops it. */
  ownerFile: string;
  command: [string, ...string[]];
  ids: { uid?: number; gid?: number };
  environment: NodeJS.ProcessEnv;
};

const majorVersion = '18';
/** A socket's address has room for 107 bytes, of which its own name takes some. */
const longestSocketDirectory = 85;
const largestLogFile = 5_000_000;

/** Makes the folder, the log file's place and, the first time, the database files themselves. */
export async function prepareCluster(wanted: string, settings: Record<string, string>): Promise<Cluster> {
  const { initdb, postgres } = await loadBinaries();
  const { prefix, ids } = findLauncher();
  mkdirSync(wanted, { recursive: true, mode: 0o700 });
  const directory = realpathSync(wanted);
  const dataDirectory = path.join(directory, 'data');
  const socketDirectory = directory.length <= longestSocketDirectory ? directory : makeSocketDirectory(directory);
  const environment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };
  if (ids.uid !== undefined && ids.gid !== undefined) {
    for (const folder of [directory, socketDirectory]) chownSync(folder, ids.uid, ids.gid);
    // Another account has to pass through the data folder, without seeing what else lies there.
    chmodSync(path.dirname(directory), 0o711);
  }

  const logFile = path.join(directory, 'postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > largestLogFile) renameSync(logFile, `${logFile}.1`);
  if (!existsSync(path.join(dataDirectory, 'PG_VERSION'))) {
    createFiles({ command: [...prefix, initdb], dataDirectory, ids, environment });
  }
  refuseOtherVersion(dataDirectory);

  const server = [postgres, '-D', dataDirectory, '-k', socketDirectory];
  for (const [name, value] of Object.entries(settings)) server.push('-c', `${name}=${value}`);
  const [program = postgres, ...args] = [...prefix, ...server];
  return {
    directory,
    dataDirectory,
    socketDirectory,
    logFile,
    ownerFile: path.join(directory, 'owner'),
    command: [program, ...args],
    ids,
    environment,
  };
}

/** The server's process id, or undefined where none runs. A file left by a killed server is taken away. */
export function findServerPid(dataDirectory: string): number | undefined {
  const file = path.join(dataDirectory, 'postmaster.pid');
  const pid = readPid(file);
  if (pid === undefined || !isAlive(pid)) return undefined;
  if (isRunningProgram(pid, 'postgres')) return pid;
  // The number was given to another program since (usual in containers, where numbers are small and begin anew).
  // PostgreSQL itself cannot tell and would refuse to start for ever.
  rmSync(file, { force: true });
  return undefined;
}

/** The process that looks after the server, where it is still alive. */
export function findOwner({ ownerFile }: Cluster): number | undefined {
  const pid = readPid(ownerFile);
  return pid !== undefined && isAlive(pid) && isRunningProgram(pid, 'node') ? pid : undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it: it runs as somebody else, but it runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The last thing the server wrote before it gave up, for the sentence that a person reads. */
export function readLastComplaint({ logFile }: Cluster): string {
  if (!existsSync(logFile)) return '';
  const complaints = readFileSync(logFile, 'utf8')
    .split('\n')
    .filter((line) => /FATAL|PANIC|ERROR|not found/.test(line));
  return complaints.at(-1) ?? '';
}

function createFiles(options: {
  command: string[];
  dataDirectory: string;
  ids: Cluster['ids'];
  environment: NodeJS.ProcessEnv;
}): void {
  // Made beside its place and moved there when complete: half-made files never look like a database.
  const unfinished = `${options.dataDirectory}.init-${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  const [program = '', ...prefix] = options.command;
  const locale = ['-E', 'UTF8', '--locale-provider=icu', '--icu-locale=de-DE'];
  const args = [...prefix, '-D', unfinished, '-U', 'postgres', '-A', 'trust', ...locale, '--no-instructions'];
  const made = spawnSync(program, args, { ...options.ids, env: options.environment, encoding: 'utf8' });
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    const reason = (made.error?.message ?? made.stderr).trim().split('\n').at(-1);
    throw new StartError(`Die Datenbank ließ sich nicht anlegen in ${path.dirname(options.dataDirectory)}: ${reason}`);
  }
  renameSync(unfinished, options.dataDirectory);
}

function refuseOtherVersion(dataDirectory: string): void {
  const found = readFileSync(path.join(dataDirectory, 'PG_VERSION'), 'utf8').trim();
  if (found === majorVersion) return;
  throw new StartError(
    `Die Datenbank in ${dataDirectory} stammt von PostgreSQL ${found}, mitgeliefert ist ${majorVersion}: Bitte wie im Betriebshandbuch beschrieben umziehen (docs/runbook.md).`,
  );
}

/** Whoever can reach the socket can read everything, so its folder is open to nobody else. */
function makeSocketDirectory(directory: string): string {
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const socketDirectory = path.join(os.tmpdir(), `agendawerk-${name}`);
  mkdirSync(socketDirectory, { recursive: true, mode: 0o700 });
  const { uid, mode } = lstatSync(socketDirectory);
  const isOurs = process.getuid === undefined || uid === process.getuid() || process.getuid() === 0;
  if (!isOurs || (mode & 0o077) !== 0) {
    throw new StartError(
      `Der Ordner ${socketDirectory} gehört jemand anderem: Bitte für DATA_DIR einen kürzeren Pfad wählen.`,
    );
  }
  return socketDirectory;
}

function readPid(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/** Where the system tells what a process runs (Linux), a reused process id is not taken for ours. */
function isRunningProgram(pid: number, program: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    const [command = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return path.basename(command).startsWith(program);
  } catch {
    return false; // it ended while we looked
  }
}
