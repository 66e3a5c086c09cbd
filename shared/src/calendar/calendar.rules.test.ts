import { expect, test } from 'vitest';
import { groupByMonth, listEventsOn, listWeeks } from './calendar.rules.ts';

test.each([
  ['2026-11', '2026-10-26', '2026-12-06', 6],
  ['2027-02', '2027-02-01', '2027-02-28', 4],
  ['2024-02', '2024-01-29', '2024-03-03', 5],
])('%s is shown from Monday %s to Sunday %s', (month, first, last, count) => {
  const weeks = listWeeks(month);
  expect(weeks).toHaveLength(count);
  expect([weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([first, last]);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
});

test('what lasts several days stands on each of them', () => {
  const event = { day: '2026-11-30', until: '2026-12-02' };
  const shown = ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'].map(
    (day) => listEventsOn([event], day).length,
  );
  expect(shown).toEqual([0, 1, 1, 1, 0]);
  expect(listEventsOn([{ day: '2026-11-30', until: null }], '2026-12-01')).toEqual([]);
});

test('months stand in their order, each with what begins in it', () => {
  const events = [{ day: '2027-01-05' }, { day: '2026-11-30' }, { day: '2026-11-01' }];
  expect(groupByMonth(events).map(({ month, events: found }) => [month, found.length])).toEqual([
    ['2026-11', 2],
    ['2027-01', 1],
  ]);
});
