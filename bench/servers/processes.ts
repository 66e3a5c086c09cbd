import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface RunningServer {
  name: string;
  port: number;
  pid: number;
  stop: () => Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts a program that takes PORT from its environment, and waits until it answers on `ready`. */
export async function startProgram(options: {
  name: string;
  /** From the project's folder. */
  file: string;
  nodeArgs?: readonly string[];
  environment: Record<string, string>;
  ready: string;
}): Promise<RunningServer> {
  const port = await findFreePort();
  const child = spawn(process.execPath, [...(options.nodeArgs ?? []), options.file], {
    cwd: root,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', PORT: String(port), ...options.environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await waitUntilReady(child, `http://127.0.0.1:${port}${options.ready}`);
  return { name: options.name, port, pid: child.pid ?? 0, stop: () => stop(child) };
}

/** Any answer is one: the floors know no page of their own. */
async function waitUntilReady(child: ChildProcess, address: string): Promise<void> {
  const until = Date.now() + 30_000;
  while (Date.now() < until && child.exitCode === null) {
    const isThere = await fetch(address).then(
      (response) => response.status < 500,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`${address} does not answer`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
