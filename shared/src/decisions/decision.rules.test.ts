import { describe, expect, test } from 'vitest';
import type { Actor, Owned } from '../access/index.ts';
import { findObstacle, getDecisionState, judgeDecisionAbilities, listMissingAiParts } from './decision.rules.ts';
import { anyMustHave, anyOption, createDecision } from './testing/decision.factory.ts';

test.each([
  [{ decidedOn: null, isSuperseded: false }, 'open'],
  [{ decidedOn: '2026-05-04', isSuperseded: false }, 'decided'],
  [{ decidedOn: '2026-05-04', isSuperseded: true }, 'superseded'],
] as const)('%o is %s', (decision, state) => {
  expect(getDecisionState(decision)).toBe(state);
});

const mustHaves = [anyMustHave('Datenschutz')];
const verdict = (isMet: boolean | null) => [
  { optionId: 'A', mustHaveId: 'Datenschutz', isMet, reason: null },
  { optionId: 'B', mustHaveId: 'Datenschutz', isMet: true, reason: null },
];
test.each([
  ['nothing is in the way', {}, 'A', null],
  ['a single option is no choice', { options: [anyOption('A')] }, 'A', 'decision.options_missing'],
  ['an option that failed', { mustHaves, verdicts: verdict(false) }, 'A', 'decision.option_excluded'],
  ['an option that is not judged', { mustHaves, verdicts: verdict(null) }, 'A', 'decision.option_incomplete'],
  ['another one that is judged', { mustHaves, verdicts: verdict(null) }, 'B', null],
  ['an option of somewhere else', {}, 'X', 'resource.unknown_reference'],
])('%s', (_name, part, optionId, code) => {
  expect(findObstacle(createDecision(part), optionId)).toBe(code);
});

describe('who may do what', () => {
  const person = (roles: Actor['roles'], departmentIds: string[] = []): Actor => ({
    memberId: 'me',
    roles,
    departmentIds,
  });
  const ours: Owned = { leadDepartmentId: 'citizens', ownerId: 'me', deputyId: null };
  const others: Owned = { leadDepartmentId: 'culture', ownerId: 'somebody', deputyId: null };
  const all = { edit: true, decide: true, supersede: false, remove: true };
  const nothing = { edit: false, decide: false, supersede: false, remove: false };
  test.each<[string, Actor, readonly Owned[], object]>([
    ['the administration', person(['admin']), [others], all],
    ['the officer, without a measure', person(['officer']), [], all],
    ['the head of the lead department', person(['head'], ['citizens']), [ours], all],
    [
      'the head of one of the lead departments',
      person(['head'], ['citizens']),
      [others, ours],
      { ...nothing, edit: true },
    ],
    ['the owner of one of the measures', person(['staff']), [ours, others], { ...nothing, edit: true }],
    ['another head', person(['head'], ['schools']), [others], nothing],
    ['a head, without a measure', person(['head'], ['citizens']), [], nothing],
    ['the owner of a measure', person(['staff']), [ours], all],
    ['other staff', person(['staff']), [others], nothing],
    ['the council', person(['council']), [ours], nothing],
  ])('%s', (_name, actor, measures, abilities) => {
    expect(judgeDecisionAbilities(actor, { decidedOn: null, successorId: null }, measures)).toEqual(abilities);
  });

  test.each([
    [null, true],
    ['successor', false],
  ])('a decision that was taken only gets one successor (%s)', (successorId, supersede) => {
    const decision = { decidedOn: '2026-05-04', successorId };
    expect(judgeDecisionAbilities(person(['officer']), decision, [])).toEqual({ ...nothing, supersede });
  });
});

test('the sheet on artificial intelligence is asked only of what uses it', () => {
  expect(listMissingAiParts(anyOption('A'))).toEqual([]);
  const clever = anyOption('A', { usesAi: true, aiPurpose: 'Vorschläge', aiData: ' ', aiRiskClass: 'limited' });
  expect(listMissingAiParts(clever)).toEqual([
    'aiData',
    'aiHumanControl',
    'aiStaffTransparency',
    'aiCitizenTransparency',
  ]);
});
