import { expect, test } from 'vitest';
import { isBeingMade, percentOf, sizeOf } from './export-jobs.ts';

test('the bar grows with every step and is full at the end', () => {
  const steps = ['waiting', 'reading', 'charts', 'typesetting', 'checking', 'done'] as const;
  expect(steps.map((step) => percentOf({ step }))).toEqual([0, 20, 40, 60, 80, 100]);
});

test('a document that is finished or has failed is no longer looked at', () => {
  expect(isBeingMade({ step: 'waiting' })).toBe(true);
  expect(isBeingMade({ step: 'done' })).toBe(false);
  expect(isBeingMade({ step: 'failed' })).toBe(false);
});

test('sizes are told in the unit that people know', () => {
  expect(sizeOf(12)).toEqual({ value: 1, unit: 'kilobytes' });
  expect(sizeOf(820_400)).toEqual({ value: 820, unit: 'kilobytes' });
  expect(sizeOf(1_440_000)).toEqual({ value: 1.4, unit: 'megabytes' });
});
