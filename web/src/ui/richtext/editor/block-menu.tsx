import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../actions/menu.tsx';
import { Icon } from '../../icon/icon.tsx';
import { toShortcut } from './shortcuts.ts';
import styles from './toolbar.module.css';
import { type BlockKind, blockKindOf, blockKinds, setBlockKind } from './tools.ts';

const shortcuts: Record<BlockKind, string> = {
  paragraph: 'mod+alt+0',
  heading2: 'mod+alt+2',
  heading3: 'mod+alt+3',
  heading4: 'mod+alt+4',
};

/** What the line is: text or a heading. */
export function BlockMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('richtext');
  const kind = useEditorState({ editor, selector: ({ editor: current }) => blockKindOf(current) });
  return (
    <Menu
      label={t('tools.block')}
      trigger={
        <button type="button" className={styles.menu} aria-label={t('tools.blockIs', { kind: t(`blocks.${kind}`) })}>
          <span className={styles.kind}>{t(`blocks.${kind}`)}</span>
          <Icon name="chevron-down" size="small" />
        </button>
      }
      groups={[
        {
          id: 'kinds',
          entries: blockKinds.map((entry) => ({
            id: entry,
            label: t(`blocks.${entry}`),
            hint: toShortcut(shortcuts[entry], { control: t('keys.control'), shift: t('keys.shift') }).text,
            isSelected: entry === kind,
            onAction: () => setBlockKind(editor, entry),
          })),
        },
      ]}
    />
  );
}
