import { expect, test } from 'vitest';
import { computePresentValue, judgeEconomy, listYears, sumCosts } from './present-value.rules.ts';
import { flowsOf } from './testing/decision.factory.ts';

const example = flowsOf('A', [-100_000, 25_000, 25_000, 25_000, 25_000, 25_000]);

test.each([
  ['-100,000, then 5 x 25,000 at 2 %', example, 2, '17836.49'],
  ['without interest it is the plain sum', example, 0, '25000.00'],
  ['at a rate with decimals', example, 7.93, '2.18'],
  ['at a high rate it turns negative', example, 10, '-5230.33'],
  ['only costs', flowsOf('A', [-1000, -100]), 2, '-1098.04'],
  ['amounts beyond what a float holds', flowsOf('A', [-999_999_999_999, 0]), 0, '-999999999999.00'],
  ['no rate', example, null, null],
  ['no amount', [], 2, null],
  ['amounts of another option', flowsOf('B', [-1000]), 2, null],
])('%s', (_name, flows, rate, presentValue) => {
  expect(computePresentValue({ flows, rate }, 'A')).toBe(presentValue);
});

test('cents are rounded once, half away from zero', () => {
  const cent = (year: number, benefit: string) => [{ optionId: 'A', year, cost: null, benefit }];
  // 0.03 / 1.2 = 0.025
  expect(computePresentValue({ flows: cent(1, '0.03'), rate: 20 }, 'A')).toBe('0.03');
  const costs = [{ optionId: 'A', year: 1, cost: '0.03', benefit: null }];
  expect(computePresentValue({ flows: costs, rate: 20 }, 'A')).toBe('-0.03');
});

test('the years show costs, benefits and what is left, and costs are added exactly', () => {
  const flows = [
    { optionId: 'A', year: 0, cost: '0.10', benefit: null },
    { optionId: 'A', year: 1, cost: '0.20', benefit: '1.00' },
  ];
  expect(listYears(flows, 'A').slice(0, 3)).toEqual([
    { year: 0, cost: '0.10', benefit: '0.00', balance: '-0.10' },
    { year: 1, cost: '0.20', benefit: '1.00', balance: '0.80' },
    { year: 2, cost: '0.00', benefit: '0.00', balance: '0.00' },
  ]);
  expect(sumCosts(flows, 'A')).toBe('0.30');
});

test.each([
  ['0.00', 1, 'positive'],
  ['17836.49', null, 'positive'],
  ['-0.01', 5, 'unjustified'],
  ['-0.01', 5.01, 'justified'],
  ['-0.01', null, 'open'],
  [null, 9, 'open'],
] as const)('a Kapitalwert of %s with a quality of %s of 10 is %s', (presentValue, value, verdict) => {
  expect(judgeEconomy(presentValue, value)).toBe(verdict);
});
