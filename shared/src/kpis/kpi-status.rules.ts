import { addDays, addMonths } from '../kernel/index.ts';
import { calculateExpected, type Course } from './kpi-line.rules.ts';
import type { Kpi, Reading } from './kpi.schema.ts';

export type KpiLight = 'green' | 'amber' | 'red';

/** What the light of a reading is judged by. */
export type Judged = Course & Pick<Kpi, 'direction' | 'rangeMin' | 'rangeMax'>;
type Measured = Pick<Reading, 'value' | 'readOn'>;

/** A KPI today: its light by the newest reading, or grey and why. */
export type KpiStatus =
  | { light: KpiLight; reading: Reading; reach: number | null }
  | { light: 'grey'; reason: 'no_reading' }
  | { light: 'grey'; reason: 'overdue' | 'not_comparable'; reading: Reading };

/** Guards the bounds against the last digits of binary fractions. */
const tolerance = 1e-9;
/** Share of a bound by which a value may miss it and be amber still. */
const nearBound = 0.05;
const monthsBetweenReadings = { monthly: 1, quarterly: 3, half_yearly: 6, yearly: 12 } as const;

/**
 * Reach r = (v - b) / (e(t) - b) of a reading (domain.md, "Formulas"), with b the value of the baseline and e(t) what
 * was to be expected on its day.
 * @returns undefined where there is no baseline, or no slope yet (e(t) = b).
 */
export function calculateReach(course: Course, { value, readOn }: Measured): number | undefined {
  const expected = calculateExpected(course, readOn);
  const baseline = course.baselineValue;
  if (expected === undefined || baseline === null || expected === baseline) return undefined;
  return (value - baseline) / (expected - baseline);
}

/**
 * Light of a reading (domain.md, "Formulas"): green from a reach of 0.9, amber from 0.7, red below. Before the first
 * slope the direction decides against the baseline: not worse is green. In a range: green inside, amber within 5 % of
 * the nearer bound, red beyond.
 * @returns undefined where there is nothing to judge it by.
 */
export function judgeReading(kpi: Judged, reading: Measured): KpiLight | undefined {
  if (kpi.direction === 'range') return judgeRange(kpi, reading.value);
  if (kpi.baselineValue === null) return undefined;
  const reach = calculateReach(kpi, reading);
  if (reach === undefined) {
    const isWorse = kpi.direction === 'higher' ? reading.value < kpi.baselineValue : reading.value > kpi.baselineValue;
    return isWorse ? 'red' : 'green';
  }
  if (reach >= 0.9 - tolerance) return 'green';
  return reach >= 0.7 - tolerance ? 'amber' : 'red';
}

/** Domain.md, "KPI": a red reading wants a note. */
export function isNoteMissing(kpi: Judged, reading: Measured & Pick<Reading, 'note'>): boolean {
  return judgeReading(kpi, reading) === 'red' && !reading.note?.trim();
}

type Range = Pick<Judged, 'direction' | 'rangeMin' | 'rangeMax'>;

/** Whether a KPI that is to be kept in a range lacks one of its bounds. */
export function isBoundMissing({ direction, rangeMin, rangeMax }: Range): boolean {
  return direction === 'range' && (rangeMin === null || rangeMax === null);
}

export function isRangeReversed({ rangeMin, rangeMax }: Range): boolean {
  return rangeMin !== null && rangeMax !== null && rangeMin > rangeMax;
}

/**
 * Last day on which a reading still tells how things are: one and a half times the frequency after it (domain.md,
 * "Formulas"), in whole calendar months and fifteen days for a half one.
 * @returns undefined where no frequency is agreed: such a reading does not grow old.
 */
export function getLastCurrentDay({ frequency }: Pick<Kpi, 'frequency'>, readOn: string): string | undefined {
  if (frequency === null) return undefined;
  const months = monthsBetweenReadings[frequency] * 1.5;
  const day = addMonths(readOn, Math.floor(months));
  return Number.isInteger(months) ? day : addDays(day, 15);
}

/** The KPI's status on a day: the light of its newest reading, grey where there is none or it has grown old. */
export function getKpiStatus(kpi: Judged & Pick<Kpi, 'frequency' | 'readings'>, today: string): KpiStatus {
  const reading = kpi.readings.at(-1);
  if (!reading) return { light: 'grey', reason: 'no_reading' };
  const lastDay = getLastCurrentDay(kpi, reading.readOn);
  if (lastDay !== undefined && today > lastDay) return { light: 'grey', reason: 'overdue', reading };
  const light = judgeReading(kpi, reading);
  if (light === undefined) return { light: 'grey', reason: 'not_comparable', reading };
  return { light, reading, reach: kpi.direction === 'range' ? null : (calculateReach(kpi, reading) ?? null) };
}

function judgeRange({ rangeMin, rangeMax }: Judged, value: number): KpiLight | undefined {
  if (rangeMin === null || rangeMax === null) return undefined;
  if (value >= rangeMin && value <= rangeMax) return 'green';
  const bound = value < rangeMin ? rangeMin : rangeMax;
  return Math.abs(value - bound) <= Math.abs(bound) * nearBound + tolerance ? 'amber' : 'red';
}
