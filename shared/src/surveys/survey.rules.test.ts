import { expect, test } from 'vitest';
import { roles } from '../access/index.ts';
import { getSurveyState, isExpired, judgeSurveyAbilities } from './survey.rules.ts';

const today = '2026-11-26';

test.each([
  ['draft', false, { openedOn: null, closedOn: null, closesOn: '2026-01-01' }],
  ['open', false, { openedOn: '2026-11-01', closedOn: null, closesOn: today }],
  ['open', true, { openedOn: '2026-11-01', closedOn: null, closesOn: '2026-11-25' }],
  ['closed', false, { openedOn: '2026-11-01', closedOn: '2026-11-20', closesOn: '2026-11-25' }],
] as const)('%s, expired %s: %o', (state, expired, survey) => {
  expect(getSurveyState(survey)).toBe(state);
  expect(isExpired(survey, today)).toBe(expired);
});

test('administration and officer run surveys, and delete only what was never open', () => {
  const abilities = (openedOn: string | null) =>
    roles.map((role) => {
      const { manage, remove } = judgeSurveyAbilities(
        { memberId: 'me', roles: [role], departmentIds: [] },
        { openedOn },
      );
      return [role, manage, remove];
    });
  expect(abilities(null).filter(([, manage]) => manage)).toEqual([
    ['admin', true, true],
    ['officer', true, true],
  ]);
  expect(abilities('2026-11-01').filter(([, , remove]) => remove)).toEqual([]);
});
