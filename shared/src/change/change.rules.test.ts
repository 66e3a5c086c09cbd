import { describe, expect, test } from 'vitest';
import type { Actor } from '../access/index.ts';
import {
  canEditGroup,
  getCoverage,
  getLevelGap,
  getNextDue,
  isBeforeStart,
  judgeGroups,
  judgeSuccess,
  judgeTrainingAbilities,
  type TrainingFacts,
} from './change.rules.ts';
import { createTrainingSchema, editTargetGroupSchema, type Training } from './change.schema.ts';

test.each([
  [4, 1, 3],
  [2, 2, 0],
  [1, 3, 0],
  [0, 0, 0],
  [null, 2, null],
  [3, null, null],
])('needed %o, present %o: a gap of %o', (needed, present, gap) => {
  expect(getLevelGap({ needed, present })).toBe(gap);
});

describe('coverage', () => {
  const group = { id: 'clerks', headCount: 20, namedThroughout: null };
  const training = (attended: number | null, isRequired = true, groupId = 'clerks') => ({
    isRequired,
    attendance: [{ groupId, attended }],
    sessions: [] as Training['sessions'],
  });
  const today = '2026-11-26';
  test.each([
    ['one training', [training(15)], { required: 1, attended: 15, share: 0.75, basis: 'counts' }],
    ['of two the smaller', [training(15), training(5)], { required: 2, attended: 5, share: 0.25 }],
    ['nobody has said of one', [training(15), training(null)], { required: 2, attended: null, share: null }],
    ['nobody attended one', [training(15), training(0)], { required: 2, attended: 0, share: 0 }],
    ['what is not required is left out', [training(15), training(1, false)], { required: 1, attended: 15 }],
  ])('%s', (_name, trainings, expected) => {
    const coverage = getCoverage(group, trainings, today);
    expect(coverage).toMatchObject(expected);
  });

  test('says nothing where nothing is required of the group', () => {
    expect(getCoverage(group, [training(20, false)], today)).toBeNull();
    expect(getCoverage(group, [training(20, true, 'drivers')], today)).toBeNull();
  });

  test('leaves out what lies ahead, unless somebody has attended already', () => {
    const held = training(15);
    const on = (day: string, attended: number | null) => ({
      ...training(attended),
      sessions: [{ id: day, day, until: null, startsAt: null, endsAt: null, place: null }],
    });
    expect(getCoverage(group, [held, on('2026-11-27', null)], today)).toMatchObject({ required: 1, attended: 15 });
    expect(getCoverage(group, [held, on('2026-11-26', null)], today)).toMatchObject({ required: 2, attended: null });
    expect(getCoverage(group, [held, on('2026-11-27', 4)], today)).toMatchObject({ required: 2, attended: 4 });
    expect(getCoverage(group, [on('2026-11-27', null)], today)).toBeNull();
  });

  test('is counted person by person where names are kept', () => {
    const coverage = getCoverage({ ...group, namedThroughout: 10 }, [training(15), training(15)], today);
    expect(coverage).toMatchObject({ attended: 10, share: 0.5, basis: 'names' });
  });

  test('a group that has shrunk is covered as a whole, one of nobody not at all', () => {
    expect(getCoverage({ ...group, headCount: 12 }, [training(15)], today)).toMatchObject({ attended: 12, share: 1 });
    expect(getCoverage({ ...group, headCount: 0 }, [training(0)], today)).toMatchObject({ share: null });
    expect(getCoverage({ ...group, headCount: null }, [training(4)], today)).toMatchObject({
      attended: 4,
      share: null,
    });
  });
});

test.each([
  ['2026-03-01', { date: '2026-03-02', precision: 'day' as const }, true],
  ['2026-03-02', { date: '2026-03-02', precision: 'day' as const }, false],
  ['2026-09-30', { date: '2026-07-01', precision: 'quarter' as const }, true],
  ['2026-10-01', { date: '2026-07-01', precision: 'quarter' as const }, false],
  ['2026-12-31', { date: '2026-01-01', precision: 'year' as const }, true],
  ['2027-01-01', { date: '2026-01-01', precision: 'year' as const }, false],
  ['2040-01-01', null, true],
])('%s before %o: %o', (day, start, expected) => {
  expect(isBeforeStart(day, start)).toBe(expected);
});

describe('what a group has before a measure starts', () => {
  const measure = { id: 'files', start: { date: '2026-06-01', precision: 'day' as const }, groupIds: ['clerks'] };
  const training: TrainingFacts = { groupIds: ['clerks'], measureIds: [], isPractical: true, days: ['2026-05-04'] };
  const message = { measureId: 'files', kind: 'message' as const, groupIds: ['clerks'], day: '2026-04-01' };
  const involvement = { ...message, kind: 'involvement' as const };
  const whole = { trainings: [training], activities: [message, involvement] };
  const nothing = {
    groupId: 'clerks',
    hasMessage: false,
    isInvolved: false,
    hasTraining: false,
    hasPracticalTraining: false,
  };
  const everything = {
    groupId: 'clerks',
    hasMessage: true,
    isInvolved: true,
    hasTraining: true,
    hasPracticalTraining: true,
  };
  test.each([
    ['everything', whole, everything],
    ['nothing', { trainings: [], activities: [] }, nothing],
    [
      'too late',
      { trainings: [{ ...training, days: ['2026-06-01'] }], activities: [{ ...message, day: '2026-06-02' }] },
      nothing,
    ],
    ['without a day', { trainings: [{ ...training, days: [] }], activities: [{ ...message, day: null }] }, nothing],
    [
      'for others',
      { trainings: [{ ...training, groupIds: ['drivers'] }], activities: [{ ...message, groupIds: [] }] },
      nothing,
    ],
    [
      'of another measure',
      { trainings: [{ ...training, measureIds: ['portal'] }], activities: [{ ...message, measureId: 'portal' }] },
      nothing,
    ],
    ['for this measure by name', { ...whole, trainings: [{ ...training, measureIds: ['files'] }] }, everything],
    [
      'a lecture only',
      { ...whole, trainings: [{ ...training, isPractical: false }] },
      { ...everything, hasPracticalTraining: false },
    ],
    [
      'one of two sessions in time',
      { ...whole, trainings: [{ ...training, days: ['2026-05-04', '2026-09-01'] }] },
      everything,
    ],
  ])('%s', (_name, facts, expected) => {
    expect(judgeGroups(measure, facts)).toEqual([expected]);
  });

  test('the three checks hold when they hold for every group', () => {
    expect(judgeSuccess([])).toBeNull();
    expect(judgeSuccess([everything, { ...everything, groupId: 'drivers', isInvolved: false }])).toEqual({
      communication: true,
      training: true,
      involvement: false,
    });
    expect(judgeSuccess([{ ...everything, hasPracticalTraining: false, hasMessage: false }])).toEqual({
      communication: false,
      training: false,
      involvement: true,
    });
  });
});

test('a training is due again after its last day', () => {
  const session = (day: string, until: string | null = null) => ({
    id: day,
    day,
    until,
    startsAt: null,
    endsAt: null,
    place: null,
  });
  expect(getNextDue({ sessions: [session('2026-03-01'), session('2026-01-31')], repeatMonths: 12 })).toBe('2027-03-01');
  expect(getNextDue({ sessions: [session('2026-01-01', '2026-01-31')], repeatMonths: 1 })).toBe('2026-02-28');
  expect(getNextDue({ sessions: [], repeatMonths: 12 })).toBeNull();
  expect(getNextDue({ sessions: [session('2026-03-01')], repeatMonths: null })).toBeNull();
});

describe('who may do what', () => {
  const person = (roles: Actor['roles'], departmentIds: string[] = []): Actor => ({
    memberId: 'me',
    roles,
    departmentIds,
  });
  const clerks = { id: 'clerks', departmentId: 'citizens' };
  const drivers = { id: 'drivers', departmentId: 'works' };
  const everybody = { id: 'everybody', departmentId: null };
  test.each([
    ['the officer, even without a group', person(['officer']), [], { edit: true, attendGroupIds: [] }],
    ['the officer', person(['officer']), [clerks, everybody], { edit: true, attendGroupIds: ['clerks', 'everybody'] }],
    ['a head, of the own group', person(['head'], ['citizens']), [clerks], { edit: true, attendGroupIds: ['clerks'] }],
    [
      'a head, of a mixed training',
      person(['head'], ['citizens']),
      [clerks, drivers],
      { edit: false, attendGroupIds: ['clerks'] },
    ],
    ['a head, of nobody', person(['head'], ['citizens']), [], { edit: false, attendGroupIds: [] }],
    [
      'a head, of a role across departments',
      person(['head'], ['citizens']),
      [everybody],
      { edit: false, attendGroupIds: [] },
    ],
    ['staff', person(['staff'], ['citizens']), [clerks], { edit: false, attendGroupIds: [] }],
    ['the council', person(['council']), [clerks], { edit: false, attendGroupIds: [] }],
  ])('%s', (_name, actor, groups, abilities) => {
    expect(judgeTrainingAbilities(actor, groups)).toEqual(abilities);
  });

  test('a group is edited by its department', () => {
    expect(canEditGroup(person(['head'], ['citizens']), clerks)).toBe(true);
    expect(canEditGroup(person(['head'], ['citizens']), drivers)).toBe(false);
    expect(canEditGroup(person(['head'], ['citizens']), everybody)).toBe(false);
    expect(canEditGroup(person(['admin']), everybody)).toBe(true);
    expect(canEditGroup(person(['staff'], ['citizens']), clerks)).toBe(false);
  });
});

describe('what is refused at its field', () => {
  const problems = (session: object) =>
    createTrainingSchema.safeParse({ title: 'E-Akte', sessions: [{ day: '2026-05-04', ...session }] }).error?.issues;
  test.each([
    [{ until: '2026-05-03' }, 'until', 'change.end_before_start'],
    [{ startsAt: '10:00', endsAt: '09:00' }, 'endsAt', 'change.end_before_start'],
    [{ endsAt: '09:00' }, 'startsAt', 'change.start_missing'],
    [{ startsAt: '25:00' }, 'startsAt', 'time.malformed'],
  ])('%o', (session, field, code) => {
    expect(problems(session)).toMatchObject([{ path: ['sessions', 0, field], message: code }]);
  });

  test('a night between two days is none', () => {
    expect(problems({ until: '2026-05-05', startsAt: '20:00', endsAt: '08:00' })).toBeUndefined();
  });

  test('a competence twice, a level that is none', () => {
    const level = { competenceId: '01890000-0000-7000-8000-000000000001', needed: 2, present: 1 };
    expect(editTargetGroupSchema.safeParse({ levels: [level, level] }).error?.issues).toMatchObject([
      { path: ['levels'], message: 'change.twice' },
    ]);
    expect(editTargetGroupSchema.safeParse({ levels: [{ ...level, needed: 5 }] }).success).toBe(false);
  });
});
