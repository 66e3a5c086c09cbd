import type { OwnershipRow } from '@agendawerk/shared/measures/index.ts';
import { expect, test } from 'vitest';
import { countGaps, filterRows, readView, writeView } from './ownership-view.ts';

const rows: OwnershipRow[] = [
  { measureId: 'without anybody', gaps: ['no_lead', 'no_owner'], parts: new Map() },
  { measureId: 'without deputy', gaps: ['no_deputy'], parts: new Map([['it', 'lead']]) },
  { measureId: 'in good hands', gaps: [], parts: new Map([['it', 'consulted']]) },
];
const ids = (view: Parameters<typeof filterRows>[1]) => filterRows(rows, view).map(({ measureId }) => measureId);

test('a head sees what the department has a part in', () => {
  expect(ids({ departmentId: 'it', onlyGaps: false })).toEqual(['without deputy', 'in good hands']);
});

test('an officer sees only where somebody is missing', () => {
  expect(ids({ departmentId: null, onlyGaps: true })).toEqual(['without anybody', 'without deputy']);
  expect(ids({ departmentId: 'it', onlyGaps: true })).toEqual(['without deputy']);
});

test('gaps are counted by kind', () => {
  expect(countGaps(rows)).toEqual([
    { gap: 'no_lead', count: 1 },
    { gap: 'no_owner', count: 1 },
    { gap: 'no_deputy', count: 1 },
  ]);
});

test('the address keeps what was chosen', () => {
  const view = { departmentId: 'it', onlyGaps: true };
  expect(readView(writeView(view))).toEqual(view);
  expect(readView(new URLSearchParams())).toEqual({ departmentId: null, onlyGaps: false });
});
