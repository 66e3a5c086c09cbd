import { describe, expect, test } from 'vitest';
import type { Actor } from '../access/index.ts';
import {
  areCriteriaChanged,
  getMeasuredValue,
  getPilotPhase,
  hasCriteria,
  judgeCriterion,
  judgePilotAbilities,
  listPilotCandidates,
  listUnansweredCriteria,
} from './pilot.rules.ts';
import type { MeasureListItem } from '../measures/measure.schema.ts';
import type { PilotCriterion } from './pilot.schema.ts';

const blank: PilotCriterion = {
  id: '01890000-0000-7000-8000-000000000001',
  title: 'Nutzung',
  method: 'Anteil der Zielgruppe in drei Monaten',
  kpiId: null,
  comparison: 'at_least',
  threshold: 20,
  thresholdMax: null,
  unit: '%',
  value: null,
  valueOn: null,
  missingReason: null,
  reading: null,
};

test.each([
  ['planned', null, null, null],
  ['running', '2026-01-01', null, null],
  ['evaluating', '2026-01-01', '2026-06-30', null],
  ['decided', '2026-01-01', '2026-06-30', 'stop'],
] as const)('a pilot is %s', (phase, startedOn, endedOn, decision) => {
  expect(getPilotPhase({ startedOn, endedOn, decision })).toBe(phase);
});

describe('the verdict on a criterion', () => {
  test.each<[string, Partial<PilotCriterion>, string]>([
    ['nothing was measured', {}, 'open'],
    ['nothing was measured, and it is said why', { missingReason: 'Zähler defekt' }, 'unmeasured'],
    ['a value reaches the threshold exactly', { value: 20 }, 'met'],
    ['a value stays below', { value: 19.9 }, 'missed'],
    ['at most, exactly', { comparison: 'at_most', value: 20 }, 'met'],
    ['at most, above', { comparison: 'at_most', value: 20.1 }, 'missed'],
    ['at most nothing', { comparison: 'at_most', threshold: 0, value: 0 }, 'met'],
    ['between, at the lower bound', { comparison: 'between', thresholdMax: 30, value: 20 }, 'met'],
    ['between, at the upper bound', { comparison: 'between', thresholdMax: 30, value: 30 }, 'met'],
    ['between, below', { comparison: 'between', thresholdMax: 30, value: 19 }, 'missed'],
    ['between, above', { comparison: 'between', thresholdMax: 30, value: 31 }, 'missed'],
    ['between without an upper bound', { comparison: 'between', value: 900 }, 'met'],
    ['a value without a threshold', { threshold: null, value: 20 }, 'open'],
    ['the reading of the KPI counts', { reading: { value: 25, readOn: '2026-06-30' } }, 'met'],
    ['an entered value goes before the reading', { value: 5, reading: { value: 25, readOn: '2026-06-30' } }, 'missed'],
    ['a value goes before a reason', { value: 25, missingReason: 'erst spät gezählt' }, 'met'],
  ])('%s', (_name, part, verdict) => {
    expect(judgeCriterion({ ...blank, ...part })).toBe(verdict);
  });

  test('the day of a value is told with it', () => {
    expect(getMeasuredValue({ value: 3, valueOn: '2026-05-01', reading: null })).toEqual({
      value: 3,
      on: '2026-05-01',
    });
    expect(getMeasuredValue({ value: null, valueOn: null, reading: { value: 4, readOn: '2026-06-01' } })).toEqual({
      value: 4,
      on: '2026-06-01',
    });
    expect(getMeasuredValue(blank)).toBeNull();
  });
});

test('a decision waits for every criterion that has neither value nor reason', () => {
  const criteria = [blank, { ...blank, value: 1 }, { ...blank, missingReason: 'zu wenige Fälle' }];
  expect(listUnansweredCriteria({ criteria })).toEqual([blank]);
});

test('a pilot starts when at least one criterion has a threshold', () => {
  expect(hasCriteria({ criteria: [] })).toBe(false);
  expect(hasCriteria({ criteria: [{ ...blank, threshold: null }] })).toBe(false);
  expect(hasCriteria({ criteria: [blank] })).toBe(true);
});

describe('whether criteria are changed', () => {
  const sent = {
    id: blank.id,
    title: blank.title,
    method: blank.method,
    comparison: blank.comparison,
    threshold: 20,
    unit: '%',
  };
  test.each([
    ['the same again', [sent], false],
    ['another threshold', [{ ...sent, threshold: 15 }], true],
    ['another unit', [{ ...sent, unit: 'Fälle' }], true],
    ['one more', [sent, { ...sent, id: undefined }], true],
    ['none', [], true],
    ['the same as a new line', [{ ...sent, id: undefined }], true],
  ])('%s', (_name, lines, isChanged) => {
    expect(areCriteriaChanged([blank], lines)).toBe(isChanged);
  });
});

describe('who may do what', () => {
  const person = (roles: Actor['roles'], departmentIds: string[] = []): Actor => ({
    memberId: 'me',
    roles,
    departmentIds,
  });
  const measure = { leadDepartmentId: 'citizens', ownerId: 'somebody', deputyId: null };
  test.each<[string, Actor, { responsibleId: string | null; startedOn: string | null }, typeof measure | null, object]>(
    [
      [
        'the officer',
        person(['officer']),
        { responsibleId: null, startedOn: null },
        null,
        { edit: true, decide: true, remove: true },
      ],
      [
        'the officer, once it has started',
        person(['officer']),
        { responsibleId: null, startedOn: '2026-01-01' },
        null,
        { edit: true, decide: true, remove: false },
      ],
      [
        'the head of the lead department',
        person(['head'], ['citizens']),
        { responsibleId: null, startedOn: null },
        measure,
        { edit: true, decide: true, remove: true },
      ],
      [
        'another head',
        person(['head'], ['culture']),
        { responsibleId: null, startedOn: null },
        measure,
        { edit: false, decide: false, remove: false },
      ],
      [
        'a head, of a pilot without a measure',
        person(['head'], ['citizens']),
        { responsibleId: null, startedOn: null },
        null,
        { edit: false, decide: false, remove: false },
      ],
      [
        'whoever is responsible',
        person(['staff']),
        { responsibleId: 'me', startedOn: null },
        measure,
        { edit: true, decide: false, remove: false },
      ],
      [
        'other staff',
        person(['staff']),
        { responsibleId: 'other', startedOn: null },
        measure,
        { edit: false, decide: false, remove: false },
      ],
      [
        'the council',
        person(['council']),
        { responsibleId: 'me', startedOn: null },
        measure,
        { edit: false, decide: false, remove: false },
      ],
    ],
  )('%s', (_name, actor, pilot, of, abilities) => {
    expect(judgePilotAbilities(actor, pilot, of)).toEqual(abilities);
  });
});

test('measures worth a trial have not begun, were not tried, and are large or use artificial intelligence', () => {
  const measure = (id: string, part: Partial<MeasureListItem>) =>
    ({ id, status: 'planned', effort: null, usesAi: false, unneededParts: [], ...part }) as unknown as MeasureListItem;
  const measures = [
    measure('small', { effort: 2 }),
    measure('large', { effort: 4 }),
    measure('larger', { effort: 5, usesAi: true }),
    measure('clever', { status: 'idea', usesAi: true }),
    measure('running', { status: 'running', effort: 5 }),
    measure('tried', { effort: 5 }),
    measure('grown', { effort: 5 }),
    measure('proven elsewhere', { effort: 5, unneededParts: [{ part: 'pilot' }] }),
    measure('nobody asked', { effort: 4, unneededParts: [{ part: 'feedback' }] }),
  ];
  const pilots = [
    { measureId: 'tried', rolledOutId: null },
    { measureId: null, rolledOutId: 'grown' },
  ];
  expect(listPilotCandidates(measures, pilots).map(({ measure: { id }, reasons }) => [id, reasons])).toEqual([
    ['larger', ['ai', 'effort']],
    ['large', ['effort']],
    ['nobody asked', ['effort']],
    ['clever', ['ai']],
  ]);
});
