import { diffWords } from '@agendawerk/shared/comments/word-diff.rules.ts';
import { useTranslation } from 'react-i18next';

/** What goes and what comes, marked: to the eye by line and colour, to the ear by a word. */
export function WordDiffPieces({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('ui');
  return diffWords(before, after).map(({ text, change }, index) => {
    if (change === 'kept') return <span key={index}>{text}</span>;
    const Tag = change === 'added' ? 'ins' : 'del';
    return (
      <Tag key={index}>
        <span className="sr-only">{t(`wordDiff.${change}`)} </span>
        {text}
        <span className="sr-only"> {t('wordDiff.end')} </span>
      </Tag>
    );
  });
}
