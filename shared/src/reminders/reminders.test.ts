import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/index.ts';
import { composeDigest, isDigestTime } from './digest.rules.ts';
import { type Deadline, listSettledKeys, planReminders, reminderKey, stageOn, toldOf } from './reminder.rules.ts';

const due = '2026-12-10';
const deadline: Deadline = { kind: 'milestone', id: 'm1', day: due, chain: ['owner', 'deputy', 'head', 'officer'] };

describe('the stage of a day', () => {
  it.each([
    [-31, undefined],
    [-4, undefined],
    [-3, 'three_days'],
    [-2, 'three_days'],
    [-1, 'one_day'],
    [0, 'one_day'],
    [1, 'day_after'],
    [7, 'day_after'],
    [8, undefined],
    [400, undefined],
  ])('%i days after the deadline: %s', (days, stage) => {
    expect(stageOn(due, addDays(due, days))).toBe(stage);
  });

  it('counts days, not hours, over the change to summer time', () => {
    expect(stageOn('2026-03-30', '2026-03-27')).toBe('three_days');
    expect(stageOn('2026-03-29', '2026-03-30')).toBe('day_after');
  });
});

describe('who is reminded', () => {
  const plan = (today: string, told: string[] = [], deadlines = [deadline]) =>
    planReminders({ today, deadlines, told: new Set(told) }).map(({ memberId, stage }) => `${memberId} ${stage}`);

  it.each([
    ['three days before: who has to do it', '2026-12-07', ['owner three_days']],
    ['the day before: the deputy too', '2026-12-09', ['owner one_day', 'deputy one_day']],
    [
      'the day after: everybody up to the officer',
      '2026-12-11',
      ['owner day_after', 'deputy day_after', 'head day_after', 'officer day_after'],
    ],
    ['long before: nobody', '2026-11-01', []],
    ['long after: nobody any more', '2026-12-24', []],
  ])('%s', (_name, today, expected) => expect(plan(today)).toEqual(expected));

  it('where nobody owns it the next in the chain is the first', () => {
    expect(plan('2026-12-07', [], [{ ...deadline, chain: ['head', 'officer'] }])).toEqual(['head three_days']);
    expect(plan('2026-12-07', [], [{ ...deadline, chain: [] }])).toEqual([]);
  });

  it('a program that was away on the very day reminds on the next, of the present stage alone', () => {
    expect(plan('2026-12-08')).toEqual(['owner three_days']);
    expect(plan('2026-12-10')).toEqual(['owner one_day', 'deputy one_day']);
    expect(plan('2026-12-14')).toHaveLength(4);
  });

  it('nobody is told the same twice, whatever days the clock shows', () => {
    const told: string[] = [];
    const days = [
      '2026-12-07',
      '2026-12-08',
      '2026-12-07',
      '2026-12-09',
      '2026-12-08',
      '2026-12-10',
      '2026-12-11',
      '2026-12-09',
      '2026-12-17',
    ];
    for (const today of days)
      for (const { memberId, key } of planReminders({ today, deadlines: [deadline], told: new Set(told) }))
        told.push(toldOf(memberId, key));
    expect(told).toHaveLength(new Set(told).size);
    expect(told).toHaveLength(1 + 2 + 4);
  });

  it('who was told keeps quiet, who was not is told', () => {
    expect(plan('2026-12-09', [toldOf('owner', reminderKey(deadline, 'one_day'))])).toEqual(['deputy one_day']);
  });

  it('a deadline that is moved is another one', () => {
    const told = [toldOf('owner', reminderKey(deadline, 'three_days'))];
    expect(plan('2026-12-17', told, [{ ...deadline, day: '2026-12-20' }])).toEqual(['owner three_days']);
  });
});

describe('what is no longer true', () => {
  it.each([
    ['the deadline still stands', [deadline], []],
    ['it is met or gone', [], [reminderKey(deadline, 'one_day')]],
    ['it was moved', [{ ...deadline, day: '2026-12-20' }], [reminderKey(deadline, 'one_day')]],
  ])('%s', (_name, deadlines, expected) => {
    expect(listSettledKeys([reminderKey(deadline, 'one_day')], deadlines)).toEqual(expected);
  });
});

describe('the daily mail', () => {
  const now = new Date('2026-12-10T06:30:00Z');
  const compose = (kinds: string[], lastReminderAt: string | null) =>
    composeDigest({
      items: kinds.map((kind) => ({ kind })),
      lastReminderAt: lastReminderAt === null ? null : new Date(lastReminderAt),
      now,
    })?.map(({ kind }) => kind);

  it.each([
    ['nothing new: no mail', [], null, undefined],
    ['everything that is new', ['mentioned', 'reminder'], null, ['mentioned', 'reminder']],
    ['reminders only once a week', ['mentioned', 'reminder'], '2026-12-04T06:00:00Z', ['mentioned']],
    ['reminders alone wait too', ['reminder'], '2026-12-09T06:00:00Z', undefined],
    ['after a week they come together', ['reminder', 'reminder'], '2026-12-03T22:00:00Z', ['reminder', 'reminder']],
  ])('%s', (_name, kinds, last, expected) => expect(compose(kinds, last)).toEqual(expected));

  it.each([
    ['06:59 in winter', '2026-12-10T05:59:00Z', false],
    ['07:00 in winter', '2026-12-10T06:00:00Z', true],
    ['07:00 in summer', '2026-07-10T05:00:00Z', true],
    ['06:59 in summer', '2026-07-10T04:59:00Z', false],
    ['in the evening', '2026-12-10T18:59:00Z', true],
    ['at night', '2026-12-10T19:00:00Z', false],
    ['after midnight', '2026-12-09T23:30:00Z', false],
  ])('%s', (_name, moment, expected) => expect(isDigestTime(new Date(moment))).toBe(expected));
});
