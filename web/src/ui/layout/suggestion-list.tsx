import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../actions/button.tsx';
import styles from './suggestion-list.module.css';

export interface Suggestion {
  id: string;
  title: string;
  text: ReactNode;
  /** To be read, but not for this person to take over. */
  isReadOnly?: boolean;
}

interface SuggestionListProps {
  suggestions: readonly Suggestion[];
  /** Takes one over and leads to where it is adapted. Without it they are only to be read. */
  onAdopt?: ((id: string) => void) | undefined;
  /** The one that is being taken over. */
  busyId?: string | undefined;
  /** What taking over is called where nothing of the catalogue is taken over. */
  adoptLabel?: string;
}

const shownAtFirst = 3;

/** What the catalogue offers, each to be taken over and adapted. */
export function SuggestionList({ suggestions, onAdopt, busyId, adoptLabel }: SuggestionListProps) {
  const { t } = useTranslation('ui');
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? suggestions : suggestions.slice(0, shownAtFirst);
  const hidden = suggestions.length - shownAtFirst;
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ id, title, text, isReadOnly }) => (
          <li key={id} className={styles.item}>
            <div className={styles.words}>
              <strong>{title}</strong>
              <div className={styles.text}>{text}</div>
            </div>
            {onAdopt && !isReadOnly ? (
              <Button
                size="small"
                icon="add"
                isBusy={busyId === id}
                aria-label={adoptLabel ? `${adoptLabel}: ${title}` : t('suggestions.adoptNamed', { title })}
                onClick={() => onAdopt(id)}
              >
                {adoptLabel ?? t('suggestions.adopt')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <div className={styles.more}>
          <Button variant="tertiary" size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('suggestions.fewer') : t('suggestions.more', { count: hidden })}
          </Button>
        </div>
      ) : null}
    </>
  );
}
