import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** A program of one's own with its own data, for journeys that stop it or begin with nothing. */
export class Program {
  readonly origin: string;
  readonly directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-journey-'));
  readonly #port: number;
  readonly #mode: '--empty' | '--demo';
  #child: ChildProcess | undefined;

  constructor(port: number, mode: '--empty' | '--demo') {
    this.#port = port;
    this.#mode = mode;
    this.origin = `http://127.0.0.1:${port}`;
  }

  /** @returns what it printed until it said that it runs. */
  start(): Promise<string> {
    const env = {
      ...process.env,
      PORT: String(this.#port),
      DATA_DIR: this.directory,
      RATE_LIMIT: '0',
      LOG_LEVEL: 'warn',
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

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
