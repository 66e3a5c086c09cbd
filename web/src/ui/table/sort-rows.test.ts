import { describe, expect, it } from 'vitest';
import type { DataColumn } from './data-table.types.ts';
import { groupRows, nextSort, sortRows } from './sort-rows.ts';

interface Row {
  number: string;
  cost: number | null;
}
const columns: DataColumn<Row>[] = [
  { id: 'number', header: 'Nr.', cell: (row) => row.number, sortValue: (row) => row.number },
  { id: 'cost', header: 'Kosten', cell: (row) => row.cost, sortValue: (row) => row.cost },
];
const rows: Row[] = [
  { number: '3.10', cost: 5 },
  { number: '3.2', cost: null },
  { number: '1.1', cost: 20 },
];

describe('sorting rows', () => {
  it('puts 3.2 before 3.10', () => {
    expect(sortRows(rows, columns, { columnId: 'number', isDescending: false }).map((row) => row.number)).toEqual([
      '1.1',
      '3.2',
      '3.10',
    ]);
  });

  it.each([
    [false, [5, 20, null]],
    [true, [20, 5, null]],
  ])('puts rows without a value last, descending: %s', (isDescending, costs) => {
    expect(sortRows(rows, columns, { columnId: 'cost', isDescending }).map((row) => row.cost)).toEqual(costs);
  });

  it('keeps the order that the list came in where nothing is sorted', () => {
    expect(sortRows(rows, columns, null)).toBe(rows);
  });

  it('goes from ascending to descending and back to the given order', () => {
    const first = nextSort(null, 'cost');
    const second = nextSort(first, 'cost');
    expect([first?.isDescending, second?.isDescending, nextSort(second, 'cost')]).toEqual([false, true, null]);
  });

  it('groups in the order of first occurrence', () => {
    const groups = groupRows(rows, (row) => ({ id: row.number.slice(0, 1), label: row.number.slice(0, 1) }));
    expect(groups.map(({ group, rows: members }) => [group.id, members.length])).toEqual([
      ['3', 2],
      ['1', 1],
    ]);
  });
});
