import type { RichText } from '@agendawerk/shared/richtext/index.ts';
import { Gapcursor, Placeholder, TrailingNode, UndoRedo } from '@tiptap/extensions';
import { EditorContent, useEditor } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextPort } from '../../../lib/text-sync/text-sync.types.ts';
import { classNames } from '../../class-names.ts';
import textStyles from '../richtext.module.css';
import { toEditorContent } from './document.ts';
import styles from './editor.module.css';
import { LinkDialog } from './link-dialog.tsx';
import { ListKeys } from './list-keys.ts';
import { PasteGuard } from './paste/paste-guard.ts';
import { schemaExtensions } from './schema.ts';
import { toTextPort } from './text-port.ts';
import { Toolbar, type ToolbarHandle } from './toolbar.tsx';

export interface EditorProps {
  /** Says which text is written: "Leitbild". */
  label: string;
  /** What stands in it at the beginning; later changes come by the port. */
  initial: RichText | null;
  placeholder?: string | undefined;
  /** Whether somebody has just asked to write; not when a draft of earlier opens by itself. */
  hasFocus: boolean;
  /** Once it can be read and written. */
  onReady: (port: TextPort) => void;
  /** Somebody wrote; what, is read by the port when it is needed. */
  onChange: () => void;
  /** Esc: the focus shall go on. */
  onLeave: () => void;
  /** Below the text, always in sight: what is saved, and the way out. */
  foot: ReactNode;
}

/** Pixels at the edges of the window that are covered: the bar of the page with the tools, and the foot. */
const hidden = { top: 130, right: 0, bottom: 90, left: 0 };

/** Writing with the closed schema. Knows nothing of saving. */
export function Editor({ label, initial, placeholder = '', hasFocus, onReady, onChange, onLeave, foot }: EditorProps) {
  const { t } = useTranslation('richtext');
  const id = useId();
  const toolbar = useRef<ToolbarHandle>(null);
  const [isLinking, setLinking] = useState(false);
  const [isPasteRefused, setPasteRefused] = useState(false);
  const [setup] = useState(() => ({ extensions: listExtensions(placeholder), content: toEditorContent(initial) }));

  const editor = useEditor({
    ...setup,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    editorProps: {
      // Tool bar and foot stay in sight above the text: the line that is written shall not go below them.
      scrollThreshold: hidden,
      scrollMargin: hidden,
      attributes: {
        id,
        class: classNames(textStyles.text, styles.content),
        role: 'textbox',
        'data-richtext': '',
        lang: 'de',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': `${id}-keys`,
      },
    },
  });

  useEffect(() => {
    // A slow first render may have cost the editor that it began with; the library makes another one at once.
    if (editor.isDestroyed) return;
    onReady(toTextPort(editor));
    if (hasFocus) editor.commands.focus('end', { scrollIntoView: false });
  }, [editor, onReady, hasFocus]);

  useEffect(() => {
    const written = () => {
      setPasteRefused(false);
      onChange();
    };
    const refused = () => setPasteRefused(true);
    editor.on('update', written);
    editor.on('pasteRefused', refused);
    return () => {
      editor.off('update', written);
      editor.off('pasteRefused', refused);
    };
  }, [editor, onChange]);

  const onKeyDown = (event: KeyboardEvent) => {
    const action = { k: () => setLinking(true), F10: () => toolbar.current?.focus(), Escape: onLeave }[event.key];
    const isMeant = event.key === 'k' ? event.ctrlKey || event.metaKey : event.key !== 'F10' || event.altKey;
    if (!action || !isMeant) return;
    event.preventDefault();
    // Ctrl+K means the link here, not the search of the page.
    event.stopPropagation();
    action();
  };

  return (
    <div className={styles.frame}>
      <Toolbar ref={toolbar} editor={editor} controls={id} onLink={() => setLinking(true)} />
      <div className={styles.body}>
        <EditorContent editor={editor} onKeyDown={onKeyDown} />
        <div className={styles.foot}>{foot}</div>
      </div>
      <p id={`${id}-keys`} className="sr-only">
        {t('keys.help')}
      </p>
      {isPasteRefused ? (
        <p role="alert" className={styles.refused}>
          {t('paste.refused')}
        </p>
      ) : null}
      {isLinking ? (
        <LinkDialog
          editor={editor}
          onClose={() => {
            setLinking(false);
            // After the dialog has given the focus back to where it came from.
            setTimeout(() => editor.commands.focus());
          }}
        />
      ) : null}
    </div>
  );
}

function listExtensions(placeholder: string) {
  return [
    ...schemaExtensions,
    ListKeys,
    PasteGuard,
    UndoRedo.configure({ depth: 200 }),
    Gapcursor,
    TrailingNode,
    Placeholder.configure({ placeholder }),
  ];
}
