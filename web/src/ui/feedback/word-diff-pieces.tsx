import { type DiffPiece, diffWords } from '@agendawerk/shared/comments/word-diff.rules.ts';
import { useTranslation } from 'react-i18next';

interface WordDiffPiecesProps {
  before: string;
  after: string;
  isWhole: boolean;
}

/** What goes and what comes, marked: to the eye by line and colour, to the ear by a word. */
export function WordDiffPieces({ before, after, isWhole }: WordDiffPiecesProps) {
  const { t } = useTranslation('ui');
  const pieces = isWhole && before !== after ? replaceWhole(before, after) : diffWords(before, after);
  return pieces.map(({ text, change }, index) => {
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

function replaceWhole(before: string, after: string): DiffPiece[] {
  return [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ];
}
