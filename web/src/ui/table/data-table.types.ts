import type { ReactNode } from 'react';

export interface DataColumn<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** What the column is sorted by; a column without it cannot be sorted. Nothing sorts last. */
  sortValue?: (row: Row) => string | number | null;
  /** Numbers stand at the right edge, with figures of one width. */
  isNumeric?: boolean;
  /** Small buttons beside one another, on one line with the words of the row. */
  isActions?: boolean;
  /** The column that names the row: always shown, first on phones. */
  isTitle?: boolean;
  /** A class of widths, so that columns do not dance while one sorts. */
  width?: 'narrow' | 'medium' | 'wide';
  /** Shown unless chosen away; columns with `false` wait in the column chooser. */
  isShownAtFirst?: boolean;
}

export interface Sort {
  columnId: string;
  isDescending: boolean;
}

export interface RowGroup {
  id: string;
  label: ReactNode;
  /** Stands at the right of the group's line: count, sum. */
  summary?: ReactNode;
}

export interface DataTableProps<Row> {
  /** Names the table for screen readers. */
  caption: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** What a row is called when it is selected. */
  rowLabel: (row: Row) => string;
  sort?: Sort | null;
  onSortChange?: (sort: Sort | null) => void;
  /** Ids of the shown columns; all shown at first where nothing is given. */
  shownColumns?: readonly string[] | null;
  groupOf?: (row: Row) => RowGroup;
  selection?: ReadonlySet<string>;
  /** Given the selection as it is now, as the setter of a state takes it; the same function each time, so that rows stay as they are. */
  onSelectionChange?: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
  /** What can be done with the selected rows. */
  selectionActions?: ReactNode;
  empty?: ReactNode;
  /** The last line: sums. Given by column id. */
  footer?: Partial<Record<string, ReactNode>>;
}
