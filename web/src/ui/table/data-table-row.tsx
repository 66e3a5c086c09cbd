import { memo } from 'react';
import { classNames } from '../class-names.ts';
import { Checkbox } from '../fields/checkbox.tsx';
import styles from './data-table.module.css';
import type { DataColumn } from './data-table.types.ts';
import labelled from './labelled-rows.module.css';

interface DataTableRowProps<Row> {
  row: Row;
  id: string;
  columns: readonly DataColumn<Row>[];
  isSelected: boolean;
  /** With `onToggle`, where rows can be selected. */
  selectLabel?: string;
  onToggle?: (id: string) => void;
}

function Row<Row>({ row, id, columns, isSelected, selectLabel, onToggle }: DataTableRowProps<Row>) {
  return (
    <tr role="row" className={classNames(styles.row, isSelected && styles.selected)}>
      {onToggle ? (
        <td role="cell" className={styles.select}>
          <Checkbox label={selectLabel} isLabelHidden isCompact checked={isSelected} onChange={() => onToggle(id)} />
        </td>
      ) : null}
      {columns.map((column) =>
        column.isTitle ? (
          <th key={column.id} role="rowheader" scope="row" className={classNames(styles.cell, styles.title)}>
            {column.cell(row)}
          </th>
        ) : (
          <td
            key={column.id}
            role="cell"
            data-label={column.header}
            className={classNames(
              styles.cell,
              labelled.cell,
              column.isNumeric && styles.numeric,
              column.isActions && styles.actions,
              column.isActions && labelled.buttons,
            )}
          >
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

/** Drawn again only when it shows something else: with 150 rows, each key in a field beside them would cost all of them. */
export const DataTableRow = memo(Row) as typeof Row;
