import { createTimeline } from '@agendawerk/shared/measures/index.ts';
import { expect, it } from 'vitest';
import { layOut, listStrips, quarterX, size } from './timeline-layout.ts';

const year = { date: '2027-01-01', precision: 'year' } as const;

const timeline = createTimeline({
  measures: [{ id: 'measure', start: year, end: year, status: 'planned' }],
  milestones: [],
  dependencies: [],
  firstYear: 2027,
  lastYear: 2027,
  today: '2027-02-01',
});
const groups = [{ id: 'field', label: '1 Verwaltung', measureIds: ['measure'] }];

it('leaves the whole width of a phone to the bars: titles stand above them, not beside', () => {
  const wide = layOut(timeline, groups);
  const narrow = layOut(timeline, groups, true);
  expect(quarterX(wide, 0)).toBe(308);
  expect(quarterX(narrow, 0)).toBe(0);
  expect(narrow.width).toBe(wide.width - 308);
  expect(narrow.titleLine).toBeLessThan(narrow.middle - 9);
  expect(narrow.row).toBeGreaterThan(wide.row);
});

it('is cut for paper between rows, never behind the name of a field, and whole when put together', () => {
  const many = Array.from({ length: 23 }, (_, index) => `measure ${index}`);
  const layout = layOut(timeline, [
    { id: 'many', label: '1 Verwaltung', measureIds: many },
    { id: 'few', label: '2 Bildung', measureIds: ['one'] },
  ]);
  const strips = listStrips(layout);
  expect(strips.map(({ from, to }) => layout.rows.filter(({ y }) => y >= from && y < to).length)).toEqual([
    10, 10, 3, 1,
  ]);
  expect(strips[0]?.from).toBe(size.head);
  expect(strips.at(-1)?.to).toBe(layout.height);
  expect(strips.slice(1).map(({ from }) => from)).toEqual(strips.slice(0, -1).map(({ to }) => to));
});
