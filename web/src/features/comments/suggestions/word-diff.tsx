import { diffWords } from '@agendawerk/shared/comments/word-diff.rules.ts';
import { useTranslation } from 'react-i18next';
import styles from './suggestions.module.css';

/** Two wordings in one, with what goes and what comes marked: to the eye by line and colour, to the ear by a word. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('comments');
  return (
    <p className={styles.diff} lang="de">
      {diffWords(before, after).map(({ text, change }, index) => {
        if (change === 'kept') return <span key={index}>{text}</span>;
        const Tag = change === 'added' ? 'ins' : 'del';
        return (
          <Tag key={index}>
            <span className="sr-only">{t(`diff.${change}`)} </span>
            {text}
            <span className="sr-only"> {t('diff.end')} </span>
          </Tag>
        );
      })}
    </p>
  );
}
