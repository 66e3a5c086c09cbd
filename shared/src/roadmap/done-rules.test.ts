import { describe, expect, test } from 'vitest';
import type { RoadmapFacts } from './roadmap-facts.rules.ts';
import { buildRoadmap } from './roadmap.rules.ts';
import {
  pointIdsOfDuties,
  pointIdsOfSteps,
  type RoadmapPart,
  type RoadmapPoint,
  type RoadmapPointId,
} from './roadmap.schema.ts';
import { anyGoal, anyMeasure, wholeFacts } from './testing/facts.factory.ts';

type Change = Partial<RoadmapFacts>;
interface Table {
  /** What the whole needs for the point to be asked at all, and met. */
  whole?: Change;
  /** The smallest change of the whole by which the point is no longer met, and what is open then. */
  unmet: [change: Change, open: RoadmapPart[]];
  /** By which there is nothing to ask it of; `always` where it is asked of every agenda. */
  notApplicable: Change | 'always';
}

function first<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error('the whole has one');
  return item;
}
const { agenda } = wholeFacts;
const vision = first(wholeFacts.chapters);
const field = first(wholeFacts.fields);
const decision = first(wholeFacts.decisions);
const pilot = first(wholeFacts.pilots);
const kpi = first(wholeFacts.kpis);
const involvement = first(wholeFacts.involvements);
const noMeasure = { measures: [] };
/** Monitoring is shown only while there is something to keep an eye on. */
const underWay = { measures: [anyMeasure({ status: 'running' })] };
const done = { measures: [anyMeasure({ status: 'done' })] };

/** One row a point: whoever adds a point to the list adds its table, or the first test below says which is missing. */
const tables: Record<RoadmapPointId, Table> = {
  sponsorNamed: { unmet: [{ agenda: { ...agenda, sponsor: null } }, ['sponsor']], notApplicable: 'always' },
  visionWritten: { unmet: [{ chapters: [{ ...vision, body: null }] }, ['body']], notApplicable: 'always' },
  fieldLed: {
    unmet: [{ fields: [{ ...field, leadDepartmentId: null }] }, ['leadDepartmentId']],
    notApplicable: 'always',
  },
  fieldsHaveGoals: { unmet: [{ goals: [anyGoal({ fieldId: null })] }, ['goals']], notApplicable: { fields: [] } },
  goalsHaveMeasures: {
    unmet: [{ goals: [anyGoal({ measureIds: [] })] }, ['measureIds']],
    notApplicable: { goals: [] },
  },
  goalsSmart: { unmet: [{ goals: [anyGoal({ isAccepted: false })] }, ['isAccepted']], notApplicable: { goals: [] } },
  measuresHaveBenefit: {
    unmet: [{ measures: [anyMeasure({ hasBenefit: false })] }, ['benefit']],
    notApplicable: noMeasure,
  },
  measuresHaveOwner: { unmet: [{ measures: [anyMeasure({ ownerId: null })] }, ['ownerId']], notApplicable: noMeasure },
  measuresHaveDates: {
    unmet: [{ measures: [anyMeasure({ start: null, end: null })] }, ['start', 'end']],
    notApplicable: noMeasure,
  },
  measuresHaveDecision: {
    unmet: [{ decisions: [{ ...decision, measureIds: [] }] }, ['technology']],
    notApplicable: { measures: [anyMeasure({ unneededParts: [{ part: 'technology', reason: 'Nur Absprachen' }] })] },
  },
  decisionsHaveOptions: {
    unmet: [{ decisions: [{ ...decision, optionCount: 1 }] }, ['options']],
    notApplicable: { decisions: [] },
  },
  decisionsJudgeFuture: {
    unmet: [{ decisions: [{ ...decision, aspects: ['future'] }] }, ['scalability']],
    notApplicable: { decisions: [] },
  },
  decisionsTaken: {
    unmet: [{ decisions: [{ ...decision, decidedOn: null }] }, ['decision']],
    notApplicable: { decisions: [{ ...decision, isSuperseded: true }] },
  },
  measuresNameGroups: { unmet: [{ affected: [] }, ['groups']], notApplicable: done },
  groupsTrained: { unmet: [{ trainings: [] }, ['trainings']], notApplicable: { affected: [] } },
  groupsTold: { unmet: [{ activities: [] }, ['activities']], notApplicable: { affected: [] } },
  aiExplained: {
    unmet: [{ activities: [] }, ['aiMessage']],
    notApplicable: { decisions: [{ ...decision, usesAi: false }] },
  },
  involvementPlanned: { unmet: [{ involvements: [] }, ['involvements']], notApplicable: 'always' },
  involvementsPlannedFully: {
    unmet: [
      { involvements: [{ ...involvement, hasAudience: false, level: null, start: null }] },
      ['audience', 'level', 'start'],
    ],
    notApplicable: { involvements: [] },
  },
  involvementsEvaluated: {
    unmet: [{ involvements: [{ ...involvement, hasResult: false, hasChanges: false }] }, ['result', 'changes']],
    notApplicable: { involvements: [{ ...involvement, endedOn: null }] },
  },
  involvementClosed: {
    unmet: [{ involvements: [{ ...involvement, endedOn: null }] }, ['involvements']],
    notApplicable: 'always',
  },
  pilotsHaveCriteria: {
    unmet: [{ pilots: [{ ...pilot, hasCriteria: false }] }, ['criteria']],
    notApplicable: { pilots: [] },
  },
  pilotsHaveOperator: {
    unmet: [{ pilots: [{ ...pilot, operator: null, runningCosts: null }] }, ['operator', 'runningCosts']],
    notApplicable: { pilots: [] },
  },
  pilotsDecided: {
    unmet: [{ pilots: [{ ...pilot, decision: null }] }, ['decision']],
    notApplicable: { pilots: [{ ...pilot, endedOn: null, decision: null }] },
  },
  readingsCurrent: {
    unmet: [{ kpis: [{ ...kpi, lastReadOn: '2026-06-30' }] }, ['readings']],
    notApplicable: { kpis: [], ...underWay },
  },
  measuresReported: {
    whole: underWay,
    unmet: [{ measures: [anyMeasure({ status: 'running', reportedOn: '2026-08-25' })] }, ['report']],
    notApplicable: { measures: [anyMeasure({ status: 'idea' })] },
  },
  kpisHaveResponsible: {
    unmet: [{ kpis: [{ ...kpi, responsibleId: null }] }, ['responsibleId']],
    notApplicable: { kpis: [], ...underWay },
  },
};

const nothing = { fields: [], goals: [], measures: [], decisions: [], pilots: [], involvements: [], affected: [] };
const pointIds: RoadmapPointId[] = [pointIdsOfSteps, pointIdsOfDuties].flatMap((parts) => Object.values(parts).flat());

function judge(id: RoadmapPointId, change: Change): RoadmapPoint {
  const { steps, duties } = buildRoadmap({ ...wholeFacts, ...change });
  const point = [...steps, ...duties].flatMap(({ points }) => points).find((each) => each.id === id);
  if (!point) throw new Error(`nobody judges ${id}`);
  return point;
}

test('every point of every step and duty has its table, and no table is left over', () => {
  expect(Object.keys(tables).toSorted()).toEqual([...pointIds].toSorted());
});

describe.each(pointIds)('%s', (id) => {
  const { whole = {}, unmet, notApplicable } = tables[id];

  test('is met where everything is said', () => {
    expect(judge(id, whole)).toMatchObject({ state: 'met', open: [] });
  });

  test('is unmet where it is missing, and says at what and which part', () => {
    const [change, parts] = unmet;
    const point = judge(id, change);
    expect(point).toMatchObject({ state: 'unmet' });
    expect(point.met).toBeLessThan(point.total);
    expect(point.open.map(({ part }) => part)).toEqual(parts);
    expect(point.open.every(({ subject }) => subject.id !== '' && subject.title !== '')).toBe(true);
  });

  test('is not asked where there is nothing to ask it of, unless every agenda is asked', () => {
    const isAlways = notApplicable === 'always';
    const { state, total } = judge(id, isAlways ? nothing : notApplicable);
    expect([state === 'not_applicable', total === 0]).toEqual([!isAlways, !isAlways]);
  });
});
