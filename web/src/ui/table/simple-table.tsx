import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import labelled from './labelled-rows.module.css';
import styles from './simple-table.module.css';
import { ScrollFrame } from '../layout/scroll-frame.tsx';

export interface SimpleColumn {
  label: string;
  isNumeric?: boolean;
  /** Small buttons beside one another, on one line with the words of the row. */
  isActions?: boolean;
}

export interface SimpleTableProps {
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly SimpleColumn[];
  /** A row with an anchor can be gone to (`#anchor`). */
  rows: readonly { id: string; anchor?: string; cells: readonly ReactNode[] }[];
  /** The last line: sums. */
  total?: readonly ReactNode[];
  /** Rows are things with facts: under 768 px each becomes a labelled list. What is compared stays a table and scrolls. */
  isList?: boolean;
}

/** A cell with the title of something, as long as people made it: it breaks where it must, and keeps room to be read. */
export function TitleCell({ children }: { children: ReactNode }) {
  return <div data-cell="title">{children}</div>;
}

/**
 * A small table to read: numbers behind a chart, costs by year. Scrolls in its own frame where it must.
 * Roles are written out, because browsers forget them when a table is laid out as a list.
 */
export function SimpleTable({
  caption,
  isCaptionHidden = false,
  columns,
  rows,
  total,
  isList = false,
}: SimpleTableProps) {
  return (
    <ScrollFrame className={styles.frame} label={caption}>
      <table role="table" className={classNames(styles.table, isList && styles.list)}>
        <caption className={isCaptionHidden ? 'sr-only' : styles.caption}>{caption}</caption>
        <thead role="rowgroup" className={isList ? labelled.head : undefined}>
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.label}
                role="columnheader"
                scope="col"
                className={classNames(column.isNumeric && styles.numeric, column.isActions && styles.actionsHead)}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.id} id={row.anchor} role="row">
              <SimpleCells cells={row.cells} columns={columns} isList={isList} />
            </tr>
          ))}
        </tbody>
        {total ? (
          <tfoot role="rowgroup">
            <tr role="row">
              <SimpleCells cells={total} columns={columns} isList={isList} />
            </tr>
          </tfoot>
        ) : null}
      </table>
    </ScrollFrame>
  );
}

interface SimpleCellsProps extends Pick<SimpleTableProps, 'columns' | 'isList'> {
  cells: readonly ReactNode[];
}

function SimpleCells({ cells, columns, isList }: SimpleCellsProps) {
  return columns.map((column, index) =>
    index === 0 ? (
      <th key={column.label} role="rowheader" scope="row">
        {cells[index]}
      </th>
    ) : (
      <td
        key={column.label}
        role="cell"
        data-label={column.label}
        className={classNames(
          isList && labelled.cell,
          isList && column.isActions && labelled.buttons,
          column.isNumeric && styles.numeric,
          column.isActions && styles.actions,
        )}
      >
        {cells[index]}
      </td>
    ),
  );
}
