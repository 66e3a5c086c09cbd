import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench } from './bench.ts';
import { readTreeMegabytes } from './cpu.ts';
import { takeBack } from './data/databases.ts';
import { type Finding, limits } from './gates.ts';
import type { Target } from './rounds.ts';
import { findFreePort, type RunningServer } from './servers/processes.ts';
import { nodeArgs } from './servers/program.ts';
import { readState, workloads } from './workloads.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * W10: from the command to the first answer with the program's own database, which is there already. The fastest of
 * some starts: whatever else the machine does can only add to it.
 */
export async function benchStart(bench: Bench, times: number): Promise<Finding> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-bench-start-'));
  const seconds: number[] = [];
  try {
    await timeStart(directory); // makes the database
    for (let time = 0; time < times; time += 1) seconds.push(await timeStart(directory));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  bench.log(`W10 start: ${seconds.map((value) => value.toFixed(2)).join(', ')} s`);
  const what = 'seconds from start to first answer with an existing database';
  return { id: 'W10', title: 'start', what, ratio: Math.min(...seconds), limit: limits.W10seconds, kind: 'gate' };
}

async function timeStart(directory: string): Promise<number> {
  const port = await findFreePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...nodeArgs, 'api/src/main.ts', '--empty'], {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: directory },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await waitForAnswer(child, port);
    return (performance.now() - startedAt) / 1000;
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    if (child.exitCode === null) await ended;
  }
}

async function waitForAnswer(child: ChildProcess, port: number): Promise<void> {
  while (child.exitCode === null) {
    const isReady = await fetch(`http://127.0.0.1:${port}/api/ready`).then(
      (response) => response.status === 200,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('the program ended before it answered');
}

/** W10: memory of the program after a minute in which fifty people at once do all of W1 to W5. */
export async function benchMemory(
  bench: Bench,
  target: Target,
  server: RunningServer,
  seconds: number,
): Promise<Finding> {
  const all = [workloads.W1, workloads.W2, workloads.W3, workloads.W4, workloads.W5];
  const startedAt = new Date();
  for (const workload of all) {
    const state = await readState(bench.database, target.database, undefined, target.places);
    const requests = workload.requests('program', target.places, state);
    // A measure is changed by one person at a time, else one of two is rightly refused.
    const connections = workload === workloads.W5 ? Math.min(50, requests.length) : 50;
    const order = { port: server.port, requests, connections, milliseconds: (seconds * 1000) / all.length };
    await bench.loader.run(order, workload.expectedStatus);
  }
  const megabytes = readTreeMegabytes(server.pid);
  await takeBack(bench.database, target.database, startedAt);
  bench.log(`W10 memory: ${megabytes.toFixed(0)} MB`);
  const what = `megabytes of the program after ${seconds} s of W1 to W5 at 50 connections`;
  return { id: 'W10', title: 'memory', what, ratio: megabytes, limit: limits.W10megabytes, kind: 'gate' };
}
