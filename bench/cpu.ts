import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second, as the kernel counts times in /proc; 100 on every Linux that runs Node. */
const ticksPerSecond = 100;

interface ProcessTimes {
  parent: number;
  /** Seconds of its own and of its ended children. */
  seconds: number;
}

/** Processor time that a process and all its descendants have used so far, in seconds. */
export function readTreeSeconds(root: number): number {
  const all = readAllTimes();
  return listTree(all, root).reduce((sum, pid) => sum + (all.get(pid)?.seconds ?? 0), 0);
}

/** Memory that the processes of a tree hold for themselves alone or in part, in megabytes. */
export function readTreeMegabytes(root: number): number {
  const all = readAllTimes();
  return listTree(all, root).reduce((sum, pid) => sum + readResident(pid), 0);
}

function readAllTimes(): Map<number, ProcessTimes> {
  const times = new Map<number, ProcessTimes>();
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry);
    const stat = Number.isInteger(pid) ? readQuietly(`/proc/${pid}/stat`) : undefined;
    if (stat === undefined) continue;
    // The name in brackets may hold blanks; what follows it is regular.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
    times.set(pid, { parent: fields[1] ?? 0, seconds: ticks / ticksPerSecond });
  }
  return times;
}

function listTree(all: ReadonlyMap<number, ProcessTimes>, root: number): number[] {
  const tree = [root];
  for (const known of tree) {
    for (const [pid, { parent }] of all) if (parent === known) tree.push(pid);
  }
  return tree;
}

function readResident(pid: number): number {
  const status = readQuietly(`/proc/${pid}/status`) ?? '';
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}

/** A process may end while it is looked at. */
function readQuietly(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
