import { expect, test } from 'vitest';
import type { UnneededPart } from '../measures/measure-line.schema.ts';
import { judgeMeasurePart, listMissingGoalAndBenefit, listNeeding } from './measure-parts.rules.ts';
import { anyMeasure } from './testing/facts.factory.ts';

const unneededParts: UnneededPart[] = [{ part: 'pilot', reason: 'Der Nachbarkreis hat es erprobt' }];

test.each([
  ['missing', [], false],
  ['filled', [], true],
  ['unneeded', unneededParts, false],
  ['filled', unneededParts, true],
] as const)('a pilot is %s', (state, given, isFilled) => {
  expect(judgeMeasurePart({ unneededParts: given }, 'pilot', isFilled)).toBe(state);
});

test('a part that is not needed says nothing about the others', () => {
  expect(judgeMeasurePart({ unneededParts }, 'training', false)).toBe('missing');
});

test.each([
  ['technology', ['plain', 'no pilot', 'no feedback']],
  ['training', ['plain', 'no pilot', 'no feedback', 'no technology']],
  ['feedback', ['plain', 'no pilot', 'no technology']],
  ['pilot', ['plain', 'no feedback', 'no technology']],
] as const)('a suggestion for %s is made for measures that may need it', (part, ids) => {
  const measures = [
    { id: 'plain', unneededParts: [] },
    { id: 'no pilot', unneededParts: [{ part: 'pilot' as const }] },
    { id: 'no feedback', unneededParts: [{ part: 'feedback' as const }] },
    { id: 'no technology', unneededParts: [{ part: 'technology' as const }] },
  ];
  expect(listNeeding(measures, part).map(({ id }) => id)).toEqual(ids);
});

test.each([
  [{}, []],
  [{ goalIds: [] }, ['goalIds']],
  [{ goalIds: [], hasBenefit: false }, ['goalIds', 'benefit']],
  [{ ownerId: null, kpiCount: 0 }, []],
])('goal and benefit with %o lack %o', (given, missing) => {
  expect(listMissingGoalAndBenefit(anyMeasure(given))).toEqual(missing);
});
