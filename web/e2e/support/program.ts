import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** The real program on a free port with data of its own, which go away with it. */
export class Program {
  readonly directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-journey-'));
  readonly #mode: '--empty' | '--demo';
  readonly #environment: Readonly<Record<string, string>>;
  #port: number | undefined;
  #child: ChildProcess | undefined;

  constructor(mode: '--empty' | '--demo', environment: Readonly<Record<string, string>> = {}) {
    this.#mode = mode;
    this.#environment = environment;
  }

  /** Stays the same when the program is started again. */
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** @returns what it printed until it said that it runs. */
  async start(): Promise<string> {
    this.#port ??= await findFreePort();
    const env = {
      ...process.env,
      PORT: String(this.#port),
      DATA_DIR: this.directory,
      RATE_LIMIT: '0',
      LOG_LEVEL: 'warn',
      ...this.#environment,
    };
    const child = spawn(process.execPath, ['api/src/main.ts', this.#mode], {
      cwd: project,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    return new Promise((resolve, reject) => {
      let printed = '';
      child.once('exit', () => reject(new Error(`the program ended: ${printed}`)));
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        if (/Agendawerk läuft[^]*\n\n$/.test(printed)) resolve(printed);
      });
    });
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const hasEnded = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await hasEnded;
  }

  /** @returns brings it back. Without the file that is hidden meanwhile the server refuses to start. */
  takeDatabaseAway(): () => void {
    const files = path.join(this.directory, 'postgres/data');
    const [needed, hidden] = [path.join(files, 'pg_hba.conf'), path.join(files, 'pg_hba.conf.away')];
    renameSync(needed, hidden);
    process.kill(Number(readFileSync(path.join(files, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    return () => renameSync(hidden, needed);
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
