import { daysBetween } from '../kernel/index.ts';
import type { Kpi, Reading } from './kpi.schema.ts';

/** What the expected course of a KPI is drawn from. */
export type Course = Pick<Kpi, 'baselineValue' | 'baselineOn' | 'targets'>;

export interface CoursePoint {
  on: string;
  value: number;
}

/**
 * The points of the target line in order of their days: the baseline, then the targets after it. Targets due on or
 * before the day of the baseline belong to an earlier plan. Without a dated baseline the line begins at the first target.
 */
export function listCoursePoints({ baselineValue, baselineOn, targets }: Course): CoursePoint[] {
  const goals = targets.map(({ dueOn, value }) => ({ on: dueOn, value })).toSorted((a, b) => a.on.localeCompare(b.on));
  if (baselineValue === null || baselineOn === null) return goals;
  return [{ on: baselineOn, value: baselineValue }, ...goals.filter(({ on }) => on > baselineOn)];
}

/**
 * Expected value e(t) on a day (domain.md, "Formulas"): the straight line between the neighbouring points of
 * {baseline, targets}. Before the first point it is the baseline's value, after the last one it stays at the last target.
 * @returns undefined where nothing is known to expect.
 */
export function calculateExpected(course: Course, day: string): number | undefined {
  const points = listCoursePoints(course);
  const next = points.findIndex(({ on }) => on > day);
  if (next === 0) return course.baselineValue ?? undefined;
  const before = points.at(next === -1 ? -1 : next - 1);
  const after = next === -1 ? undefined : points[next];
  if (!before) return course.baselineValue ?? undefined;
  if (!after) return before.value;
  const share = daysBetween(before.on, day) / daysBetween(before.on, after.on);
  return before.value + share * (after.value - before.value);
}

/**
 * Attainment over the whole run (domain.md, "Formulas"): (v - b) / (target - b) with the newest reading and the last
 * target; right for falling KPIs too.
 * @returns undefined where a part is missing or baseline and target are equal.
 */
export function calculateAttainment(kpi: Course & Pick<Kpi, 'readings'>): number | undefined {
  const value = kpi.readings.at(-1)?.value;
  const target = kpi.targets.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)).at(-1)?.value;
  const baseline = kpi.baselineValue;
  if (value === undefined || target === undefined || baseline === null || target === baseline) return undefined;
  return (value - baseline) / (target - baseline);
}

/** The readings in stretches that were counted in the same way; a line is drawn within a stretch, never from one to the next. */
export function splitAtBreaks(readings: readonly Reading[]): Reading[][] {
  const segments: Reading[][] = [];
  for (const reading of readings) {
    const last = segments.at(-1);
    if (last === undefined || reading.isBreak) segments.push([reading]);
    else last.push(reading);
  }
  return segments;
}

export interface Trend {
  from: Reading;
  to: Reading;
  difference: number;
  /** null: neither better nor worse. */
  isBetter: boolean | null;
}

/** How the newest reading stands to the one before; none across a break in the way of counting. */
export function calculateTrend(kpi: Pick<Kpi, 'readings' | 'direction' | 'rangeMin' | 'rangeMax'>): Trend | undefined {
  const [from, to] = splitAtBreaks(kpi.readings).at(-1)?.slice(-2) ?? [];
  if (!from || !to) return undefined;
  const [before, after] = [remoteness(kpi, from.value), remoteness(kpi, to.value)];
  return { from, to, difference: to.value - from.value, isBetter: before === after ? null : after < before };
}

/** Less is better, whatever the direction. */
function remoteness(
  { direction, rangeMin, rangeMax }: Pick<Kpi, 'direction' | 'rangeMin' | 'rangeMax'>,
  value: number,
): number {
  if (direction === 'higher') return -value;
  if (direction === 'lower') return value;
  return Math.max((rangeMin ?? value) - value, value - (rangeMax ?? value), 0);
}
