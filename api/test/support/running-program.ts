import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { projectDirectory } from '../../src/config/config.ts';

/** The program as an operator runs it: a process of its own, with what it prints and how it ends. */
export type RunningProgram = {
  origin: string;
  process: ChildProcess;
  output: () => string;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
};

/** Starts `api/src/main.ts`. Nothing of this process's own environment reaches it but the way to its programs. */
export async function startProgram(options: {
  environment?: Record<string, string>;
  args?: string[];
  nodeArgs?: string[];
  port?: number;
}): Promise<RunningProgram> {
  const port = options.port ?? (await findFreePort());
  const main = path.join(projectDirectory, 'api/src/main.ts');
  const child = spawn(process.execPath, [...(options.nodeArgs ?? []), main, ...(options.args ?? [])], {
    cwd: projectDirectory,
    env: { PATH: process.env['PATH'], PORT: String(port), ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a process group, as a terminal makes one
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { origin: `http://127.0.0.1:${port}`, process: child, output: () => output, ended };
}

/** Waits until the program answers; fails with what it printed where it ends instead. */
export async function waitUntilReady(program: RunningProgram, timeout = 30_000): Promise<void> {
  const until = Date.now() + timeout;
  while (Date.now() < until && program.process.exitCode === null && program.process.signalCode === null) {
    const status = await fetch(`${program.origin}/api/ready`).then(
      (response) => response.status,
      () => undefined,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`The program does not answer. It said:\n${program.output()}`);
}

export async function stopProgram(program: RunningProgram, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  program.process.kill(signal);
  return program.ended;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
