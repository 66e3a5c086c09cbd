import { type ReactNode, useCallback, useDeferredValue, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../lib/sentence.ts';
import { classNames } from '../class-names.ts';
import { Checkbox } from '../fields/checkbox.tsx';
import { DataTableRow } from './data-table-row.tsx';
import styles from './data-table.module.css';
import type { DataColumn, DataTableProps, RowGroup, Sort } from './data-table.types.ts';
import { SelectionBar } from './selection-bar.tsx';
import labelled from './labelled-rows.module.css';
import rowGroup from './row-group.module.css';
import { groupRows, sortRows } from './sort-rows.ts';
import { SortHeader } from './sort-header.tsx';
import { SortSelect } from './sort-select.tsx';
import { useIsWiderThanFrame } from './use-is-wider-than-frame.ts';
import { ScrollFrame } from '../layout/scroll-frame.tsx';

/**
 * Rows to compare. The head stays in view; under 768 px each row becomes a labelled list.
 * Roles are written out, because browsers forget them when a table is laid out as a list.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    columns,
    rows,
    rowId,
    rowLabel,
    sort,
    onSortChange,
    shownColumns,
    groupOf,
    selection,
    onSelectionChange,
    empty,
    footer,
  } = props;
  const { t } = useTranslation('ui');
  const selectLabel = useMemo(() => sentenceOf((row) => t('table.select', { row })), [t]);
  const shownIds = shownColumns?.join(' ');
  const shown = useMemo(() => listShown(columns, shownIds?.split(' ')), [columns, shownIds]);
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
  const groups: readonly Group<Row>[] = useMemo(
    () => (groupOf ? groupRows(sorted, groupOf) : [{ group: null, rows: sorted }]),
    [sorted, groupOf],
  );
  // What is in view comes first, the rest when nobody has to wait for it.
  const isWhole = useDeferredValue(true, false);
  const isSelectable = onSelectionChange !== undefined;
  const toggle = useCallback((id: string) => onSelectionChange?.((before) => toggled(before, id)), [onSelectionChange]);
  if (rows.length === 0 && empty) return empty;

  return (
    <div className={styles.whole}>
      {onSortChange ? <SortSelect columns={shown} sort={sort ?? null} onSortChange={onSortChange} /> : null}
      {isSelectable && selection && selection.size > 0 ? (
        <SelectionBar
          count={selection.size}
          actions={props.selectionActions}
          onClear={() => onSelectionChange(() => new Set())}
        />
      ) : null}
      <TableFrame label={caption}>
        <table role="table" className={styles.table}>
          <caption className="sr-only">{caption}</caption>
          <DataTableHead
            columns={shown}
            sort={sort ?? null}
            isSelectable={isSelectable}
            table={props}
            {...(onSortChange ? { onSortChange } : {})}
          />
          {(isWhole ? groups : takeFirst(groups)).map(({ group, rows: members }) => (
            <tbody key={group?.id ?? 'all'} role="rowgroup">
              {group ? (
                <tr role="row" className={rowGroup.group}>
                  <th role="rowheader" scope="rowgroup" colSpan={shown.length + (isSelectable ? 1 : 0)}>
                    <span className={rowGroup.line}>
                      <span>{group.label}</span>
                      {group.summary ? <span className={rowGroup.summary}>{group.summary}</span> : null}
                    </span>
                  </th>
                </tr>
              ) : null}
              {members.map((row) => (
                <DataTableRow
                  key={rowId(row)}
                  row={row}
                  id={rowId(row)}
                  columns={shown}
                  isSelected={selection?.has(rowId(row)) ?? false}
                  {...(isSelectable ? { selectLabel: selectLabel(rowLabel(row)), onToggle: toggle } : {})}
                />
              ))}
            </tbody>
          ))}
          {footer ? <DataTableFoot columns={shown} isSelectable={isSelectable} footer={footer} /> : null}
        </table>
      </TableFrame>
    </div>
  );
}

/** Finds out that the table scrolls without drawing its rows once more. */
function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const isWide = useIsWiderThanFrame(frame);
  return (
    <ScrollFrame ref={frame} className={isWide ? styles.scrolls : undefined} label={label} isWide={isWide}>
      {children}
    </ScrollFrame>
  );
}

/** More rows than this fit into no window. */
const firstRows = 16;

interface Group<Row> {
  group: RowGroup | null;
  rows: readonly Row[];
}

function takeFirst<Row>(groups: readonly Group<Row>[]): readonly Group<Row>[] {
  let left = firstRows;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, Math.max(left, 0));
    left -= rows.length;
    return rows.length > 0 ? [{ ...group, rows }] : [];
  });
}

function toggled(selection: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

function listShown<Row>(
  columns: readonly DataColumn<Row>[],
  shownColumns: readonly string[] | undefined,
): DataColumn<Row>[] {
  return columns.filter(
    (column) => column.isTitle || (shownColumns ? shownColumns.includes(column.id) : column.isShownAtFirst !== false),
  );
}

interface HeadProps<Row> {
  columns: readonly DataColumn<Row>[];
  sort: Sort | null;
  isSelectable: boolean;
  onSortChange?: (sort: Sort | null) => void;
  table: DataTableProps<Row>;
}

function DataTableHead<Row>({ columns, sort, isSelectable, onSortChange, table }: HeadProps<Row>) {
  const { t } = useTranslation('ui');
  const { rows, rowId, selection, onSelectionChange } = table;
  const selected = rows.filter((row) => selection?.has(rowId(row))).length;
  return (
    <thead role="rowgroup" className={classNames(styles.head, labelled.head)}>
      <tr role="row">
        {isSelectable ? (
          <th role="columnheader" scope="col" className={styles.select}>
            <Checkbox
              label={t('table.selectAll')}
              isLabelHidden
              isCompact
              checked={selected > 0 && selected === rows.length}
              isIndeterminate={selected > 0 && selected < rows.length}
              onChange={(event) => {
                const chosen = new Set(event.target.checked ? rows.map(rowId) : []);
                onSelectionChange?.(() => chosen);
              }}
            />
          </th>
        ) : null}
        {columns.map((column) => (
          <SortHeader key={column.id} column={column} sort={sort} {...(onSortChange ? { onSortChange } : {})} />
        ))}
      </tr>
    </thead>
  );
}

function DataTableFoot<Row>({
  columns,
  isSelectable,
  footer,
}: {
  columns: readonly DataColumn<Row>[];
  isSelectable: boolean;
  footer: NonNullable<DataTableProps<Row>['footer']>;
}) {
  return (
    <tfoot role="rowgroup" className={styles.foot}>
      <tr role="row">
        {isSelectable ? <td role="cell" /> : null}
        {columns.map((column) => (
          <td
            key={column.id}
            role="cell"
            data-label={column.header}
            className={classNames(styles.cell, labelled.cell, column.isNumeric && styles.numeric)}
          >
            {footer[column.id]}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
