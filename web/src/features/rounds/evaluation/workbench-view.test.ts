import type { Remark } from '@agendawerk/shared/rounds/index.ts';
import { expect, test } from 'vitest';
import { findNextOpen, viewRemarks } from './workbench-view.ts';

const remark = (id: string, more: Partial<Remark> = {}) =>
  ({
    id,
    departmentId: 'building',
    evaluation: null,
    quote: null,
    suggestion: null,
    proposal: null,
    place: { kind: 'measure', id: 'm', part: 'time' },
    ...more,
  }) as Remark;

const remarks = [
  remark('a', { suggestion: 'bis 2028' }),
  remark('b', { evaluation: 'noted' }),
  remark('c', { departmentId: 'schools' }),
  remark('d', { suggestion: 'bis 2029' }),
];
const idsOf = (filter: 'open' | 'conflicts' | 'all', departmentId = '', currentId: string | null = null) =>
  viewRemarks(remarks, { filter, departmentId, currentId }).shown.map(({ id }) => id);

test('shows what is open, what contradicts each other, or everything, of one department or of all', () => {
  expect(idsOf('open')).toEqual(['a', 'c', 'd']);
  expect(idsOf('conflicts')).toEqual(['a', 'd']);
  expect(idsOf('all')).toEqual(['a', 'b', 'c', 'd']);
  expect(idsOf('open', 'schools')).toEqual(['c']);
  expect(viewRemarks(remarks, { filter: 'open', departmentId: 'building', currentId: null }).counts).toEqual({
    open: 2,
    conflicts: 2,
    all: 3,
  });
});

test('a remark does not vanish under the hand of whoever has just evaluated it', () => {
  expect(idsOf('open', '', 'b')).toEqual(['a', 'b', 'c', 'd']);
});

test('names the other suggestions for the same passage', () => {
  const { conflicts } = viewRemarks(remarks, { filter: 'all', departmentId: '', currentId: null });
  expect(conflicts.get('a')?.map(({ id }) => id)).toEqual(['d']);
  expect(conflicts.has('c')).toBe(false);
});

test('goes on to the next open one, and from the last back to the first that was left', () => {
  expect(findNextOpen(remarks, 'a')?.id).toBe('c');
  expect(findNextOpen(remarks, 'd')?.id).toBe('a');
  expect(findNextOpen([remark('x')], 'x')).toBeUndefined();
});
