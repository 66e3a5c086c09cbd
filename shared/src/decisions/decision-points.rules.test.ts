import { expect, test } from 'vitest';
import { anyMeasure, wholeFacts } from '../roadmap/testing/facts.factory.ts';
import { type DecisionFacts, factsOfDecision } from './decision-facts.rules.ts';
import {
  judgeDecisionsHaveOptions,
  judgeDecisionsJudgeFuture,
  judgeDecisionsTaken,
  judgeMeasuresHaveDecision,
} from './decision-points.rules.ts';
import { anyCriterion, anyMustHave, createDecision, scoresOf } from './testing/decision.factory.ts';

const [whole] = wholeFacts.decisions;
if (!whole) throw new Error('the whole has a decision');
const unneeded = anyMeasure({ unneededParts: [{ part: 'technology', reason: 'Reine Organisation' }] });
const decisions = (part: Partial<DecisionFacts>) => ({ decisions: [{ ...whole, ...part }] });

test.each([
  ['met', judgeMeasuresHaveDecision, {}, 'met', []],
  ['unmet', judgeMeasuresHaveDecision, { decisions: [] }, 'unmet', ['measure technology']],
  ['unmet by history', judgeMeasuresHaveDecision, decisions({ isSuperseded: true }), 'unmet', ['measure technology']],
  [
    'not asked of a measure that needs none',
    judgeMeasuresHaveDecision,
    { decisions: [], measures: [unneeded] },
    'not_applicable',
    [],
  ],
  [
    'not asked of a dropped one',
    judgeMeasuresHaveDecision,
    { decisions: [], measures: [anyMeasure({ status: 'dropped' })] },
    'not_applicable',
    [],
  ],
  ['met', judgeDecisionsHaveOptions, {}, 'met', []],
  ['unmet', judgeDecisionsHaveOptions, decisions({ optionCount: 1 }), 'unmet', ['decision options']],
  ['not applicable', judgeDecisionsHaveOptions, { decisions: [] }, 'not_applicable', []],
  [
    'not asked of what is history',
    judgeDecisionsHaveOptions,
    decisions({ optionCount: 1, isSuperseded: true }),
    'not_applicable',
    [],
  ],
  ['met', judgeDecisionsJudgeFuture, {}, 'met', []],
  ['unmet', judgeDecisionsJudgeFuture, decisions({ aspects: ['future'] }), 'unmet', ['decision scalability']],
  ['not applicable', judgeDecisionsJudgeFuture, { decisions: [] }, 'not_applicable', []],
  ['met', judgeDecisionsTaken, {}, 'met', []],
  ['unmet', judgeDecisionsTaken, decisions({ decidedOn: null }), 'unmet', ['decision decision']],
  ['not applicable', judgeDecisionsTaken, { decisions: [] }, 'not_applicable', []],
] as const)('%s: %o', (_name, judge, change, state, open) => {
  const point = judge({ ...wholeFacts, ...change });
  expect(point).toMatchObject({ step: 2, state });
  expect(point.open.map(({ subject, part }) => `${subject.kind} ${part}`)).toEqual(open);
});

test('an aspect counts when every option that is still in was judged by it', () => {
  const criteria = [
    anyCriterion('first', 60, { aspect: 'scalability' }),
    anyCriterion('second', 40, { aspect: 'future' }),
  ];
  const aspects = (part: Parameters<typeof createDecision>[0]) =>
    factsOfDecision(createDecision({ criteria, ...part })).aspects;
  expect(aspects({})).toEqual(['future', 'scalability']);
  const scores = scoresOf({ A: [8, 5], B: [6, null] }, criteria);
  expect(aspects({ scores })).toEqual(['scalability']);
  const mustHaves = [anyMustHave('Datenschutz')];
  const out = [{ optionId: 'B', mustHaveId: 'Datenschutz', isMet: false, reason: null }];
  expect(aspects({ scores, mustHaves, verdicts: out })).toEqual(['future', 'scalability']);
  expect(aspects({ options: [] })).toEqual([]);
});
