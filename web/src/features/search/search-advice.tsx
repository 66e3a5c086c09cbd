import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import styles from './search.module.css';

const examples = ['word', 'number', 'part'] as const;

/** Before anything is typed: what can be found, and examples to try. */
export function WhatCanBeFound({ onTry }: { onTry: (text: string) => void }) {
  const { t } = useTranslation('search');
  return (
    <EmptyState title={t('advice.title')} headingLevel={3}>
      <p>{t('advice.text')}</p>
      <ul className={styles.examples}>
        {examples.map((example) => (
          <li key={example}>
            <button
              type="button"
              className={styles.example}
              onClick={() => onTry(t(`advice.examples.${example}.text`))}
            >
              {t(`advice.examples.${example}.text`)}
            </button>{' '}
            <span className="muted">{t(`advice.examples.${example}.finds`)}</span>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}

export function NothingFound({ text }: { text: string }) {
  const { t } = useTranslation('search');
  return (
    <EmptyState title={t('nothing.title', { text })} headingLevel={3}>
      {t('nothing.text')}
    </EmptyState>
  );
}
