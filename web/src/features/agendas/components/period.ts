import { planYearSchema } from '@agendawerk/shared/agendas/index.ts';

export type Period =
  | { kind: 'span'; first: number; last: number }
  | { kind: 'from'; first: number }
  | { kind: 'until'; last: number };

/** "2027 bis 2032", "ab 2027", "bis 2032", or nothing. */
export function describePeriod(first: number | null, last: number | null): Period | undefined {
  if (first !== null && last !== null) return { kind: 'span', first, last };
  if (first !== null) return { kind: 'from', first };
  return last === null ? undefined : { kind: 'until', last };
}

/** A year, nothing where the field is empty, `undefined` where the text is no year (yet). */
export function readYear(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  return planYearSchema.safeParse(Number(text)).data;
}
