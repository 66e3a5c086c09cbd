import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/catalogue.content.ts';
import { createDecisionSchema, editDecisionSchema, judgementsSchema } from './decision.schema.ts';
import { areWeightsWhole, missingWeight, spreadWeights, sumWeights, wholeWeight } from './weights.rules.ts';

const lines = (...weights: readonly (number | [number])[]) =>
  weights.map((weight) => (typeof weight === 'number' ? { weight } : { weight: weight[0], isLocked: true }));

test.each([
  ['in proportion', lines([40], 30, 10), [40, 45, 15]],
  ['equally where there is no proportion', lines([40], 0, 0, 0), [40, 20, 20, 20]],
  ['in whole percents, the larger remainder first', lines(1, 1, 1), [34, 33, 33]],
  ['in hundredths where the locked one has them', lines([33.33], 1, 1), [33.33, 33.34, 33.33]],
  ['nothing where the locked ones take all', lines([60], [40], 10), [60, 40, 0]],
  ['not at all where the locked ones are too much', lines([80], [40], 10), [80, 40, 10]],
  ['not at all where all are locked', lines([60], [30]), [60, 30]],
])('the rest is spread %s', (_name, given, weights) => {
  expect(spreadWeights(given).map(({ weight }) => weight)).toEqual(weights);
});

test('what is missing to 100 is told, without the dust of decimal fractions', () => {
  expect(missingWeight(lines(33.33, 33.33, 33.33))).toBe(0.01);
  expect(missingWeight(lines(60, 45.5))).toBe(-5.5);
  expect(missingWeight(lines(14.3, 14.3, 14.3, 14.3, 14.3, 14.3, 14.2))).toBe(0);
});

test.each([
  ['60 and 40', lines(60, 40), true],
  ['no criteria', [], true],
  ['60 and 50', lines(60, 50), false],
  ['a hundredth too little', lines(60, 39.99), false],
])('%s are whole: %o', (_name, given, isWhole) => {
  expect(areWeightsWhole(given)).toBe(isWhole);
});

test('the weights of the catalogue are 100 together, and both aspects are among them', () => {
  expect(sumWeights(catalogue.technologyCriteria)).toBe(wholeWeight);
  expect(catalogue.technologyCriteria.flatMap(({ aspect }) => aspect ?? [])).toEqual(['scalability', 'future']);
  expect(catalogue.technologyCriteria.filter(({ isMustHave }) => isMustHave).map(({ name }) => name)).toEqual([
    'Offene Standards und Schnittstellen',
    'Datenschutz und Hosting in der EU',
    'Informationssicherheit',
    'Barrierefreiheit',
  ]);
});

describe('bad input is refused at its field', () => {
  const id = '018f0000-0000-7000-8000-000000000000';
  const cell = { optionId: id, criterionId: id, assessorId: id, score: 5, reason: null };
  const flow = { optionId: id, year: 1, cost: null, benefit: null };
  test.each([
    [
      'a weight below zero',
      editDecisionSchema,
      { criteria: [{ title: 'a', weight: -1 }] },
      'criteria.0.weight',
      'decision.weight_range',
    ],
    ['a score of 11', judgementsSchema, { scores: [{ ...cell, score: 11 }] }, 'scores.0.score', 'decision.score_range'],
    ['a score of -1', judgementsSchema, { scores: [{ ...cell, score: -1 }] }, 'scores.0.score', 'decision.score_range'],
    [
      'a reason of 40,000 characters',
      judgementsSchema,
      { scores: [{ ...cell, reason: 'x'.repeat(40_000) }] },
      'scores.0.reason',
      'text.too_long',
    ],
    ['a negative cost', judgementsSchema, { flows: [{ ...flow, cost: '-5.00' }] }, 'flows.0.cost', 'money.negative'],
    ['a rate of 31 %', editDecisionSchema, { rate: 31 }, 'rate', 'decision.rate_range'],
    [
      'an option without a name',
      createDecisionSchema,
      { title: 'x', options: [{ title: ' ' }] },
      'options.0.title',
      'text.empty',
    ],
    [
      'a link that is none',
      createDecisionSchema,
      { title: 'x', options: [{ title: 'y', link: 'javascript:alert(1)' }] },
      'options.0.link',
      'link.not_a_web_address',
    ],
  ] as const)('%s', (_name, schema, body, path, code) => {
    const issues = schema.safeParse(body).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toContainEqual([path, code]);
  });
});
