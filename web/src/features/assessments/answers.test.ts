import type { Assessment } from '@agendawerk/shared/assessments/index.ts';
import { emptyAnswers } from '@agendawerk/shared/assessments/testing/answers.factory.ts';
import { describe, expect, test } from 'vitest';
import { isOverlapping, toAnswers, toChange } from './answers.ts';

const assessment: Assessment = {
  ...emptyAnswers,
  id: '0197b0a0-0000-7000-8000-000000000001',
  municipalityId: '0197b0a0-0000-7000-8000-000000000002',
  year: 2026,
  revision: 1,
  components: [{ componentId: 'suche', state: 'in_use', evidence: 'Website', evidenceOn: null }],
};
const answers = toAnswers(assessment);

describe('answers on the screen', () => {
  test('hold every component and every criterion, answered or not', () => {
    expect(answers.components).toHaveLength(9);
    expect(answers.criteria).toHaveLength(12);
    expect(answers.components.find(({ componentId }) => componentId === 'suche')?.state).toBe('in_use');
  });

  test('of which nothing was changed send nothing', () => {
    expect(toChange(answers, toAnswers(assessment))).toEqual({});
  });

  test('send only what was changed', () => {
    const [first, ...others] = answers.components;
    const after = {
      ...answers,
      ai: 'planned' as const,
      components: first ? [{ ...first, state: 'none' as const }, ...others] : [],
    };
    expect(toChange(answers, after)).toEqual({
      ai: 'planned',
      components: [{ componentId: 'formularserver', state: 'none', evidence: null, evidenceOn: null }],
    });
  });
});

test.each([
  ['the same question', { ai: 'none' }, { ai: 'planned' }, true],
  ['two questions', { ai: 'none' }, { strategy: 'none' }, false],
  [
    'the same criterion',
    { criteria: [{ criterionId: 'strategy.goals', present: 1, target: null }] },
    { criteria: [{ criterionId: 'strategy.goals', present: 2, target: 4 }] },
    true,
  ],
  [
    'two criteria',
    { criteria: [{ criterionId: 'strategy.goals', present: 1, target: null }] },
    { criteria: [{ criterionId: 'strategy.budget', present: 2, target: 4 }] },
    false,
  ],
] as const)('two people who answer %s', (_, ours, theirs, expected) => {
  expect(isOverlapping(ours as never, theirs as never)).toBe(expected);
});
