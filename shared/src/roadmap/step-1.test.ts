import { describe, expect, test } from 'vitest';
import type { RoadmapFacts } from './roadmap-facts.rules.ts';
import { stepOneRules } from './step-1.rules.ts';
import { anyGoal, anyMeasure, wholeFacts } from './testing/facts.factory.ts';

type Case = [state: 'met' | 'unmet' | 'not_applicable', when: string, change: Partial<RoadmapFacts>, open?: string[]];

const { agenda, chapters, fields } = wholeFacts;
const [vision] = chapters;
const [field] = fields;
if (!vision || !field) throw new Error('the whole has a vision and a field');

/** Every point in each state that it can be in; what is open is told as "kind id part". */
const cases: Record<keyof typeof stepOneRules, Case[]> = {
  sponsorNamed: [
    ['met', 'the mayor is named', {}],
    ['unmet', 'nobody is named', { agenda: { ...agenda, sponsor: null } }, ['agenda agenda sponsor']],
    ['unmet', 'only a space is typed', { agenda: { ...agenda, sponsor: ' ' } }, ['agenda agenda sponsor']],
  ],
  visionWritten: [
    ['met', 'it has a text', {}],
    ['unmet', 'the chapter is empty', { chapters: [{ ...vision, body: null }] }, ['chapter vision body']],
    ['unmet', 'there is no such chapter', { chapters: [] }, ['agenda agenda body']],
  ],
  fieldLed: [
    ['met', 'one of two has a lead', { fields: [field, { ...field, id: 'other', leadDepartmentId: null }] }],
    ['unmet', 'there is no field', { fields: [] }, ['agenda agenda fields']],
    ['unmet', 'no field has one', { fields: [{ ...field, leadDepartmentId: null }] }, ['field field leadDepartmentId']],
  ],
  fieldsHaveGoals: [
    ['met', 'each has one', {}],
    [
      'met',
      'it stands in the second level',
      {
        fields: [field, { ...field, id: 'school', parentId: 'field' }],
        goals: [anyGoal({ fieldId: 'school' })],
      },
    ],
    ['unmet', 'the only goal has no field', { goals: [anyGoal({ fieldId: null })] }, ['field field goals']],
    ['not_applicable', 'there is no field', { fields: [] }],
  ],
  goalsHaveMeasures: [
    ['met', 'each is served', {}],
    [
      'met',
      'the goal below it is served',
      {
        goals: [
          anyGoal({ measureIds: [] }),
          anyGoal({ id: 'below', level: 'operational', parentId: 'goal', measureIds: ['measure'] }),
        ],
      },
    ],
    ['unmet', 'nothing serves it', { goals: [anyGoal({ measureIds: [] })] }, ['goal goal measureIds']],
    ['not_applicable', 'there is no goal', { goals: [] }],
  ],
  goalsSmart: [
    ['met', 'all five letters are there', {}],
    ['unmet', 'the department has not agreed', { goals: [anyGoal({ isAccepted: false })] }, ['goal goal isAccepted']],
    [
      'unmet',
      'nothing is said',
      { goals: [anyGoal({ specific: ' ', kpiIds: [], isAccepted: false, resources: null, due: null })] },
      ['goal goal specific', 'goal goal kpiIds', 'goal goal resources', 'goal goal due', 'goal goal isAccepted'],
    ],
    ['unmet', 'its KPI has no baseline', { kpis: [] }, ['goal goal kpiIds']],
    ['not_applicable', 'there is no goal', { goals: [] }],
  ],
  measuresHaveBenefit: [
    ['met', 'it is described', {}],
    [
      'met',
      'only a dropped one has none',
      {
        measures: [anyMeasure(), anyMeasure({ id: 'gone', status: 'dropped', hasBenefit: false })],
      },
    ],
    ['unmet', 'it is missing', { measures: [anyMeasure({ hasBenefit: false })] }, ['measure measure benefit']],
    ['not_applicable', 'there is no measure', { measures: [] }],
    ['not_applicable', 'all were dropped', { measures: [anyMeasure({ status: 'dropped', hasBenefit: false })] }],
  ],
  measuresHaveOwner: [
    ['met', 'somebody is named', {}],
    ['unmet', 'nobody is named', { measures: [anyMeasure({ ownerId: null })] }, ['measure measure ownerId']],
    ['not_applicable', 'there is no measure', { measures: [] }],
  ],
  measuresHaveDates: [
    ['met', 'beginning and end are known', {}],
    [
      'unmet',
      'both are missing',
      { measures: [anyMeasure({ start: null, end: null })] },
      ['measure measure start', 'measure measure end'],
    ],
    ['unmet', 'the end is open', { measures: [anyMeasure({ end: null })] }, ['measure measure end']],
    ['not_applicable', 'there is no measure', { measures: [] }],
  ],
};

describe.each(Object.entries(cases))('%s', (id, rows) => {
  test.each(rows)('is %s: %s', (state, _when, change, open = []) => {
    const point = stepOneRules[id as keyof typeof stepOneRules]({ ...wholeFacts, ...change });
    expect(point).toMatchObject({ id, step: 1, state });
    expect(point.open.map(({ subject, part }) => `${subject.kind} ${subject.id} ${part}`)).toEqual(open);
    expect(point.state === 'met').toBe(point.total > 0 && point.met === point.total);
  });
});

test('what is open is named as people name it', () => {
  const { open } = stepOneRules.measuresHaveOwner({ ...wholeFacts, measures: [anyMeasure({ ownerId: null })] });
  expect(open).toEqual([
    { subject: { kind: 'measure', id: 'measure', title: '1.1 Online-Terminvergabe' }, part: 'ownerId' },
  ]);
});

test('a part that is not needed asks nothing less of step 1', () => {
  const unneededParts = [{ part: 'pilot' as const, reason: 'Ist erprobt' }];
  const { state } = stepOneRules.measuresHaveBenefit({
    ...wholeFacts,
    measures: [anyMeasure({ unneededParts, hasBenefit: false })],
  });
  expect(state).toBe('unmet');
});
