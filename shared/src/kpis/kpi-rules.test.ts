import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/index.ts';
import type { Kpi, Reading } from './kpi.schema.ts';
import {
  calculateAttainment,
  calculateExpected,
  calculateTrend,
  listCoursePoints,
  splitAtBreaks,
} from './kpi-line.rules.ts';
import {
  calculateReach,
  getKpiStatus,
  getLastCurrentDay,
  isBoundMissing,
  isNoteMissing,
  isRangeReversed,
  judgeReading,
} from './kpi-status.rules.ts';

const bare: Kpi = {
  id: 'kpi',
  agendaId: 'agenda',
  number: 1,
  name: 'Online-Anteil',
  definition: null,
  unit: '%',
  decimals: 0,
  direction: 'higher',
  rangeMin: null,
  rangeMax: null,
  baselineValue: null,
  baselineOn: null,
  baselineNote: null,
  frequency: null,
  responsibleId: null,
  departmentId: null,
  source: null,
  targets: [],
  goalIds: [],
  measureIds: [],
  catalogueId: null,
  isAsSuggested: false,
  externalId: null,
  revision: 1,
  readings: [],
};

/** From 20 at the beginning of 2025 over 60 to 80 within two years. */
const rising: Kpi = {
  ...bare,
  baselineValue: 20,
  baselineOn: '2025-01-01',
  targets: [
    { dueOn: '2027-01-01', value: 80 },
    { dueOn: '2026-01-01', value: 60 },
  ],
};
const falling: Kpi = {
  ...bare,
  direction: 'lower',
  baselineValue: 100,
  baselineOn: '2025-01-01',
  targets: [{ dueOn: '2026-01-01', value: 50 }],
};
const corridor: Kpi = { ...bare, direction: 'range', rangeMin: 100, rangeMax: 200 };

function reading(readOn: string, value: number, given: Partial<Reading> = {}): Reading {
  return { id: readOn, readOn, value, note: null, origin: 'manual', isBreak: false, revision: 1, ...given };
}

describe('what is expected on a day', () => {
  it.each([
    ['before the baseline', '2024-06-01', 20],
    ['on the day of the baseline', '2025-01-01', 20],
    ['after a fifth of the first year', '2025-03-15', 28],
    ['on the day of the first target', '2026-01-01', 60],
    ['in the second year, which is flatter', '2026-03-15', 64],
    ['after the last target', '2031-01-01', 80],
  ])('%s', (_, day, expected) => {
    expect(calculateExpected(rising, day)).toBeCloseTo(expected, 9);
  });

  it('is unknown without baseline and targets', () => {
    expect(calculateExpected(bare, '2025-01-01')).toBeUndefined();
    expect(calculateExpected({ ...bare, targets: [{ dueOn: '2026-01-01', value: 5 }] }, '2025-01-01')).toBeUndefined();
  });

  it('begins at the first target where nobody knows the day of the baseline', () => {
    const undated = { ...rising, baselineOn: null };
    expect(calculateExpected(undated, '2025-12-31')).toBe(20);
    expect(calculateExpected(undated, '2026-01-01')).toBe(60);
  });

  it('leaves targets of an earlier plan aside', () => {
    const points = listCoursePoints({ ...rising, baselineOn: '2026-01-01' });
    expect(points.map(({ value }) => value)).toEqual([20, 80]);
  });
});

describe('the light of a reading', () => {
  it.each([
    ['as expected', rising, '2026-01-01', 60, 'green'],
    ['at nine tenths of the way', rising, '2026-01-01', 56, 'green'],
    ['just below', rising, '2026-01-01', 55.9, 'amber'],
    ['at seven tenths', rising, '2026-01-01', 48, 'amber'],
    ['below', rising, '2026-01-01', 47.9, 'red'],
    ['the wrong way', rising, '2026-01-01', 10, 'red'],
    ['on the day of the baseline, unchanged', rising, '2025-01-01', 20, 'green'],
    ['on the day of the baseline, worse', rising, '2025-01-01', 19, 'red'],
    ['of a falling KPI at its target', falling, '2026-01-01', 50, 'green'],
    ['of a falling KPI at seven tenths', falling, '2026-01-01', 65, 'amber'],
    ['of a falling KPI that rises', falling, '2026-01-01', 101, 'red'],
    ['of a falling KPI before the baseline, better', falling, '2024-01-01', 99, 'green'],
    ['without a target, not worse', { ...rising, targets: [] }, '2026-01-01', 20, 'green'],
    ['without a target, worse', { ...falling, targets: [] }, '2026-01-01', 101, 'red'],
    ['inside the range', corridor, '2026-01-01', 200, 'green'],
    ['within five per cent of the upper bound', corridor, '2026-01-01', 210, 'amber'],
    ['within five per cent of the lower bound', corridor, '2026-01-01', 95, 'amber'],
    ['beyond the upper bound', corridor, '2026-01-01', 210.1, 'red'],
    ['beyond the lower bound', corridor, '2026-01-01', 94.9, 'red'],
    ['without a baseline', { ...rising, baselineValue: null }, '2026-01-01', 60, undefined],
    ['of a range without bounds', { ...corridor, rangeMax: null }, '2026-01-01', 150, undefined],
  ] as const)('%s', (_, kpi, readOn, value, light) => {
    expect(judgeReading({ ...kpi, targets: [...kpi.targets] }, { readOn, value })).toBe(light);
  });

  it('wants a note where it is red', () => {
    const red = reading('2026-01-01', 30);
    expect(isNoteMissing(rising, red)).toBe(true);
    expect(isNoteMissing(rising, { ...red, note: '  ' })).toBe(true);
    expect(isNoteMissing(rising, { ...red, note: 'Portal war gestört' })).toBe(false);
    expect(isNoteMissing(rising, reading('2026-01-01', 60))).toBe(false);
  });
});

describe('the status of a KPI', () => {
  it.each([
    ['monthly', '2026-01-31', '2026-03-15'],
    ['quarterly', '2026-01-01', '2026-05-16'],
    ['half_yearly', '2026-01-01', '2026-10-01'],
    ['yearly', '2026-01-01', '2027-07-01'],
    [null, '2026-01-01', undefined],
  ] as const)('a %s reading tells how things are for one and a half times as long', (frequency, readOn, lastDay) => {
    expect(getLastCurrentDay({ frequency }, readOn)).toBe(lastDay);
  });

  it('is the light of the newest reading, and grey from the day on which that is overdue', () => {
    const kpi: Kpi = {
      ...rising,
      frequency: 'half_yearly',
      readings: [reading('2025-07-01', 20), reading('2026-01-01', 60)],
    };
    expect(getKpiStatus(kpi, '2026-10-01')).toMatchObject({ light: 'green', reach: 1 });
    expect(getKpiStatus(kpi, '2026-10-02')).toMatchObject({ light: 'grey', reason: 'overdue', reading: { value: 60 } });
  });

  it('is grey where nobody has measured, or there is nothing to compare with', () => {
    expect(getKpiStatus(rising, '2026-01-01')).toEqual({ light: 'grey', reason: 'no_reading' });
    const alone = { ...bare, readings: [reading('2026-01-01', 5)] };
    expect(getKpiStatus(alone, '2026-01-01')).toMatchObject({ light: 'grey', reason: 'not_comparable' });
  });
});

it('a range has both bounds, in their order', () => {
  expect([bare, corridor, { ...corridor, rangeMin: null }].map(isBoundMissing)).toEqual([false, false, true]);
  expect([bare, corridor, { ...corridor, rangeMin: 300 }].map(isRangeReversed)).toEqual([false, false, true]);
});

it('attainment tells how much of the whole way is done, for falling KPIs too', () => {
  expect(calculateAttainment({ ...rising, readings: [reading('2026-01-01', 50)] })).toBe(0.5);
  expect(calculateAttainment({ ...falling, readings: [reading('2026-01-01', 60)] })).toBe(0.8);
  expect(calculateAttainment(rising)).toBeUndefined();
  const level = { ...rising, targets: [{ dueOn: '2026-01-01', value: 20 }], readings: [reading('2026-01-01', 50)] };
  expect(calculateAttainment(level)).toBeUndefined();
});

it('no trend is drawn across a break in the way of counting', () => {
  const [a, b, c] = [reading('2024-01-01', 5), reading('2025-01-01', 7), reading('2026-01-01', 90, { isBreak: true })];
  expect(splitAtBreaks([a, b, c])).toEqual([[a, b], [c]]);
  expect(calculateTrend({ ...bare, readings: [a, b] })).toEqual({ from: a, to: b, difference: 2, isBetter: true });
  expect(calculateTrend({ ...bare, readings: [a, b, c] })).toBeUndefined();
  expect(calculateTrend({ ...falling, readings: [a, b] })?.isBetter).toBe(false);
  expect(
    calculateTrend({ ...corridor, readings: [reading('2025-01-01', 120), reading('2026-01-01', 180)] })?.isBetter,
  ).toBeNull();
});

const dayBetween2020And2040 = fc.integer({ min: 0, max: 7300 }).map((days) => addDays('2020-01-01', days));
const value = fc.integer({ min: -1000, max: 1000 });
const course = fc.record({
  baselineValue: value,
  baselineOn: dayBetween2020And2040,
  targets: fc.uniqueArray(fc.record({ dueOn: dayBetween2020And2040, value }), {
    selector: ({ dueOn }) => dueOn,
    maxLength: 6,
  }),
});
const properties = { numRuns: 300 };

describe('whatever the plan', () => {
  it('the line goes through its points and stays between neighbours', () => {
    fc.assert(
      fc.property(course, dayBetween2020And2040, (given, day) => {
        const points = listCoursePoints(given);
        for (const { on, value: at } of points) expect(calculateExpected(given, on)).toBeCloseTo(at, 6);
        const expected = calculateExpected(given, day) ?? Number.NaN;
        const around = [points.findLast(({ on }) => on <= day), points.find(({ on }) => on >= day)].flatMap(
          (point) => point?.value ?? [],
        );
        expect(expected).toBeGreaterThanOrEqual(Math.min(...around) - 1e-6);
        expect(expected).toBeLessThanOrEqual(Math.max(...around) + 1e-6);
      }),
      properties,
    );
  });

  it('a falling KPI is judged as its mirror image', () => {
    fc.assert(
      fc.property(course, dayBetween2020And2040, value, (given, readOn, read) => {
        const mirrored = {
          ...given,
          baselineValue: -given.baselineValue,
          targets: given.targets.map((target) => ({ ...target, value: -target.value })),
        };
        const light = judgeReading({ ...bare, ...given }, { readOn, value: read });
        expect(judgeReading({ ...bare, ...mirrored, direction: 'lower' }, { readOn, value: -read })).toBe(light);
      }),
      properties,
    );
  });

  it('a better value never gets a worse light', () => {
    const worst = ['red', 'amber', 'green'];
    fc.assert(
      fc.property(course, dayBetween2020And2040, value, fc.nat(500), (given, readOn, read, more) => {
        const kpi = { ...bare, ...given };
        fc.pre((calculateExpected(kpi, readOn) ?? 0) >= given.baselineValue);
        const rank = (at: number) => worst.indexOf(judgeReading(kpi, { readOn, value: at }) ?? '');
        expect(rank(read + more)).toBeGreaterThanOrEqual(rank(read));
      }),
      properties,
    );
  });

  it('reach is 1 at the expected value', () => {
    fc.assert(
      fc.property(course, dayBetween2020And2040, (given, readOn) => {
        const expected = calculateExpected(given, readOn) ?? Number.NaN;
        const reach = calculateReach(given, { readOn, value: expected });
        expect(reach ?? 1).toBeCloseTo(1, 6);
      }),
      properties,
    );
  });

  it('the stretches between breaks are all the readings, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), (breaks) => {
        const readings = breaks.map((isBreak, index) => reading(addDays('2020-01-01', index), index, { isBreak }));
        const segments = splitAtBreaks(readings);
        expect(segments.flat()).toEqual(readings);
        for (const [, ...rest] of segments) expect(rest.some(({ isBreak }) => isBreak)).toBe(false);
      }),
    );
  });
});
