import { type Bench, measureTable } from './bench.ts';
import { compareCpu, compareP50, type Finding, limits, type Table } from './gates.ts';
import type { Target } from './rounds.ts';
import { workloads } from './workloads.ts';

export const townNames = { one: 'one town', twin: 'one town, a second time', many: 'many towns' };

/** W7: the same screens when many towns share the tables. */
export async function benchManyTowns(
  bench: Bench,
  targets: readonly Target[],
): Promise<{ tables: Table[]; findings: Finding[] }> {
  const tables: Table[] = [];
  const findings: Finding[] = [];
  for (const workload of [workloads.W1, workloads.W2, workloads.W3]) {
    const guard = { target: townNames.one, twin: townNames.twin };
    const table = await measureTable(bench, workload, targets, { guard });
    tables.push({ ...table, id: 'W7' });
    const shared = { id: 'W7', title: workload.title, kind: 'gate' as const };
    findings.push(
      {
        ...shared,
        what: 'CPU with many towns against one',
        ratio: compareCpu(table, townNames.many, townNames.one),
        limit: limits.W7cpu,
      },
      {
        ...shared,
        what: 'p50 with many towns against one',
        ratio: compareP50(table, townNames.many, townNames.one),
        limit: limits.W7p50,
      },
    );
  }
  return { tables, findings };
}
