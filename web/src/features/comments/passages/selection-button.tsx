import type { CommentPlace, Quote } from '@agendawerk/shared/comments/index.ts';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.tsx';
import { readSelection } from './dom-text.ts';
import styles from './selection-button.module.css';

interface SelectionButtonProps {
  onComment: (place: CommentPlace, quote: Quote) => void;
}

const pause = 200;

/** Beside a marked passage: comment on it. With the keyboard by Ctrl+Alt+M. */
export function SelectionButton({ onComment }: SelectionButtonProps) {
  const { t } = useTranslation('comments');
  const [selected, setSelected] = useState<ReturnType<typeof readSelection>>();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => setSelected(readSelection(document.getSelection()));
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    };
    const hide = () => setSelected(undefined);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const found = readSelection(document.getSelection());
      if (!found) return;
      event.preventDefault();
      hide();
      onComment(found.place, found.quote);
    };
    document.addEventListener('selectionchange', later);
    document.addEventListener('keydown', onKeyDown);
    window.addEventListener('scroll', hide, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', later);
      document.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('scroll', hide);
    };
  }, [onComment]);

  if (!selected) return null;
  const { place, quote, box } = selected;
  return createPortal(
    <div
      className={styles.place}
      style={{
        top: Math.min(box.bottom + 6, window.innerHeight - 56),
        left: Math.max(8, Math.min(box.left, window.innerWidth - 180)),
      }}
      data-print="hide"
    >
      <Button
        size="small"
        icon="comment"
        aria-keyshortcuts="Control+Alt+M"
        // The selection stays while the button is pressed.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          setSelected(undefined);
          onComment(place, quote);
        }}
      >
        {t('commentPassage')}
      </Button>
    </div>,
    document.getElementById('content') ?? document.body,
  );
}
