import { diffWords } from '@agendawerk/shared/comments/word-diff.rules.ts';
import { useTranslation } from 'react-i18next';
import styles from './suggestions.module.css';

interface WordDiffProps {
  before: string;
  after: string;
  /** Names and choices are other ones as a whole, also where they have a word in common. */
  isWhole?: boolean;
}

/** Two wordings in one, with what goes and what comes marked: to the eye by line and colour, to the ear by a word. */
export function WordDiff({ before, after, isWhole = false }: WordDiffProps) {
  const { t } = useTranslation('comments');
  return (
    <p className={styles.diff} lang="de">
      {(isWhole ? replaceWhole(before, after) : diffWords(before, after)).map(({ text, change }, index) => {
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

function replaceWhole(before: string, after: string): ReturnType<typeof diffWords> {
  if (before === after) return [{ text: after, change: 'kept' }];
  return [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ];
}
