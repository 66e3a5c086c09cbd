import type { BenchServer } from './data/databases.ts';
import { compareCpu, type Finding, isQuiet, type Table } from './gates.ts';
import type { Loader } from './load/load.ts';
import { measureInTurns, type RoundSettings, type Target } from './rounds.ts';
import { refuseOtherContent } from './same-content.ts';
import type { Workload } from './workloads.ts';
import { workloads } from './workloads.ts';

export interface Bench {
  database: BenchServer;
  loader: Loader;
  rounds: number;
  milliseconds: number;
  log: (line: string) => void;
}

/** A table that the noise guard throws away is measured again, this often. */
const mostAttempts = 4;

export const names = {
  program: 'agendawerk',
  floor: 'floor-db',
  twin: 'floor-db, a second time',
  http: 'floor-http',
  unaudited: 'agendawerk without audit rows',
  bareFloor: 'floor-db without audit rows',
};

/** W11: two targets that are the same thing; a machine on which they differ tells nothing. */
export interface Guard {
  target: string;
  twin: string;
}

const floorTwins: Guard = { target: names.floor, twin: names.twin };

/** Measures a workload, again where a target differed too much from its twin. */
export async function measureTable(
  bench: Bench,
  workload: Workload,
  targets: readonly Target[],
  { connections = 10, guard = floorTwins }: { connections?: number; guard?: Guard } = {},
): Promise<Table> {
  const settings: RoundSettings = { rounds: bench.rounds, milliseconds: bench.milliseconds, connections };
  const { id, title } = workload;
  for (let attempts = 1; ; attempts += 1) {
    const measured = await measureInTurns(bench, workload, targets, settings);
    const rows = [...measured].map(([target, values]) => ({ target, measured: values }));
    const table: Table = {
      id,
      title,
      connections,
      rows,
      noise: compareCpu({ rows }, guard.twin, guard.target),
      attempts,
    };
    const costs = rows.map(({ target, measured: { cpu } }) => `${target} ${cpu.toFixed(2)} ms`).join(', ');
    bench.log(`${id} at ${connections}: ${costs}; noise ${table.noise.toFixed(2)}`);
    if (isQuiet(table) || attempts === mostAttempts) return table;
  }
}

/** W1 to W3 and W6: what reading costs against the floor. */
export async function benchReads(
  bench: Bench,
  targets: readonly Target[],
): Promise<{ tables: Table[]; findings: Finding[] }> {
  const tables: Table[] = [];
  const findings: Finding[] = [];
  const { W1, W2, W3, W6, W13 } = workloads;
  const [program, floor] = [names.program, names.floor].map((name) => targets.find((target) => target.name === name));
  if (!program || !floor) throw new Error('nothing to compare');
  for (const workload of [W1, W2, W3, W13]) await refuseOtherContent(workload, program, floor);
  for (const [workload, connections] of [
    [W1, 1],
    [W1, 10],
    [W1, 50],
    [W2, 10],
    [W3, 10],
    [W13, 10],
    [W6, 10],
  ] as const) {
    const table = await measureTable(bench, workload, targets, { connections });
    tables.push(table);
    const what = `CPU against ${workload === W6 ? "W1's floor-db" : 'floor-db'} at ${connections} connections`;
    const ratio = compareCpu(table, names.program, names.floor);
    findings.push({ id: workload.id, title: workload.title, what, ratio, limit: workload.limit, kind: 'gate' });
  }
  return { tables, findings };
}

/** W4 and W5, and what the record of changes costs in them. */
export async function benchWrites(
  bench: Bench,
  targets: readonly Target[],
): Promise<{ tables: Table[]; findings: Finding[] }> {
  const tables: Table[] = [];
  const findings: Finding[] = [];
  const { W4, W5 } = workloads;
  for (const workload of [W4, W5]) {
    const table = await measureTable(bench, workload, targets);
    tables.push(table);
    const add = (what: string, of: string, to: string, kind: Finding['kind']) => {
      const { id, title, limit } = workload;
      findings.push({ id, title, what, ratio: compareCpu(table, of, to), limit, kind });
    };
    add('CPU against floor-db', names.program, names.floor, 'gate');
    add('CPU against floor-db that keeps no record of changes', names.program, names.bareFloor, 'gate');
    add('CPU with audit rows against without', names.program, names.unaudited, 'information');
  }
  return { tables, findings };
}
