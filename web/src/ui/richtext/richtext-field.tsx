import type { RichText } from '@agendawerk/shared/richtext/index.ts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextSync } from '../../lib/text-sync/text-sync.ts';
import type { TextSyncOptions } from '../../lib/text-sync/text-sync.types.ts';
import { hasTextDraft } from '../../lib/text-sync/text-draft.ts';
import { Button } from '../actions/button.tsx';
import { OpenText } from './open-text.tsx';
import { preloadEditor } from './richtext-editor.tsx';
import styles from './richtext-field.module.css';
import { RichTextView } from './richtext-view.tsx';

export interface RichTextFieldProps extends TextSyncOptions {
  /** Which text this is: "Leitbild". Named in the button and the editor. */
  label: string;
  isEditable: boolean;
  /** Stands in the head line, left of the buttons: a heading. */
  heading?: ReactNode;
  /** More buttons of the head line. */
  actions?: ReactNode;
  placeholder?: string;
  /** Instead of an empty text: why it is empty, and an example. */
  empty?: ReactNode;
  /** Gives the headings of the text ids, for an outline. */
  anchor?: string;
}

/**
 * A long text in its place: to read, and, for who may, to write with everything that belongs to it: saved by itself,
 * kept on the device until it is saved, merged with what others write. The page polls what `saved` comes from.
 */
export function RichTextField(props: RichTextFieldProps) {
  const { label, isEditable, heading, actions, placeholder, empty, anchor, ...options } = props;
  const { t } = useTranslation('richtext');
  const { sync, open, close, isReopened } = useOpenSync(options, isEditable);
  const editButton = useRef<HTMLButtonElement>(null);
  const shouldFocus = useRef(false);

  useEffect(() => {
    if (!sync && shouldFocus.current) editButton.current?.focus();
    shouldFocus.current = false;
  }, [sync]);

  const finish = () => {
    shouldFocus.current = true;
    void close();
  };
  const text = sync?.text ?? options.saved.text;
  return (
    <div className={styles.field}>
      {heading || actions || isEditable ? (
        <div className={styles.head}>
          <div className={styles.heading}>{heading}</div>
          <div className={styles.actions} data-print="hide">
            {isEditable && !sync ? (
              <Button
                ref={editButton}
                variant="tertiary"
                size="small"
                icon="edit"
                onPointerEnter={preloadEditor}
                onFocus={preloadEditor}
                onClick={open}
                aria-label={`${t(text ? 'edit' : 'write')}: ${label}`}
              >
                {t(text ? 'edit' : 'write')}
              </Button>
            ) : null}
            {actions}
          </div>
        </div>
      ) : null}
      {sync ? (
        <OpenText sync={sync} label={label} placeholder={placeholder} hasFocus={!isReopened} onDone={finish} />
      ) : (
        <ReadText text={text} empty={empty} anchor={anchor} />
      )}
    </div>
  );
}

function ReadText({ text, empty, anchor }: { text: RichText | null; empty: ReactNode; anchor: string | undefined }) {
  if (text === null) return <>{empty}</>;
  return <RichTextView text={text} {...(anchor === undefined ? {} : { anchor })} />;
}

/** The open text lives from the button until everything is on the server; a draft of earlier opens it by itself. */
function useOpenSync(options: TextSyncOptions, isEditable: boolean) {
  const [sync, setSync] = useState<TextSync | null>(() =>
    isEditable && hasTextDraft(options.draftKey) ? new TextSync(options) : null,
  );
  const [isReopened, setReopened] = useState(sync !== null);
  const { saved } = options;

  useEffect(() => sync?.receive(saved), [sync, saved]);

  useEffect(() => {
    if (!sync) return;
    const keep = () => sync.keepDraft();
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      sync.leave();
    };
  }, [sync]);

  return {
    sync,
    isReopened,
    open: () => {
      setReopened(false);
      setSync(new TextSync(options));
    },
    /** What could not be saved stays open and says why. */
    close: async () => {
      if (!sync) return;
      await Promise.race([sync.save(), new Promise((resolve) => setTimeout(resolve, longestClosing))]);
      if (sync.isSaved) setSync(null);
    },
  };
}

const longestClosing = 3000;
