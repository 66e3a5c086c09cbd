import type { Chapter } from '@agendawerk/shared/chapters/index.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenComments } from '../../../lib/data/comment-counts.ts';
import { FoldedOutline, Outline, type OutlineEntry } from '../../../ui/navigation/outline.tsx';
import { headingAnchor, listHeadings } from '../../../ui/richtext/headings.ts';
import { useChapters } from '../api/chapter-api.ts';

const depths = { 2: 1, 3: 2, 4: 3 } as const;

/** The chapters with the headings inside them. */
function toEntries(chapters: readonly Chapter[]): OutlineEntry[] {
  return chapters.flatMap((chapter) => [
    { id: chapter.id, label: chapter.title },
    ...listHeadings(chapter.body).map(
      ({ label, level }, index): OutlineEntry => ({
        id: headingAnchor(chapter.id, index),
        label,
        depth: depths[level],
      }),
    ),
  ]);
}

function useEntries(): OutlineEntry[] {
  const { t } = useTranslation('chapters');
  const { data } = useChapters();
  const open = useOpenComments();
  return useMemo(
    () => [
      { id: 'facts', label: t('facts') },
      ...toEntries(data ?? []).map((entry) => {
        const number = open.get(entry.id);
        return number === undefined
          ? entry
          : { ...entry, count: { number, words: t('openComments', { count: number }) } };
      }),
    ],
    [data, open, t],
  );
}

/** Beside the text on wide screens. */
export function ChapterOutline() {
  const { t } = useTranslation('chapters');
  return <Outline label={t('outline')} entries={useEntries()} />;
}

/** Above the text on narrow ones, folded up. */
export function FoldedChapterOutline() {
  const { t } = useTranslation('chapters');
  return <FoldedOutline label={t('outline')} entries={useEntries()} />;
}
