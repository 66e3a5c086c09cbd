import type { DataColumn, RowGroup, Sort } from './data-table.types.ts';

const collator = new Intl.Collator('de', { numeric: true, sensitivity: 'base' });

/** "3.2" before "3.10", "Ärzte" beside "Arzt", empty ones last in both directions; equals keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  sort: Sort | null | undefined,
): readonly Row[] {
  const sortValue = columns.find((column) => column.id === sort?.columnId)?.sortValue;
  if (!sort || !sortValue) return rows;
  return rows
    .map((row) => ({ row, value: sortValue(row) }))
    .toSorted((a, b) => compareValues(a.value, b.value, sort.isDescending))
    .map(({ row }) => row);
}

function compareValues(a: string | number | null, b: string | number | null, isDescending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return isDescending ? -order : order;
}

/** Ascending, descending, and back to the order that the list came in. */
export function nextSort(current: Sort | null | undefined, columnId: string): Sort | null {
  if (current?.columnId !== columnId) return { columnId, isDescending: false };
  return current.isDescending ? null : { columnId, isDescending: true };
}

/** Groups in the order in which they first occur. */
export function groupRows<Row>(
  rows: readonly Row[],
  groupOf: (row: Row) => RowGroup,
): { group: RowGroup; rows: Row[] }[] {
  const groups = new Map<string, { group: RowGroup; rows: Row[] }>();
  for (const row of rows) {
    const group = groupOf(row);
    const known = groups.get(group.id);
    if (known) known.rows.push(row);
    else groups.set(group.id, { group, rows: [row] });
  }
  return [...groups.values()];
}
