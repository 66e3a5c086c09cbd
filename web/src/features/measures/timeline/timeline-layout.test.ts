import { createTimeline } from '@agendawerk/shared/measures/index.ts';
import { expect, it } from 'vitest';
import { layOut, quarterX } from './timeline-layout.ts';

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
