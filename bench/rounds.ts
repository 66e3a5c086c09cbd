import { setTimeout as pause } from 'node:timers/promises';
import { readTreeSeconds } from './cpu.ts';
import type { BenchServer } from './data/databases.ts';
import { takeBack } from './data/databases.ts';
import type { Loader } from './load/load.ts';
import type { RunningServer } from './servers/processes.ts';
import { type Place, readState, type TargetKind, type Workload } from './workloads.ts';

export interface Target {
  name: string;
  kind: TargetKind;
  server: RunningServer;
  database: string;
  places: readonly Place[];
}

export interface Measured {
  /** Milliseconds of processor time a request, server and database together. */
  cpu: number;
  serverCpu: number;
  databaseCpu: number;
  perSecond: number;
  p50: number;
  p99: number;
}

export interface RoundSettings {
  rounds: number;
  milliseconds: number;
  connections: number;
}

interface Machine {
  database: BenchServer;
  loader: Loader;
}

/**
 * Asks the targets in turn, round after round, so that whatever else the machine does meets all of them alike.
 * @returns the median of each target's rounds, by its name.
 */
export async function measureInTurns(
  machine: Machine,
  workload: Workload,
  targets: readonly Target[],
  settings: RoundSettings,
): Promise<Map<string, Measured>> {
  for (const target of targets) await measure(machine, workload, target, { ...settings, milliseconds: 400 });
  const found = new Map<string, Measured[]>(targets.map(({ name }) => [name, []]));
  for (let round = 0; round < settings.rounds; round += 1) {
    // Each target begins a round once: none is always the one after the same neighbour.
    const order = targets.map((_, place) => targets[(place + round) % targets.length] as Target);
    for (const target of order) found.get(target.name)?.push(await measure(machine, workload, target, settings));
  }
  return new Map([...found].map(([name, rounds]) => [name, medians(rounds)]));
}

async function measure(
  { database, loader }: Machine,
  workload: Workload,
  target: Target,
  settings: RoundSettings,
): Promise<Measured> {
  const isProgram = target.kind === 'program';
  const state = await readState(database, target.database, isProgram ? target.server.port : undefined, target.places);
  const requests = workload.requests(target.kind, target.places, state);
  const order = {
    port: target.server.port,
    requests,
    connections: settings.connections,
    milliseconds: settings.milliseconds,
  };
  await pause(100); // what the target before has left behind is done by then
  const startedAt = new Date();
  const before = [readTreeSeconds(target.server.pid), readTreeSeconds(database.pid)];
  // The floor knows no revisions of lists: it answers in full what the program need not send again.
  const status = workload.expectedStatus === 304 && !isProgram ? 200 : workload.expectedStatus;
  const result = await loader.run(order, status);
  const after = [readTreeSeconds(target.server.pid), readTreeSeconds(database.pid)];
  if (workload.isWrite) await takeBack(database, target.database, startedAt);

  const [serverCpu = 0, databaseCpu = 0] = after.map(
    (seconds, place) => ((seconds - (before[place] ?? 0)) * 1000) / result.requests,
  );
  const times = result.times.toSorted((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const perSecond = result.requests / result.seconds;
  return { cpu: serverCpu + databaseCpu, serverCpu, databaseCpu, perSecond, p50: at(0.5), p99: at(0.99) };
}

function medians(rounds: readonly Measured[]): Measured {
  const of = (pick: (round: Measured) => number) => median(rounds.map(pick));
  return {
    cpu: of((round) => round.cpu),
    serverCpu: of((round) => round.serverCpu),
    databaseCpu: of((round) => round.databaseCpu),
    perSecond: of((round) => round.perSecond),
    p50: of((round) => round.p50),
    p99: of((round) => round.p99),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}
