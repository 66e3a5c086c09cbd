import { expect, test } from 'vitest';
import { anyMeasure, wholeFacts } from '../roadmap/testing/facts.factory.ts';
import {
  judgeAiExplained,
  judgeGroupsTold,
  judgeGroupsTrained,
  judgeMeasuresNameGroups,
} from './change-points.rules.ts';

const start = { date: '2026-06-01', precision: 'day' as const };
const measure = anyMeasure({ start });
const unneeded = anyMeasure({ unneededParts: [{ part: 'training', reason: 'Ändert niemandes Arbeit.' }] });
const training = { groupIds: ['group'], measureIds: [], isPractical: false, days: ['2026-05-04'] };
const message = { measureId: 'measure', kind: 'message' as const, groupIds: ['group'], day: '2026-05-04' };
const whole = {
  ...wholeFacts,
  measures: [measure],
  affected: [{ measureId: 'measure', groupIds: ['group'] }],
  trainings: [training],
  activities: [message],
};

const clever = anyMeasure({ start, usesAi: true });
const [decision] = wholeFacts.decisions;
const chosenAi = decision ? [{ ...decision, measureIds: ['measure'], usesAi: true }] : [];

test.each([
  ['AI is explained', judgeAiExplained, { ...whole, measures: [clever] }, 'met', []],
  [
    'AI is explained to nobody',
    judgeAiExplained,
    { ...whole, decisions: [], measures: [clever], activities: [] },
    'unmet',
    ['aiMessage'],
  ],
  [
    'AI was chosen and is explained to nobody',
    judgeAiExplained,
    { ...whole, decisions: chosenAi, activities: [] },
    'unmet',
    ['aiMessage'],
  ],
  [
    'AI was chosen by a decision that another took the place of',
    judgeAiExplained,
    { ...whole, decisions: chosenAi.map((each) => ({ ...each, isSuperseded: true })), activities: [] },
    'not_applicable',
    [],
  ],
  ['there is no AI', judgeAiExplained, { ...whole, decisions: [], activities: [] }, 'not_applicable', []],
  ['met', judgeMeasuresNameGroups, whole, 'met', []],
  ['unmet without groups', judgeMeasuresNameGroups, { ...whole, affected: [] }, 'unmet', ['groups']],
  [
    'not asked where it changes nothing',
    judgeMeasuresNameGroups,
    { ...whole, measures: [unneeded], affected: [] },
    'not_applicable',
    [],
  ],
  ['groups count, whatever was said before', judgeMeasuresNameGroups, { ...whole, measures: [unneeded] }, 'met', []],
  [
    'not asked of what is done',
    judgeMeasuresNameGroups,
    { ...whole, measures: [anyMeasure({ status: 'done' })], affected: [] },
    'not_applicable',
    [],
  ],
  [
    'not asked of what was dropped',
    judgeMeasuresNameGroups,
    { ...whole, measures: [anyMeasure({ status: 'dropped' })], affected: [] },
    'not_applicable',
    [],
  ],
  ['trained', judgeGroupsTrained, whole, 'met', []],
  [
    'trained too late',
    judgeGroupsTrained,
    { ...whole, trainings: [{ ...training, days: ['2026-06-02'] }] },
    'unmet',
    ['trainings'],
  ],
  ['not trained', judgeGroupsTrained, { ...whole, trainings: [] }, 'unmet', ['trainings']],
  [
    'one of two groups is not trained',
    judgeGroupsTrained,
    { ...whole, affected: [{ measureId: 'measure', groupIds: ['group', 'other'] }] },
    'unmet',
    ['trainings'],
  ],
  ['without groups nobody is to be trained', judgeGroupsTrained, { ...whole, affected: [] }, 'not_applicable', []],
  ['told', judgeGroupsTold, whole, 'met', []],
  [
    'involved is not told',
    judgeGroupsTold,
    { ...whole, activities: [{ ...message, kind: 'involvement' as const }] },
    'unmet',
    ['activities'],
  ],
  [
    'told too late',
    judgeGroupsTold,
    { ...whole, activities: [{ ...message, day: '2026-06-01' }] },
    'unmet',
    ['activities'],
  ],
  ['without groups nobody is to be told', judgeGroupsTold, { ...whole, affected: [] }, 'not_applicable', []],
] as const)('%s', (_name, judge, facts, state, parts) => {
  const point = judge(facts);
  expect(point).toMatchObject({ step: 3, state });
  expect(point.open.map(({ part }) => part)).toEqual(parts);
});
