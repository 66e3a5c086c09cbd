import type { StrategyField } from '@agendawerk/shared/fields/index.ts';
import type { Goal } from '@agendawerk/shared/goals/index.ts';
import type { Kpi } from '@agendawerk/shared/kpis/index.ts';
import type { MeasureListItem } from '@agendawerk/shared/measures/index.ts';
import { expect, test } from 'vitest';
import { type AgendaWork, listMyWork } from './my-work.ts';

const today = '2027-04-15';
const staff = { memberId: 'tobias', roles: ['staff' as const], departmentIds: ['citizens'] };
const head = { memberId: 'renate', roles: ['head' as const], departmentIds: ['citizens'] };

const measure = (part: Partial<MeasureListItem>) =>
  ({
    id: 'm',
    number: '3.2',
    title: 'Online-Terminvergabe',
    status: 'running',
    ownerId: null,
    deputyId: null,
    leadDepartmentId: null,
    reportedOn: '2027-04-01',
    updatedAt: '2027-04-01T08:00:00Z',
    start: null,
    end: null,
    ...part,
  }) as MeasureListItem;

const kpi = (part: Partial<Kpi>) =>
  ({
    id: 'k',
    measureIds: [],
    readings: [],
    frequency: 'quarterly',
    responsibleId: null,
    departmentId: null,
    ...part,
  }) as unknown as Kpi;

const work = (measures: MeasureListItem[], kpis: Kpi[] = [], goals: Goal[] = []): AgendaWork[] => [
  {
    agenda: { lastYear: 2032 } as AgendaWork['agenda'],
    measures,
    rounds: [],
    kpis,
    goals,
    fields: [{ id: 'field', parentId: null, leadDepartmentId: 'citizens' } as StrategyField],
    lines: { milestones: [], dependencies: [], costs: [] },
  },
];

test('the owner of a measure without a word for a quarter is asked for a report', () => {
  const mine = listMyWork(work([measure({ ownerId: 'tobias', reportedOn: '2026-12-01' })]), staff, today);
  expect(mine.asks).toMatchObject([{ kind: 'report', isDue: true, of: { relation: 'owner' } }]);
});

test('who has reported lately is asked for nothing, and still finds the measure', () => {
  const mine = listMyWork(work([measure({ ownerId: 'tobias' })]), staff, today);
  expect(mine.asks).toEqual([]);
  expect(mine.measures).toHaveLength(1);
});

test('a measure past its end asks its owner, however fresh the report is', () => {
  const late = measure({ ownerId: 'tobias', end: { date: '2027-03-01', precision: 'month' } });
  expect(listMyWork(work([late]), staff, today).asks).toMatchObject([
    { kind: 'report', isDue: false, reasons: [{ kind: 'past_end' }] },
  ]);
});

test('a deputy is asked only where there is no owner', () => {
  const due = { deputyId: 'tobias', reportedOn: null };
  expect(listMyWork(work([measure({ ...due, ownerId: 'miriam' })]), staff, today).asks).toEqual([]);
  expect(listMyWork(work([measure(due)]), staff, today).asks).toHaveLength(1);
});

test('a head is asked to name somebody for what the department leads', () => {
  const open = measure({ leadDepartmentId: 'citizens' });
  expect(listMyWork(work([open]), head, today).asks).toMatchObject([{ kind: 'owner' }]);
  expect(listMyWork(work([{ ...open, status: 'dropped' }]), head, today).asks).toEqual([]);
});

test('what the department leads is not the task of everybody in it', () => {
  expect(listMyWork(work([measure({ leadDepartmentId: 'citizens' })]), staff, today).measures).toEqual([]);
});

test('an overdue reading is asked of who answers for the KPI', () => {
  const mine = listMyWork(work([], [kpi({ responsibleId: 'tobias' }), kpi({ responsibleId: 'miriam' })]), staff, today);
  expect(mine.asks).toMatchObject([{ kind: 'reading', of: { status: { reason: 'no_reading' } } }]);
  expect(mine.kpis).toHaveLength(1);
});

test('a head is asked to agree to the goals of the field that the department leads, once they say something', () => {
  const goal = { id: 'g', fieldId: 'field', isAccepted: false, specific: '80 Anträge online' } as Goal;
  const askedOf = (person: typeof staff | typeof head, part: Partial<Goal> = {}) =>
    listMyWork(work([], [], [{ ...goal, ...part }]), person, today).asks;
  expect(askedOf(head)).toMatchObject([{ kind: 'goal', of: { goal: { id: 'g' } } }]);
  expect(askedOf(head, { isAccepted: true })).toEqual([]);
  expect(askedOf(head, { specific: ' ' })).toEqual([]);
  expect(askedOf(head, { fieldId: null })).toEqual([]);
  expect(askedOf({ ...head, departmentIds: ['works'] })).toEqual([]);
  expect(askedOf(staff)).toEqual([]);
});
