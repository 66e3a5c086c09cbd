import { expect, test } from 'vitest';
import type { PilotFacts } from './pilot-facts.rules.ts';
import { judgePilotsDecided, judgePilotsHaveCriteria, judgePilotsHaveOperator } from './pilot-points.rules.ts';

const whole: PilotFacts = {
  id: 'pilot',
  title: 'Termine',
  hasCriteria: true,
  operator: 'Team Bürgerbüro',
  runningCosts: '0.00',
  endedOn: null,
  decision: null,
};

test.each([
  ['not applicable without a pilot', judgePilotsHaveCriteria, [], 'not_applicable', []],
  ['met', judgePilotsHaveCriteria, [whole], 'met', []],
  ['unmet', judgePilotsHaveCriteria, [{ ...whole, hasCriteria: false }], 'unmet', ['criteria']],
  ['met with running costs of nothing', judgePilotsHaveOperator, [whole], 'met', []],
  [
    'unmet',
    judgePilotsHaveOperator,
    [{ ...whole, operator: null, runningCosts: null }],
    'unmet',
    ['operator', 'runningCosts'],
  ],
  ['unmet', judgePilotsHaveOperator, [{ ...whole, runningCosts: null }], 'unmet', ['runningCosts']],
  [
    'not asked of what was stopped',
    judgePilotsHaveOperator,
    [{ ...whole, operator: null, decision: 'stop' }],
    'not_applicable',
    [],
  ],
  [
    'asked of a roll-out',
    judgePilotsHaveOperator,
    [{ ...whole, operator: null, decision: 'roll_out' }],
    'unmet',
    ['operator'],
  ],
  ['not applicable before the end', judgePilotsDecided, [whole], 'not_applicable', []],
  ['unmet after the end', judgePilotsDecided, [{ ...whole, endedOn: '2026-08-31' }], 'unmet', ['decision']],
  ['met with a decision', judgePilotsDecided, [{ ...whole, endedOn: '2026-08-31', decision: 'repeat' }], 'met', []],
] as const)('%s: %o', (_name, judge, pilots, state, parts) => {
  const point = judge({ pilots });
  expect(point).toMatchObject({ step: 5, state });
  expect(point.open.map(({ part }) => part)).toEqual(parts);
});
