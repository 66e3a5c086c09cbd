import { expect, test } from 'vitest';
import { toBerlinDay } from './calendar-day.ts';

test('days follow the calendar in Germany, not that of the machine', () => {
  expect(toBerlinDay('2026-12-31T23:30:00.000Z')).toBe('2027-01-01');
  expect(toBerlinDay(new Date('2026-07-01T21:59:59Z'))).toBe('2026-07-01');
});
