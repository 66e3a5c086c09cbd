import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './simple-table.module.css';
import { ScrollFrame } from '../layout/scroll-frame.tsx';

export interface SimpleColumn {
  label: string;
  isNumeric?: boolean;
}

export interface SimpleTableProps {
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly SimpleColumn[];
  /** A row with an anchor can be gone to (`#anchor`). */
  rows: readonly { id: string; anchor?: string; cells: readonly ReactNode[] }[];
  /** The last line: sums. */
  total?: readonly ReactNode[];
}

/** A cell with the title of something, as long as people made it: it breaks where it must, and keeps room to be read. */
export function TitleCell({ children }: { children: ReactNode }) {
  return <div data-cell="title">{children}</div>;
}

/** A small table to read: numbers behind a chart, costs by year. Scrolls in its own frame where it must. */
export function SimpleTable({ caption, isCaptionHidden = false, columns, rows, total }: SimpleTableProps) {
  return (
    <ScrollFrame className={styles.frame} label={caption}>
      <table className={styles.table}>
        <caption className={isCaptionHidden ? 'sr-only' : styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" className={classNames(column.isNumeric && styles.numeric)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} id={row.anchor}>
              <SimpleCells cells={row.cells} columns={columns} />
            </tr>
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <tr>
              <SimpleCells cells={total} columns={columns} />
            </tr>
          </tfoot>
        ) : null}
      </table>
    </ScrollFrame>
  );
}

function SimpleCells({ cells, columns }: { cells: readonly ReactNode[]; columns: readonly SimpleColumn[] }) {
  return columns.map((column, index) =>
    index === 0 ? (
      <th key={column.label} scope="row">
        {cells[index]}
      </th>
    ) : (
      <td key={column.label} className={classNames(column.isNumeric && styles.numeric)}>
        {cells[index]}
      </td>
    ),
  );
}
