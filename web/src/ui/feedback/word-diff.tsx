import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './word-diff.module.css';

const WordDiffPieces = lazy(async () => ({ default: (await import('./word-diff-pieces.tsx')).WordDiffPieces }));

interface WordDiffProps {
  before: string;
  after: string;
  /** A date is another one as a whole: marked by words, "30.06.2026" and "3. Quartal 2027" would share a full stop. */
  isWhole?: boolean;
}

/** Two wordings in one, with the words marked. Comparing them is loaded with the first one shown; until then the new one stands there. */
export function WordDiff({ before, after, isWhole = false }: WordDiffProps) {
  const { t } = useTranslation('ui');
  const nothing = t('wordDiff.nothing');
  return (
    <p className={styles.diff} lang="de">
      <Suspense fallback={after || nothing}>
        <WordDiffPieces before={before || nothing} after={after || nothing} isWhole={isWhole} />
      </Suspense>
    </p>
  );
}
