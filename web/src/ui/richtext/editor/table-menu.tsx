import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { Menu, type MenuGroup } from '../../actions/menu.tsx';
import { classNames } from '../../class-names.ts';
import { ToolIcon } from './tool-icon.tsx';
import styles from './toolbar.module.css';
import { insertTable, type TableCommand, tableCommands } from './tools.ts';

const inTable: readonly { id: 'rows' | 'columns' | 'headers' | 'table'; commands: readonly TableCommand[] }[] = [
  { id: 'rows', commands: ['addRowBefore', 'addRowAfter', 'deleteRow'] },
  { id: 'columns', commands: ['addColumnBefore', 'addColumnAfter', 'deleteColumn'] },
  { id: 'headers', commands: ['toggleHeaderRow', 'toggleHeaderColumn'] },
  { id: 'table', commands: ['deleteTable'] },
];

/** Puts a table in, or changes the one that the cursor is in. */
export function TableMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('richtext');
  const isInTable = useEditorState({ editor, selector: ({ editor: current }) => current.isActive('table') });
  const groups: MenuGroup[] = isInTable
    ? inTable.map(({ id, commands }) => ({
        id,
        label: t(`table.${id}`),
        entries: commands.map((command) => ({
          id: command,
          label: t(`table.${command}`),
          onAction: () => void tableCommands[command](editor),
        })),
      }))
    : [
        {
          id: 'insert',
          entries: [
            {
              id: 'insert',
              label: t('table.insert'),
              hint: t('table.insertHint'),
              onAction: () => insertTable(editor),
            },
          ],
        },
      ];
  return (
    <Menu
      label={t('tools.table')}
      trigger={
        <button
          type="button"
          className={classNames(styles.tool, isInTable && styles.on)}
          aria-label={t('tools.table')}
          title={t('tools.table')}
        >
          <ToolIcon name="table" />
        </button>
      }
      groups={groups}
    />
  );
}
