import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../lib/sentence.ts';
import { Select } from '../fields/select.tsx';
import styles from './data-table.module.css';
import type { DataColumn, Sort } from './data-table.types.ts';

interface SortSelectProps<Row> {
  columns: readonly DataColumn<Row>[];
  sort: Sort | null;
  onSortChange: (sort: Sort | null) => void;
}

/** On phones the head with its buttons is gone; this takes its place. */
export function SortSelect<Row>({ columns, sort, onSortChange }: SortSelectProps<Row>) {
  const { t } = useTranslation('ui');
  const ascending = sentenceOf((column) => t('table.ascending', { column }));
  const descending = sentenceOf((column) => t('table.descending', { column }));
  const sortable = columns.filter((column) => column.sortValue);
  const options = sortable.flatMap((column) => [
    { value: `${column.id}:asc`, label: ascending(column.header) },
    { value: `${column.id}:desc`, label: descending(column.header) },
  ]);
  return (
    <div className={styles.sortSelect} data-print="hide">
      <Select
        label={t('table.sortBy')}
        isCompact
        options={options}
        emptyLabel={t('table.unsorted')}
        value={sort ? `${sort.columnId}:${sort.isDescending ? 'desc' : 'asc'}` : ''}
        onChange={(event) => {
          const [columnId = '', direction] = event.target.value.split(':');
          onSortChange(columnId === '' ? null : { columnId, isDescending: direction === 'desc' });
        }}
      />
    </div>
  );
}
