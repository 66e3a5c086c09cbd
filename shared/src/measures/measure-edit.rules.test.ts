import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../access/index.ts';
import { isEndBeforeStart } from './measure-dates.rules.ts';
import { findForbiddenChange, judgeMeasureAbilities } from './measure-edit.rules.ts';

const measure = { leadDepartmentId: 'it', ownerId: 'olga', deputyId: 'dora', fieldId: 'field' };

function actor(memberId: string, roles: Role[], departmentIds: string[] = []): Actor {
  return { memberId, roles, departmentIds };
}

describe('what a person may do to a measure', () => {
  const all = { edit: true, changeLead: true, changeOwner: true, remove: true };
  const nothing = { edit: false, changeLead: false, changeOwner: false, remove: false };
  it.each([
    ['an administrator', actor('x', ['admin']), all],
    ['an officer', actor('x', ['officer']), all],
    ['the head of the lead department', actor('x', ['head'], ['it']), { ...nothing, edit: true, changeOwner: true }],
    ['the head of another department', actor('x', ['head'], ['school']), nothing],
    ['the owner', actor('olga', ['staff']), { ...nothing, edit: true }],
    ['the deputy', actor('dora', ['staff']), { ...nothing, edit: true }],
    ['a colleague in the same department', actor('x', ['staff'], ['it']), nothing],
    [
      'a colleague who owns it and heads another department',
      actor('olga', ['staff', 'head'], ['school']),
      { ...nothing, edit: true, changeOwner: true },
    ],
    ['a council member', actor('olga', ['council'], ['it']), nothing],
  ])('%s', (_, person, abilities) => {
    expect(judgeMeasureAbilities(person, measure)).toEqual(abilities);
  });
});

describe('a change beyond one’s rights', () => {
  const head = actor('x', ['head'], ['it']);
  const owner = actor('olga', ['staff']);
  it.each([
    ['a head gives the measure away', head, { leadDepartmentId: 'school' }, 'leadDepartmentId'],
    ['a head leaves it without a lead', head, { leadDepartmentId: null }, 'leadDepartmentId'],
    ['a head moves it to another field', head, { fieldId: 'other' }, 'fieldId'],
    ['a head names another owner', head, { ownerId: 'emil' }, undefined],
    ['a head sends all as it is', head, { leadDepartmentId: 'it', fieldId: 'field' }, undefined],
    ['an owner hands it over', owner, { ownerId: 'emil' }, 'ownerId'],
    ['an owner names another deputy', owner, { deputyId: 'emil' }, undefined],
    [
      'an officer changes all of it',
      actor('x', ['officer']),
      { leadDepartmentId: null, fieldId: null, ownerId: null },
      undefined,
    ],
  ])('%s', (_, person, change, field) => {
    expect(findForbiddenChange(person, measure, change)?.field).toBe(field);
  });

  it('is none where nothing was there and nothing is sent', () => {
    expect(findForbiddenChange(owner, { ownerId: 'olga' }, { leadDepartmentId: null, fieldId: null })).toBeUndefined();
  });
});

it.each([
  ['2027-04-01', 'quarter', '2027-01-01', 'year', false],
  ['2027-04-01', 'quarter', '2027-03-01', 'month', true],
  ['2027-04-02', 'day', '2027-04-01', 'day', true],
  ['2027-04-01', 'day', '2027-04-01', 'day', false],
] as const)('a start in %s (%s) and an end in %s (%s): reversed is %s', (start, from, end, to, isReversed) => {
  expect(isEndBeforeStart({ date: start, precision: from }, { date: end, precision: to })).toBe(isReversed);
});

it('a date that is missing reverses nothing', () => {
  expect(isEndBeforeStart(null, { date: '2020-01-01', precision: 'day' })).toBe(false);
  expect(isEndBeforeStart({ date: '2030-01-01', precision: 'day' }, null)).toBe(false);
});
