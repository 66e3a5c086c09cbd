import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AutosaveOptions } from '../../lib/use-autosave.ts';
import { useAutosave } from '../../lib/use-autosave.ts';
import { hasUnreadable } from '../../lib/typed.ts';
import { Button } from '../actions/button.tsx';
import styles from './inline-edit.module.css';
import { SaveStateLine } from './save-state.tsx';

export interface InlineEditor<Value> {
  value: Value;
  onChange: (value: Value) => void;
}

export interface InlineEditProps<Value> extends AutosaveOptions<Value> {
  /** What is edited, for the pencil: "Titel bearbeiten". */
  label: string;
  /** How the value reads when nobody edits. */
  children: ReactNode;
  editor: (editor: InlineEditor<Value>) => ReactNode;
  /** Enter ends editing too. Not for several lines, where it makes a new one. */
  isOneLine?: boolean;
  isEditable?: boolean;
  /** Stands behind the pencil: what is said about the value. */
  mark?: ReactNode;
}

/**
 * A value that is changed where it stands: the pencil or Enter opens it, it saves itself, leaving it closes it,
 * Esc brings back what was there before.
 */
export function InlineEdit<Value>({
  label,
  children,
  editor,
  isOneLine = false,
  isEditable = true,
  mark,
  ...options
}: InlineEditProps<Value>) {
  const { t } = useTranslation('ui');
  const autosave = useAutosave(options);
  const [isOpen, setOpen] = useState(autosave.isRestored);
  const original = useRef(options.saved);
  const frame = useRef<HTMLDivElement>(null);
  const pencil = useRef<HTMLButtonElement>(null);
  const shouldReturnFocus = useRef(false);

  useEffect(() => {
    if (isOpen) frame.current?.querySelector<HTMLElement>('input, textarea, select, [contenteditable="true"]')?.focus();
    else if (shouldReturnFocus.current) pencil.current?.focus();
    shouldReturnFocus.current = false;
  }, [isOpen]);

  const open = () => {
    original.current = options.saved;
    setOpen(true);
  };
  const close = (withFocus: boolean) => {
    // What cannot be read is not saved: the field stays open and says so. Esc brings back what was there.
    if (hasUnreadable(autosave.value)) return;
    shouldReturnFocus.current = withFocus;
    void autosave.flush();
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      autosave.restore(original.current);
      shouldReturnFocus.current = true;
      setOpen(false);
    } else if (event.key === 'Enter' && (isOneLine || event.ctrlKey)) {
      event.preventDefault();
      close(true);
    }
  };

  if (!isOpen) {
    return (
      <div className={styles.closed}>
        <div className={styles.line}>
          <div className={styles.value}>{children}</div>
          {isEditable ? (
            <Button
              ref={pencil}
              variant="tertiary"
              size="small"
              icon="edit"
              isIconOnly
              onClick={open}
              data-print="hide"
            >
              {t('inlineEdit.open', { label })}
            </Button>
          ) : null}
        </div>
        {mark}
        {autosave.state.status === 'idle' ? null : <SaveStateLine state={autosave.state} />}
      </div>
    );
  }
  return (
    <div
      ref={frame}
      className={styles.open}
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget) || event.relatedTarget?.closest('[data-trigger]')) return;
        afterPress(() => close(false));
      }}
    >
      {editor({ value: autosave.value, onChange: autosave.setValue })}
      <div className={styles.foot}>
        {autosave.isRestored ? <span>{t('inlineEdit.restored')}</span> : null}
        <SaveStateLine state={autosave.state} isUnprotected={autosave.isUnprotected} />
        <span className={styles.keys}>{t(isOneLine ? 'inlineEdit.keysOneLine' : 'inlineEdit.keys')}</span>
      </div>
    </div>
  );
}

/** Closing moves what stands below. While a button there is being pressed it must stay under the pointer, or the press is lost. */
function afterPress(action: () => void): void {
  if (document.querySelector(':active') === null) action();
  else window.addEventListener('pointerup', () => setTimeout(action), { once: true });
}
