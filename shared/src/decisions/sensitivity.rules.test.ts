import { expect, test } from 'vitest';
import type { Decision } from './decision.schema.ts';
import { rankOptions } from './ranking.rules.ts';
import { judgeSensitivity } from './sensitivity.rules.ts';
import { anyCriterion, anyMustHave, anyOption, createDecision, scoresOf } from './testing/decision.factory.ts';

const rounded = (decision: Decision) =>
  judgeSensitivity(decision)?.intervals.map(({ criterion, weight, from, to, belowId, aboveId, isNarrow }) => [
    criterion.id,
    Number(weight.toFixed(1)),
    Number(from.toFixed(1)),
    Number(to.toFixed(1)),
    belowId,
    aboveId,
    isNarrow,
  ]);

function weighted(weights: readonly number[], table: Record<string, number[]>): Decision {
  const criteria = weights.map((weight, index) => anyCriterion(`k${index + 1}`, weight));
  return createDecision({
    criteria,
    options: Object.keys(table).map((id) => anyOption(id)),
    scores: scoresOf(table, criteria),
  });
}

test('A (8, 5) and B (6, 9) change places at a weight of 66.7 %', () => {
  expect(rounded(createDecision())).toEqual([
    ['first', 60, 0, 66.7, null, 'A', false],
    ['second', 40, 33.3, 100, 'A', null, false],
  ]);
  expect(judgeSensitivity(createDecision())).toMatchObject({ winnerId: 'B', isTied: false, isRobust: true });
});

test.each([
  ['an interval that ends less than 5 points away is not robust', [63, 37], false],
  ['exactly 5 points are enough', [(2 / 3) * 100 - 5, (1 / 3) * 100 + 5], true],
])('%s', (_name, weights, isRobust) => {
  expect(judgeSensitivity(weighted(weights, { A: [8, 5], B: [6, 9] }))).toMatchObject({ winnerId: 'B', isRobust });
});

test('a winner by every criterion stays, however they are weighted', () => {
  expect(rounded(weighted([50, 50], { A: [9, 9], B: [1, 8] }))).toEqual([
    ['k1', 50, 0, 100, null, null, false],
    ['k2', 50, 0, 100, null, null, false],
  ]);
});

test('a shared first place is not robust: each change decides it', () => {
  const decision = weighted([50, 50], { A: [8, 6], B: [6, 8] });
  expect(judgeSensitivity(decision)).toMatchObject({ isTied: true, isRobust: false });
  expect(rounded(decision)).toEqual([
    ['k1', 50, 50, 100, 'B', null, true],
    ['k2', 50, 0, 50, null, 'B', true],
  ]);
});

test('of several that would overtake the nearest is named', () => {
  const decision = weighted([20, 80], { A: [2, 9], B: [10, 6], C: [7, 8] });
  expect(judgeSensitivity(decision)?.winnerId).toBe('C');
  expect(rounded(decision)?.[0]).toEqual(['k1', 20, 16.7, 40, 'A', 'B', true]);
});

test('at the end of an interval the two are equal, and beyond it the other one leads (any three criteria)', () => {
  const decision = weighted([50, 30, 20], { A: [8, 3, 9], B: [5, 9, 6] });
  for (const [index, { from, to, belowId, aboveId }] of (judgeSensitivity(decision)?.intervals ?? []).entries()) {
    const at = (weight: number) => {
      const rest = decision.criteria.reduce((sum, one, place) => (place === index ? sum : sum + one.weight), 0);
      const criteria = decision.criteria.map((one, place) => ({
        ...one,
        weight: place === index ? weight : (one.weight / rest) * (100 - weight),
      }));
      return rankOptions({ ...decision, criteria });
    };
    for (const [end, beyond, otherId] of [
      [from, from - 0.5, belowId],
      [to, to + 0.5, aboveId],
    ] as const) {
      if (otherId === null) continue;
      const [one, two] = at(end);
      expect(one?.value).toBeCloseTo(two?.value ?? 0, 9);
      expect(at(beyond)[0]?.option.id).toBe(otherId);
    }
  }
});

test('a criterion that carries everything or nothing has its interval too', () => {
  expect(rounded(weighted([100, 0], { A: [8, 2], B: [6, 9] }))).toEqual([
    ['k1', 100, 77.8, 100, 'B', null, false],
    ['k2', 0, 0, 22.2, null, 'B', false],
  ]);
  expect(rounded(weighted([100], { A: [8], B: [6] }))).toEqual([['k1', 100, 0, 100, null, null, false]]);
});

test('there is nothing to change places with where fewer than two are ranked', () => {
  const one = createDecision({ options: [anyOption('A')] });
  expect(judgeSensitivity(one)).toBeNull();
  const mustHaves = [anyMustHave('Datenschutz')];
  const verdicts = ['A', 'B'].map((optionId) => ({
    optionId,
    mustHaveId: 'Datenschutz',
    isMet: optionId === 'A',
    reason: null,
  }));
  expect(judgeSensitivity(createDecision({ mustHaves, verdicts }))).toBeNull();
});
