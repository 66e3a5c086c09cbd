import type { DemoKpi } from './demo-town.ts';

interface Series {
  /** Month of the first reading, "2024-03". */
  from: string;
  everyMonths: 1 | 3 | 6 | 12;
  values: readonly number[];
  /** Remarks by month. */
  notes?: Readonly<Record<string, string>>;
  /** The way of counting changed with the reading of this month. */
  breakIn?: string;
}

/** Readings at the ends of months, one after the other. */
export function readings({ from, everyMonths, values, notes = {}, breakIn }: Series): DemoKpi['readings'] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return values.map((value, index) => {
    const readOn = new Date(Date.UTC(year, month + index * everyMonths, 0)).toISOString().slice(0, 10);
    const note = notes[readOn.slice(0, 7)] ?? null;
    return { readOn, value, note, isBreak: readOn.startsWith(breakIn ?? 'never') };
  });
}
