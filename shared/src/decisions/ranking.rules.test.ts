import { describe, expect, test } from 'vitest';
import { getOpinion, rankOptions } from './ranking.rules.ts';
import { anyCriterion, anyMustHave, anyOption, createDecision, scoresOf } from './testing/decision.factory.ts';

const shown = (decision: Parameters<typeof rankOptions>[0]) =>
  rankOptions(decision).map(({ option, state, value, rank }) => [
    option.id,
    state,
    value === null ? null : Number(value.toFixed(4)),
    rank,
  ]);
const { criteria } = createDecision();

test('weights 60/40: A (8, 5) is worth 6.8, B (6, 9) is worth 7.2', () => {
  expect(shown(createDecision())).toEqual([
    ['B', 'ranked', 7.2, 1],
    ['A', 'ranked', 6.8, 2],
  ]);
});

test.each([
  ['weights that are no percents count by their share', [anyCriterion('first', 3), anyCriterion('second', 2)], 7.2],
  ['a criterion without weight changes nothing', [anyCriterion('first', 100), anyCriterion('second', 0)], 8],
])('%s', (_name, weighted, best) => {
  expect(rankOptions(createDecision({ criteria: weighted }))[0]?.value).toBeCloseTo(best, 12);
});

test('equal values share a rank, and the next place is left out', () => {
  const options = ['A', 'B', 'C'].map((id) => anyOption(id));
  // 0.1 and 0.2 are no exact numbers for a computer: the sums differ by less than anybody can see.
  const scores = scoresOf({ A: [0.1, 0.2], B: [0.2, 0.05], C: [0, 0] }, criteria);
  expect(shown(createDecision({ options, scores }))).toEqual([
    ['A', 'ranked', 0.14, 1],
    ['B', 'ranked', 0.14, 1],
    ['C', 'ranked', 0, 3],
  ]);
});

test('an option that fails a must-have is out, and it is said why', () => {
  const mustHaves = [anyMustHave('Datenschutz'), anyMustHave('Barrierefreiheit')];
  const verdicts = ['A', 'B'].flatMap((optionId) =>
    mustHaves.map(({ id }) => ({
      optionId,
      mustHaveId: id,
      isMet: !(optionId === 'B' && id === 'Datenschutz'),
      reason: 'Server in den USA',
    })),
  );
  const decision = createDecision({ mustHaves, verdicts });
  expect(shown(decision)).toEqual([
    ['A', 'ranked', 6.8, 1],
    ['B', 'excluded', null, null],
  ]);
  expect(rankOptions(decision)[1]?.failed).toEqual([{ mustHave: mustHaves[0], reason: 'Server in den USA' }]);
});

describe('a result is incomplete', () => {
  test('where a score is missing: that is no zero', () => {
    const decision = createDecision({ scores: scoresOf({ A: [8, null], B: [6, 9] }, criteria) });
    expect(shown(decision)).toEqual([
      ['B', 'ranked', 7.2, 1],
      ['A', 'incomplete', null, null],
    ]);
    expect(rankOptions(decision)[1]?.openCriteria).toEqual([criteria[1]]);
  });

  test('where a must-have is not judged yet', () => {
    const mustHaves = [anyMustHave('Datenschutz')];
    const verdicts = [{ optionId: 'A', mustHaveId: 'Datenschutz', isMet: null, reason: 'Wird geprüft' }];
    const [first] = rankOptions(createDecision({ mustHaves, verdicts }));
    expect(first).toMatchObject({ state: 'incomplete', openMustHaves: mustHaves, value: null });
  });

  test('where there is nothing to weigh', () => {
    expect(shown(createDecision({ criteria: [], scores: [] }))).toEqual([
      ['A', 'incomplete', null, null],
      ['B', 'incomplete', null, null],
    ]);
    expect(rankOptions(createDecision({ options: [] }))).toEqual([]);
  });
});

test('of several assessors the mean counts, and their spread is told', () => {
  const scores = [
    ...scoresOf({ A: [8, 5] }, criteria, 'one'),
    ...scoresOf({ A: [4, 5] }, criteria, 'two'),
    ...scoresOf({ A: [null, 5] }, criteria, 'three'),
  ];
  expect(getOpinion(scores, { optionId: 'A', criterionId: 'first' })).toEqual({
    mean: 6,
    lowest: 4,
    highest: 8,
    count: 2,
  });
  expect(getOpinion(scores, { optionId: 'B', criterionId: 'first' })).toBeNull();
  const [first] = rankOptions(createDecision({ options: [anyOption('A')], scores }));
  expect(first?.value).toBeCloseTo(0.6 * 6 + 0.4 * 5, 12);
});
