import { describe, expect, it } from 'vitest';
import type { PartialDate } from '../kernel/index.ts';
import { type Hint, type HintSources, listHints, listHintsOfAgenda } from './hints.rules.ts';

const today = '2027-04-15';
const none: HintSources = { milestones: [], dependencies: [], costs: [], kpis: [], lastYear: 2030, today };
const measure = {
  id: 'm',
  status: 'running',
  start: null,
  end: null,
  reportedOn: null,
  updatedAt: '2027-04-01T08:00:00+00:00',
} as const;

function date(on: string, precision: PartialDate['precision'] = 'day'): PartialDate {
  return { date: on, precision };
}

const cost = { year: 2027, untilYear: null, recurrence: 'once', amount: '100.00', amountMax: null } as const;
const kpi = {
  id: 'k',
  direction: 'higher',
  rangeMin: null,
  rangeMax: null,
  baselineValue: 0,
  baselineOn: '2026-01-01',
  targets: [{ dueOn: '2027-01-01', value: 100 }],
  frequency: null,
} as const;
const reading = { id: 'r', readOn: '2027-01-01', note: null, origin: 'manual', isBreak: false, revision: 1 } as const;
const measured = (value: number) => ({ ...kpi, targets: [...kpi.targets], readings: [{ ...reading, value }] });

describe('the program hints at a measure', () => {
  const cases: [string, Partial<Parameters<typeof listHints>[0]>, Partial<HintSources>, Hint[]][] = [
    ['that is past its end', { end: date('2027-01-01', 'quarter') }, {}, [{ kind: 'past_end', endedOn: '2027-03-31' }]],
    ['not while the period of its end lasts', { end: date('2027-01-01', 'year') }, {}, []],
    [
      'with a missed milestone',
      {},
      {
        milestones: [
          { id: 'missed', due: date('2027-04-14'), doneOn: null },
          { id: 'done late', due: date('2027-01-01'), doneOn: '2027-02-01' },
          { id: 'today', due: date(today), doneOn: null },
          { id: 'undated', due: null, doneOn: null },
        ],
      },
      [{ kind: 'milestone_missed', milestoneIds: ['missed'] }],
    ],
    ['whose KPI is behind', {}, { kpis: [measured(60)] }, [{ kind: 'kpi_behind', kpiIds: ['k'] }]],
    ['not whose KPI may still catch up', {}, { kpis: [measured(75)] }, []],
    [
      'that has cost more than planned',
      {},
      {
        costs: [
          { ...cost, spent: '150.00' },
          { ...cost, spent: null },
          { ...cost, amount: '10', spent: '60.01' },
        ],
      },
      [{ kind: 'over_budget', spent: '210.01', planned: '210.00' }],
    ],
    ['not within the upper end of a range', {}, { costs: [{ ...cost, amountMax: '200', spent: '200' }] }, []],
    ['not within its yearly lines', {}, { costs: [{ ...cost, recurrence: 'yearly', spent: '400' }] }, []],
    ['not for what was paid on an open line', {}, { costs: [{ ...cost, amount: null, spent: '5' }] }, []],
    [
      'that waits for another one',
      { start: date('2028-01-01', 'quarter') },
      {
        dependencies: [
          { id: 'over', status: 'running', start: null, end: date('2027-03-01', 'month') },
          { id: 'after', status: 'planned', start: null, end: date('2028-04-01', 'quarter') },
          { id: 'same', status: 'planned', start: null, end: date('2028-01-01', 'year') },
          { id: 'done', status: 'done', start: null, end: date('2027-03-01', 'month') },
          { id: 'undated', status: 'running', start: null, end: null },
        ],
      },
      [{ kind: 'dependency_late', measureIds: ['over', 'after'] }],
    ],
    [
      'not touched for a quarter',
      { updatedAt: '2027-01-14T10:00:00Z' },
      {},
      [{ kind: 'untouched', since: '2027-01-14' }],
    ],
    ['not when it was touched just a quarter ago', { updatedAt: '2027-01-15T10:00:00Z' }, {}, []],
    ['not when somebody has reported', { updatedAt: '2026-01-01T10:00:00Z', reportedOn: '2027-03-01' }, {}, []],
  ];
  it.each(cases)('%s', (_, given, sources, hints) => {
    expect(listHints({ ...measure, ...given }, { ...none, ...sources })).toEqual(hints);
  });

  it('that is done only for its budget', () => {
    const done = { ...measure, status: 'done', end: date('2020-01-01'), updatedAt: '2020-01-01T10:00:00Z' } as const;
    const sources = { ...none, kpis: [measured(0)], costs: [{ ...cost, spent: '101' }] };
    expect(listHints(done, sources).map(({ kind }) => kind)).toEqual(['over_budget']);
  });
});

it('hints of a whole agenda find their lines, dependencies and KPIs', () => {
  const before = { ...measure, id: 'before', end: date('2027-03-31') };
  const quiet = { ...measure, id: 'quiet' };
  const hints = listHintsOfAgenda({
    measures: [measure, before, quiet],
    lines: {
      milestones: [{ id: 's', measureId: 'm', due: date('2027-01-01'), doneOn: null }],
      dependencies: [{ measureId: 'm', dependsOnId: 'before' }],
      costs: [{ ...cost, measureId: 'before', spent: '200' }],
    },
    kpis: [{ ...measured(0), measureIds: ['m'] }],
    lastYear: null,
    today,
  });
  expect([...hints].map(([id, found]) => [id, found.map(({ kind }) => kind)])).toEqual([
    ['m', ['milestone_missed', 'kpi_behind', 'dependency_late']],
    ['before', ['past_end', 'over_budget']],
  ]);
});
