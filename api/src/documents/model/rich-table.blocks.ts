import type { Table, TableCell } from '@agendawerk/shared/richtext/index.ts';
import { paragraph, run } from './compose.ts';
import type { Block, Cell } from './document.ts';
import { toNestedBlocks } from './rich-nested.blocks.ts';

/** More columns than this cannot be read on a page; such a table becomes one list item a row. */
const maxColumns = 10;
/** Rows that are tied together cannot be parted by a page end. */
const maxRowspan = 12;

interface Placed {
  cell: TableCell | undefined;
  column: number;
  colspan: number;
  rowspan: number;
}

/** A table that somebody wrote: spans that overlap, stick out or leave holes are put right. */
export function toTableBlocks(table: Table): Block[] {
  const { rows, width } = dropUnusedColumns(placeCells(table));
  if (width > maxColumns) return [toList(table)];
  const grid = fillHoles(rows, width);
  const headCount = countHeadRows(table);
  return [
    {
      type: 'table',
      caption: null,
      columns: Array.from({ length: width }, () => ({ align: 'start', width: 1 })),
      head: toRows(grid.slice(0, headCount)),
      rows: toRows(grid.slice(headCount)),
      foot: [],
      hasRowHeaders: hasRowHeaders(table, headCount),
    },
  ];
}

/** Where each cell comes to stand: a span ends where it would cover a cell that reaches down from above. */
function placeCells(table: Table): Placed[][] {
  const taken: number[] = [];
  return table.content.map((row, rowIndex) => {
    let column = 0;
    const placed = row.content.map((cell): Placed => {
      while ((taken[column] ?? 0) > 0) column++;
      const start = column;
      const wanted = cell.attrs?.colspan ?? 1;
      const rowspan = Math.min(cell.attrs?.rowspan ?? 1, maxRowspan, table.content.length - rowIndex);
      do taken[column++] = rowspan;
      while (column < start + wanted && (taken[column] ?? 0) === 0);
      return { cell, column: start, colspan: column - start, rowspan };
    });
    for (let index = 0; index < taken.length; index++) taken[index] = Math.max(0, (taken[index] ?? 0) - 1);
    return placed;
  });
}

/** Columns in which no cell begins exist only through spans (pasted tables are full of them). */
function dropUnusedColumns(rows: Placed[][]): { rows: Placed[][]; width: number } {
  const used = [...new Set(rows.flatMap((row) => row.map(({ column }) => column)))].toSorted((a, b) => a - b);
  const index = new Map(used.map((column, position) => [column, position]));
  const narrowed = rows.map((row) =>
    row.map((placed) => ({
      ...placed,
      column: index.get(placed.column) ?? 0,
      colspan: used.filter((column) => column >= placed.column && column < placed.column + placed.colspan).length,
    })),
  );
  return { rows: narrowed, width: used.length };
}

/** Each row as wide as the table. */
function fillHoles(rows: Placed[][], width: number): Placed[][] {
  const taken: number[] = Array.from({ length: width }, () => 0);
  return rows.map((row) => {
    for (const { column, colspan, rowspan } of row) taken.fill(rowspan, column, column + colspan);
    const holes = taken.flatMap((left, column) =>
      left === 0 ? [{ cell: undefined, column, colspan: 1, rowspan: 1 }] : [],
    );
    for (let index = 0; index < width; index++) taken[index] = Math.max(0, (taken[index] ?? 0) - 1);
    return [...row, ...holes].toSorted((a, b) => a.column - b.column);
  });
}

/** Rows at the top that hold headers only and end there; a table of nothing but headers has one. */
function countHeadRows({ content }: Table): number {
  const first = content.findIndex((row) => row.content.some((cell) => cell.type === 'tableCell'));
  const count = first === -1 ? Math.min(1, content.length - 1) : first;
  const reachesDown = content
    .slice(0, count)
    .some((row, index) => row.content.some((cell) => (cell.attrs?.rowspan ?? 1) > count - index));
  return reachesDown ? 0 : count;
}

function hasRowHeaders({ content }: Table, headCount: number): boolean {
  const body = content.slice(headCount);
  return body.length > 0 && body.every((row) => row.content[0]?.type === 'tableHeader' && row.content.length > 1);
}

function toRows(rows: Placed[][]): Cell[][] {
  return rows.map((row) =>
    row.map(({ cell, colspan, rowspan }) => ({
      blocks: cell?.content.flatMap(toNestedBlocks) ?? [],
      ...(colspan > 1 ? { colspan } : {}),
      ...(rowspan > 1 ? { rowspan } : {}),
    })),
  );
}

function toList(table: Table): Block {
  return { type: 'list', isOrdered: true, items: table.content.map((row) => joinCells(row.content)) };
}

/** "A; B; C" where the cells are plain, one below the other where they hold lists. */
function joinCells(cells: readonly TableCell[]): Block[] {
  const blocks = cells.flatMap((cell) => cell.content.flatMap(toNestedBlocks));
  const inlines = blocks.map((block) => (block.type === 'paragraph' ? block.content : undefined));
  if (inlines.includes(undefined)) return blocks;
  return [paragraph(inlines.flatMap((content, index) => [...(index > 0 ? [run('; ')] : []), ...(content ?? [])]))];
}
