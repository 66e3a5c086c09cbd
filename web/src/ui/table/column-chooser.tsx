import { useTranslation } from 'react-i18next';
import { Button } from '../actions/button.tsx';
import { Checkbox } from '../fields/checkbox.tsx';
import { PopoverButton } from '../overlays/popover-button.tsx';
import type { DataColumn } from './data-table.types.ts';

export interface ColumnChooserProps<Row> {
  columns: readonly DataColumn<Row>[];
  shownColumns: readonly string[] | null | undefined;
  onChange: (shownColumns: string[] | null) => void;
}

/** Which columns are shown. `null` is the choice that the program makes by itself. */
export function ColumnChooser<Row>({ columns, shownColumns, onChange }: ColumnChooserProps<Row>) {
  const { t } = useTranslation('ui');
  const choosable = columns.filter((column) => !column.isTitle);
  const shown =
    shownColumns ?? choosable.filter((column) => column.isShownAtFirst !== false).map((column) => column.id);
  const toggle = (id: string) => {
    const next = new Set(shown);
    if (!next.delete(id)) next.add(id);
    onChange(choosable.map((column) => column.id).filter((columnId) => next.has(columnId)));
  };
  return (
    <PopoverButton
      label={t('table.columns')}
      placement="bottom end"
      trigger={
        <Button size="small" variant="tertiary" icon="columns">
          {t('table.columns')}
        </Button>
      }
    >
      {choosable.map((column) => (
        <Checkbox
          key={column.id}
          isCompact
          label={column.header}
          checked={shown.includes(column.id)}
          onChange={() => toggle(column.id)}
        />
      ))}
      {shownColumns ? (
        <Button size="small" variant="tertiary" onClick={() => onChange(null)}>
          {t('table.resetColumns')}
        </Button>
      ) : null}
    </PopoverButton>
  );
}
