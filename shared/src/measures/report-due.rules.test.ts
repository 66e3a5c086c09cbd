import { expect, test } from 'vitest';
import { isReportDue } from './report-due.rules.ts';

const today = '2027-04-15';

test.each([
  ['running and never reported', 'running', null, true],
  ['running and reported a quarter ago to the day', 'running', '2027-01-15', false],
  ['running and reported longer ago', 'running', '2027-01-14', true],
  ['paused and forgotten', 'paused', '2026-10-01', true],
  ['an idea', 'idea', null, false],
  ['a plan', 'planned', null, false],
  ['done', 'done', '2026-01-01', false],
  ['dropped', 'dropped', null, false],
] as const)('a measure that is %s', (_, status, reportedOn, isDue) => {
  expect(isReportDue({ status, reportedOn }, today)).toBe(isDue);
});
