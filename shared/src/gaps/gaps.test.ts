import { expect, test } from 'vitest';
import type { Kpi } from '../kpis/kpi.schema.ts';
import {
  factsOfMeasure,
  gapCodes,
  type GoalFacts,
  listActionismReasons,
  listAllGaps,
  listFieldGaps,
  listGoalGaps,
  listKpiGaps,
  listMeasureGaps,
} from './index.ts';
import { wholeGoal as goal, wholeMeasure as measure } from './testing/whole-facts.ts';

const agenda = { id: 'agenda', firstYear: 2027, lastYear: 2031, sponsor: 'Bürgermeisterin' };
const body = { type: 'doc' as const, content: [] };
const chapters = [
  { id: 'vision', kind: 'vision' as const, body },
  { id: 'situation', kind: 'situation' as const, body },
  { id: 'principles', kind: 'principles' as const, body },
  { id: 'preface', kind: 'free' as const, body: null },
];
const field = { id: 'field', parentId: null, leadDepartmentId: 'department' };
const kpi: Kpi = {
  id: 'kpi',
  agendaId: 'agenda',
  number: 1,
  name: 'Anträge online',
  definition: 'Ganz ohne Papier',
  unit: 'Anträge',
  decimals: 0,
  direction: 'higher',
  rangeMin: null,
  rangeMax: null,
  baselineValue: 12,
  baselineOn: '2026-01-01',
  baselineNote: null,
  frequency: 'yearly',
  responsibleId: 'member',
  departmentId: null,
  source: 'Formularserver',
  targets: [{ dueOn: '2028-12-31', value: 80 }],
  goalIds: ['goal'],
  measureIds: [],
  catalogueId: null,
  isAsSuggested: false,
  externalId: null,
  revision: 1,
  readings: [
    { id: 'reading', readOn: '2026-12-31', value: 20, note: null, origin: 'manual', isBreak: false, revision: 1 },
  ],
};
const whole = { agenda, chapters, fields: [field], goals: [goal], measures: [measure], kpis: [kpi] };
const codes = (gaps: readonly { code: string }[]) => gaps.map((gap) => gap.code);

test('an agenda in which everything is said has no gaps', () => {
  expect(listAllGaps(whole)).toEqual([]);
});

test.each([
  ['agenda.sponsor_missing', { agenda: { ...agenda, sponsor: ' ' } }, 'agenda', 'sponsor'],
  ['agenda.period_missing', { agenda: { ...agenda, lastYear: null } }, 'agenda', 'firstYear'],
  ['agenda.vision_missing', { chapters: [{ id: 'vision', kind: 'vision' as const, body: null }] }, 'chapter', 'body'],
  [
    'agenda.situation_missing',
    { chapters: [{ id: 'situation', kind: 'situation' as const, body: null }] },
    'chapter',
    'body',
  ],
  [
    'agenda.principles_missing',
    { chapters: [{ id: 'principles', kind: 'principles' as const, body: null }] },
    'chapter',
    'body',
  ],
  ['agenda.field_missing', { fields: [] }, 'agenda', 'fields'],
  ['field.lead_missing', { fields: [{ ...field, leadDepartmentId: null }] }, 'field', 'leadDepartmentId'],
])('%s is told with the place where it is mended', (code, change, kind, property) => {
  expect(listAllGaps({ ...whole, ...change })).toMatchObject([{ code, at: { kind, property } }]);
});

test('a field counts what stands in its second level', () => {
  const school = { id: 'school', parentId: 'field', leadDepartmentId: 'department' };
  const around = { fields: [field, school], goals: [{ fieldId: 'school' }], measures: [{ fieldId: 'school' }] };
  expect(listFieldGaps(field, around)).toEqual([]);
  expect(codes(listFieldGaps(field, { ...around, goals: [], measures: [{ fieldId: null }] }))).toEqual([
    'field.goal_missing',
    'field.measure_missing',
  ]);
});

test.each([
  [{ specific: null }, ['specific']],
  [{ isAccepted: false, resources: '  ' }, ['accepted', 'realistic']],
  [{ due: null }, ['timeBound']],
  [{ kpiIds: [] }, ['measurable']],
])('a goal with %o is not SMART', (change, missing) => {
  expect(listGoalGaps({ ...goal, ...change }, { goals: [], kpis: [kpi] })).toMatchObject([
    { code: 'goal.not_smart', missing },
  ]);
});

test('a KPI makes a goal measurable by a baseline and a target, or a range that is kept', () => {
  const gapsWith = (change: Partial<Kpi>) => codes(listGoalGaps(goal, { goals: [], kpis: [{ ...kpi, ...change }] }));
  expect(gapsWith({ targets: [] })).toEqual(['goal.not_smart']);
  expect(gapsWith({ baselineValue: null })).toEqual(['goal.not_smart']);
  expect(gapsWith({ baselineValue: 0, targets: [], direction: 'range', rangeMin: 1, rangeMax: 5 })).toEqual([]);
});

test('goals without field, parent or measure are told; a measure below counts upwards', () => {
  const orphan: GoalFacts = { ...goal, level: 'operational', fieldId: null, measureIds: [] };
  expect(codes(listGoalGaps(orphan, { goals: [], kpis: [kpi] }))).toEqual([
    'goal.field_missing',
    'goal.parent_missing',
    'goal.measure_missing',
  ]);
  const below = [{ parentId: 'goal', measureIds: ['measure'] }];
  expect(listGoalGaps({ ...goal, measureIds: [] }, { goals: below, kpis: [kpi] })).toEqual([]);
});

test.each([
  ['measure.field_missing', { fieldId: null }],
  ['measure.goal_missing', { goalIds: [] }],
  ['measure.benefit_missing', { hasBenefit: false }],
  ['measure.lead_missing', { leadDepartmentId: null }],
  ['measure.owner_missing', { ownerId: null }],
  ['measure.start_missing', { start: null }],
  ['measure.end_missing', { end: null }],
  ['measure.kpi_missing', { kpiCount: 0 }],
  ['measure.costs_missing', { costCount: 0 }],
  ['measure.costs_open', { openCosts: 2 }],
])('%s', (code, change) => {
  expect(codes(listMeasureGaps({ ...measure, ...change }))).toEqual([code]);
  expect(listMeasureGaps({ ...measure, ...change, status: 'dropped' })).toEqual([]);
});

test('a measure without goal, benefit or KPI looks like activity for its own sake, and is told why', () => {
  expect(listActionismReasons(measure)).toEqual([]);
  expect(listActionismReasons({ ...measure, ownerId: null, goalIds: [], kpiCount: 0 })).toEqual([
    'measure.goal_missing',
    'measure.kpi_missing',
  ]);
});

test('a whole sheet has the same gaps as its line in the list', () => {
  const line = {
    id: 'cost',
    year: 2027,
    untilYear: null,
    kind: 'expense' as const,
    recurrence: 'once' as const,
    amount: null,
    amountMax: null,
    budgetLine: null,
    note: null,
  };
  const sheet = {
    ...measure,
    benefit: null,
    benefitQuality: '',
    benefitWorking: null,
    benefitService: null,
    kpiIds: ['kpi'],
    costs: [line],
  };
  expect(codes(listMeasureGaps(factsOfMeasure(sheet)))).toEqual(['measure.benefit_missing', 'measure.costs_open']);
});

test.each([
  ['kpi.definition_missing', { definition: null }],
  ['kpi.unit_missing', { unit: null }],
  ['kpi.baseline_missing', { baselineValue: null }],
  ['kpi.target_missing', { targets: [] }],
  ['kpi.frequency_missing', { frequency: null }],
  ['kpi.responsible_missing', { responsibleId: null }],
  ['kpi.purpose_missing', { goalIds: [] }],
  ['kpi.source_missing', { source: null }],
  ['kpi.reading_missing', { readings: [] }],
])('%s', (code, change) => {
  expect(codes(listKpiGaps({ ...kpi, ...change }))).toEqual([code]);
});

test('every code can occur', () => {
  const bare = {
    ...whole,
    agenda: { id: 'agenda', firstYear: null, lastYear: null, sponsor: null },
    chapters: chapters.map((chapter) => ({ ...chapter, body: null })),
    goals: [{ ...goal, level: 'operational' as const, fieldId: null, specific: null, measureIds: [] }],
    measures: [
      {
        ...measure,
        fieldId: null,
        leadDepartmentId: null,
        ownerId: null,
        start: null,
        end: null,
        hasBenefit: false,
        goalIds: [],
        kpiCount: 0,
        costCount: 0,
        openCosts: 1,
      },
    ],
    kpis: [
      {
        ...kpi,
        definition: null,
        unit: null,
        baselineValue: null,
        frequency: null,
        responsibleId: null,
        source: null,
        targets: [],
        goalIds: [],
        readings: [],
      },
    ],
  };
  const found = [
    ...listAllGaps({ ...bare, fields: [{ ...field, leadDepartmentId: null }] }),
    ...listAllGaps({ ...bare, fields: [] }),
  ];
  expect(new Set(codes(found))).toEqual(new Set(gapCodes));
});
