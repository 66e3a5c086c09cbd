import type { Measured } from './rounds.ts';

/** What one part of a run has found; `ratio` is what the gate looks at. */
export interface Finding {
  /** As in docs and issues: W1, W2, … */
  id: string;
  title: string;
  /** What is compared, in words. */
  what: string;
  ratio: number;
  limit: number;
  /** `information`: written down, not judged. */
  kind: 'gate' | 'information';
}

/** A table of a workload, as it was measured. */
export interface Table {
  id: string;
  title: string;
  connections: number;
  rows: { target: string; measured: Measured }[];
  /** W11: a target against its twin. Outside the bounds the machine was too restless to believe the table. */
  noise: number;
  attempts: number;
}

export const noiseBounds = { low: 0.85, high: 1.15 };

/** Limits of issue "Foundation", section Speed; those of W1 to W6 stand at the workloads. */
export const limits = {
  W7cpu: 1.4,
  W7p50: 1.6,
  W9requests: 10,
  W9kilobytes: 250,
  W9scriptKilobytes: 200,
  W9rows: 2,
  /** Milliseconds until the officer's 2,000 remarks of a round can be worked with, and no block while they are scrolled. */
  W13opens: 1000,
  W13block: 50,
  W9block: 50,
  W10seconds: 2.5,
  W10megabytes: 250,
};

export function isQuiet({ noise }: Pick<Table, 'noise'>): boolean {
  return noise >= noiseBounds.low && noise <= noiseBounds.high;
}

export function hasPassed({ kind, ratio, limit }: Finding): boolean {
  return kind === 'information' || ratio <= limit;
}

/** The processor time of one target of a table against another's. */
export function compareCpu({ rows }: Pick<Table, 'rows'>, of: string, to: string): number {
  return getMeasured(rows, of).cpu / getMeasured(rows, to).cpu;
}

export function compareP50({ rows }: Pick<Table, 'rows'>, of: string, to: string): number {
  return getMeasured(rows, of).p50 / getMeasured(rows, to).p50;
}

function getMeasured(rows: Table['rows'], target: string): Measured {
  const row = rows.find((candidate) => candidate.target === target);
  if (!row) throw new Error(`${target} was not measured`);
  return row.measured;
}
