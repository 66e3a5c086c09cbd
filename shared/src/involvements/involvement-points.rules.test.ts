import { expect, test } from 'vitest';
import { wholeFacts } from '../roadmap/testing/facts.factory.ts';
import type { InvolvementFacts } from './involvement-facts.rules.ts';
import {
  judgeInvolvementClosed,
  judgeInvolvementPlanned,
  judgeInvolvementsEvaluated,
  judgeInvolvementsPlannedFully,
} from './involvement-points.rules.ts';

const planned: InvolvementFacts = {
  id: 'involvement',
  title: 'Werkstatt',
  level: 'consult',
  start: { date: '2027-01-01', precision: 'year' },
  endedOn: null,
  hasAudience: true,
  hasResult: false,
  hasChanges: false,
};
const ended = { ...planned, endedOn: '2027-06-30' };
const whole = { ...ended, hasResult: true, hasChanges: true };

test.each([
  ['unmet without one', judgeInvolvementPlanned, [], 'unmet', ['involvements']],
  ['met with one', judgeInvolvementPlanned, [planned], 'met', []],
  ['not applicable without one', judgeInvolvementsPlannedFully, [], 'not_applicable', []],
  ['met', judgeInvolvementsPlannedFully, [planned], 'met', []],
  [
    'unmet at each part',
    judgeInvolvementsPlannedFully,
    [{ ...planned, level: null, start: null, hasAudience: false }],
    'unmet',
    ['audience', 'level', 'start'],
  ],
  ['not applicable before an end', judgeInvolvementsEvaluated, [planned], 'not_applicable', []],
  ['unmet after the end', judgeInvolvementsEvaluated, [planned, ended], 'unmet', ['result', 'changes']],
  [
    'unmet without what was changed',
    judgeInvolvementsEvaluated,
    [{ ...whole, hasChanges: false }],
    'unmet',
    ['changes'],
  ],
  ['met when all is said', judgeInvolvementsEvaluated, [planned, whole], 'met', []],
  ['unmet while none is closed', judgeInvolvementClosed, [planned, ended], 'unmet', ['involvements']],
  ['unmet without any', judgeInvolvementClosed, [], 'unmet', ['involvements']],
  ['met by one', judgeInvolvementClosed, [ended, whole], 'met', []],
] as const)('%s', (_name, judge, involvements, state, parts) => {
  const point = judge({ ...wholeFacts, involvements });
  expect(point).toMatchObject({ step: 4, state });
  expect(point.open.map(({ part }) => part)).toEqual(parts);
});
