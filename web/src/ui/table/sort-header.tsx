import { classNames } from '../class-names.ts';
import { Icon } from '../icon/icon.tsx';
import table from './data-table.module.css';
import type { DataColumn, Sort } from './data-table.types.ts';
import styles from './sort-header.module.css';
import { nextSort } from './sort-rows.ts';

interface SortHeaderProps<Row> {
  column: DataColumn<Row>;
  sort: Sort | null;
  onSortChange?: (sort: Sort | null) => void;
}

export function SortHeader<Row>({ column, sort, onSortChange }: SortHeaderProps<Row>) {
  const isSorted = sort?.columnId === column.id;
  const direction = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined;
  const canSort = column.sortValue !== undefined && onSortChange !== undefined;
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={direction}
      className={classNames(
        table.header,
        column.isNumeric && table.numeric,
        column.width && table[column.width],
        column.isTitle && table.title,
        column.isActions && table.actionsHead,
      )}
    >
      {canSort ? (
        <button
          type="button"
          className={classNames(styles.sort, column.isNumeric && styles.reversed)}
          onClick={() => onSortChange(nextSort(sort, column.id))}
        >
          <span>{column.header}</span>
          <span className={classNames(styles.arrow, isSorted && styles.sorted)}>
            <Icon name={isSorted && sort.isDescending ? 'chevron-down' : 'chevron-up'} size="small" />
          </span>
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}
