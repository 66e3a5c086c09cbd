import { describe, expect, it } from 'vitest';
import type { CostLine, FundingLine } from '../measures/index.ts';
import {
  type BudgetMeasure,
  sumBudget,
  sumBudgetByDepartment,
  sumBudgetByField,
  sumBudgetByKind,
  sumBudgetByYear,
  sumStaffByYear,
  yearsOfCost,
} from './budget.rules.ts';

let ids = 0;

function cost(given: Partial<CostLine>): CostLine {
  return {
    id: `cost-${++ids}`,
    year: 2027,
    untilYear: null,
    kind: 'investment',
    recurrence: 'once',
    amount: null,
    amountMax: null,
    budgetLine: null,
    note: null,
    ...given,
  };
}

function funding(given: Partial<FundingLine>): FundingLine {
  return {
    id: `funding-${++ids}`,
    programme: 'Programm',
    year: 2027,
    amount: null,
    state: 'granted',
    note: null,
    ...given,
  };
}

function measure(given: Partial<BudgetMeasure>): BudgetMeasure {
  return { fieldId: null, leadDepartmentId: null, costs: [], funding: [], ...given };
}

describe('the own share of a town', () => {
  it('is what remains of the cost after granted funding; requested funding is shown apart', () => {
    const measures = [
      measure({
        costs: [cost({ amount: '100000.00' })],
        funding: [
          funding({ amount: '60000.50' }),
          funding({ amount: '20000', state: 'requested' }),
          funding({ amount: '5000', state: 'considered' }),
          funding({ amount: '7000', state: 'rejected' }),
        ],
      }),
    ];
    expect(sumBudget({ measures, lastYear: 2030 })).toEqual({
      cost: { min: '100000.00', max: '100000.00' },
      openCosts: 0,
      granted: '60000.50',
      requested: '20000.00',
      openFunding: 0,
      ownShare: { min: '39999.50', max: '39999.50' },
      spent: '0.00',
    });
  });

  it('lies between two amounts where a cost is a range', () => {
    const measures = [
      measure({ costs: [cost({ amount: '200000', amountMax: '500000' })], funding: [funding({ amount: '50000' })] }),
    ];
    expect(sumBudget({ measures, lastYear: null }).ownShare).toEqual({ min: '150000.00', max: '450000.00' });
  });

  it('is exact where floats are not', () => {
    const measures = [measure({ costs: [cost({ amount: '0.10' }), cost({ amount: '0.20' })] })];
    expect(sumBudget({ measures, lastYear: null }).cost.min).toBe('0.30');
  });
});

describe('open lines', () => {
  it('are counted and add nothing; a yearly one counts once in the sum and shows in each year', () => {
    const measures = [
      measure({ costs: [cost({ recurrence: 'yearly' }), cost({ amount: '10' })], funding: [funding({})] }),
    ];
    expect(sumBudget({ measures, lastYear: 2029 })).toMatchObject({
      openCosts: 1,
      openFunding: 1,
      cost: { min: '10.00' },
    });
    expect(sumBudgetByYear({ measures, lastYear: 2029 }).map((row) => [row.year, row.openCosts])).toEqual([
      [2027, 1],
      [2028, 1],
      [2029, 1],
    ]);
  });
});

describe('a yearly line', () => {
  it('runs to its own last year, else to the end of the agenda, else it is one year', () => {
    expect(yearsOfCost(cost({ recurrence: 'yearly', untilYear: 2028 }), 2032)).toEqual([2027, 2028]);
    expect(yearsOfCost(cost({ recurrence: 'yearly' }), 2029)).toEqual([2027, 2028, 2029]);
    expect(yearsOfCost(cost({ recurrence: 'yearly' }), null)).toEqual([2027]);
    expect(yearsOfCost(cost({ recurrence: 'yearly' }), 2020)).toEqual([2027]);
    expect(yearsOfCost(cost({ recurrence: 'yearly', year: null }), 2029)).toEqual([null]);
    expect(yearsOfCost(cost({ untilYear: 2030 }), 2032)).toEqual([2027]);
  });

  it('counts in every year of the sums', () => {
    const measures = [measure({ costs: [cost({ recurrence: 'yearly', amount: '1000', untilYear: 2030 })] })];
    expect(sumBudget({ measures, lastYear: 2040 }).cost.max).toBe('4000.00');
  });
});

describe('what has been spent', () => {
  const measures = [
    measure({
      fieldId: 'a',
      leadDepartmentId: 'x',
      costs: [
        cost({ amount: '100', spent: '80.10' }),
        cost({ recurrence: 'yearly', untilYear: 2030, amount: '10', spent: '30', kind: 'expense' }),
        cost({ amount: '5' }),
      ],
    }),
    measure({ costs: [cost({ spent: '0.20' })], funding: [funding({ amount: '50' })] }),
  ];

  it('is the sum of what was said of each line, a yearly one once, an open one too', () => {
    expect(sumBudget({ measures, lastYear: 2032 }).spent).toBe('110.30');
    expect(sumBudget({ measures: [measure({ costs: [cost({ amount: '5' })] })], lastYear: null }).spent).toBe('0.00');
  });

  it('stands beside each field, department and kind, and with no year', () => {
    const input = { measures, lastYear: 2032 };
    expect(sumBudgetByField(input).map(({ fieldId, spent }) => [fieldId, spent])).toEqual([
      ['a', '110.10'],
      [null, '0.20'],
    ]);
    expect(sumBudgetByDepartment(input).map(({ departmentId, spent }) => [departmentId, spent])).toEqual([
      ['x', '110.10'],
      [null, '0.20'],
    ]);
    expect(sumBudgetByKind(input).map(({ kind, spent }) => [kind, spent])).toEqual([
      ['investment', '80.30'],
      ['expense', '30.00'],
    ]);
    for (const row of sumBudgetByYear(input)) expect(row).not.toHaveProperty('spent');
  });
});

describe('the sums', () => {
  const measures = [
    measure({
      fieldId: 'a',
      leadDepartmentId: 'x',
      costs: [cost({ amount: '10' }), cost({ amount: '5', kind: 'personnel', year: null })],
    }),
    measure({
      fieldId: 'b',
      costs: [cost({ amount: '3', year: 2025, kind: 'expense' })],
      funding: [funding({ amount: '4', year: 2026 })],
    }),
    measure({ fieldId: 'a', costs: [cost({ amount: '1' })] }),
  ];

  it('by year stand in order, the lines without a year at the end', () => {
    expect(
      sumBudgetByYear({ measures, lastYear: null }).map((row) => [row.year, row.cost.min, row.ownShare.min]),
    ).toEqual([
      [2025, '3.00', '3.00'],
      [2026, '0.00', '-4.00'],
      [2027, '11.00', '11.00'],
      [null, '5.00', '5.00'],
    ]);
  });

  it('by kind, field and department name what belongs to none', () => {
    expect(sumBudgetByKind({ measures, lastYear: null }).map((row) => [row.kind, row.cost.min])).toEqual([
      ['investment', '11.00'],
      ['expense', '3.00'],
      ['personnel', '5.00'],
    ]);
    expect(sumBudgetByField({ measures, lastYear: null }).map((row) => [row.fieldId, row.cost.min])).toEqual([
      ['a', '16.00'],
      ['b', '3.00'],
    ]);
    expect(sumBudgetByDepartment({ measures, lastYear: null }).map((row) => [row.departmentId, row.cost.min])).toEqual([
      ['x', '15.00'],
      [null, '4.00'],
    ]);
  });

  it('of staff add up halves and thirds, and count what is open', () => {
    const need = (year: number | null, fte: number | null) => ({ id: `need-${++ids}`, year, fte, note: null });
    expect(sumStaffByYear([need(null, 1), need(2028, 0.1), need(2028, 0.2), need(2028, null)])).toEqual([
      { year: 2028, fte: 0.3, open: 1 },
      { year: null, fte: 1, open: 0 },
    ]);
  });
});
