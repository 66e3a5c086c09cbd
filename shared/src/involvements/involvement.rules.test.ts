import { describe, expect, test } from 'vitest';
import type { Role } from '../access/index.ts';
import type { PartialDate } from '../kernel/index.ts';
import type { MeasureListItem } from '../measures/measure.schema.ts';
import {
  findImpossibleTime,
  getInvolvementPhase,
  judgeInvolvementAbilities,
  listInvolvementCandidates,
} from './involvement.rules.ts';

const day = (date: string): PartialDate => ({ date, precision: 'day' });
const year = (date: string): PartialDate => ({ date, precision: 'year' });

describe('the phase', () => {
  const course = { start: null, endedOn: null, result: null, changes: null };
  test.each([
    ['planned', course],
    ['planned', { ...course, start: day('2026-11-27') }],
    ['running', { ...course, start: day('2026-11-26') }],
    ['running', { ...course, start: year('2026-01-01') }],
    ['evaluating', { ...course, endedOn: '2026-11-20' }],
    ['evaluating', { ...course, endedOn: '2026-11-20', result: '40 Hinweise' }],
    ['evaluating', { ...course, endedOn: '2026-11-20', changes: 'Zwei Schalter mehr' }],
    ['evaluated', { ...course, endedOn: '2026-11-20', result: '40 Hinweise', changes: 'Zwei Schalter mehr' }],
  ] as const)('is %s: %o', (phase, given) => {
    expect(getInvolvementPhase(given, '2026-11-26')).toBe(phase);
  });
});

test.each([
  [null, null, null, null],
  [day('2026-05-01'), day('2026-05-01'), null, null],
  [day('2026-05-02'), day('2026-05-01'), null, 'end'],
  [year('2027-01-01'), year('2026-01-01'), null, 'end'],
  [day('2026-05-02'), year('2026-01-01'), null, null],
  [day('2026-05-02'), null, '2026-05-01', 'endedOn'],
  [year('2026-01-01'), null, '2026-05-01', null],
] as const)('%o until %o, ended %s: impossible is %s', (start, end, endedOn, property) => {
  expect(findImpossibleTime({ start, end, endedOn })).toBe(property);
});

describe('whose it is', () => {
  const actor = (role: Role) => ({ memberId: 'me', roles: [role], departmentIds: ['mine'] });
  const led = { leadDepartmentId: 'mine', ownerId: null, deputyId: null };
  const owned = { leadDepartmentId: 'other', ownerId: 'me', deputyId: null };
  const foreign = { leadDepartmentId: 'other', ownerId: 'other', deputyId: null };
  test.each([
    ['officer', null, true],
    ['officer', foreign, true],
    ['head', led, true],
    ['head', foreign, false],
    ['head', null, false],
    ['staff', owned, true],
    ['staff', led, false],
    ['staff', null, false],
    ['council', owned, false],
  ] as const)('%s, %o: %s', (role, measure, may) => {
    expect(judgeInvolvementAbilities(actor(role), { endedOn: null }, measure)).toEqual({ edit: may, remove: may });
    expect(judgeInvolvementAbilities(actor(role), { endedOn: '2026-01-01' }, measure)).toEqual({
      edit: may,
      remove: false,
    });
  });
});

test('people are best asked about what they will notice and can still change', () => {
  const measure = { isInternal: false, status: 'planned', unneededParts: [] as object[] } as MeasureListItem;
  const measures = [
    { ...measure, id: 'asked' },
    { ...measure, id: 'planned' },
    { ...measure, id: 'internal', isInternal: true },
    { ...measure, id: 'unsaid', isInternal: null },
    { ...measure, id: 'running', status: 'running' as const },
    { ...measure, id: 'idea', status: 'idea' as const },
    { ...measure, id: 'law', unneededParts: [{ part: 'feedback' as const }] },
    { ...measure, id: 'untried', unneededParts: [{ part: 'pilot' as const }] },
  ];
  const candidates = listInvolvementCandidates(measures, [{ measureId: 'asked' }, { measureId: null }]);
  expect(candidates.map(({ id }) => id)).toEqual(['planned', 'idea', 'untried']);
});
