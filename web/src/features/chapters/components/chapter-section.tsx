import type { Chapter } from '@agendawerk/shared/chapters/index.ts';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindLastAuthor } from '../../../lib/data/last-author.ts';
import { PlaceMark, PlaceText } from '../../../lib/place-marks.tsx';
import { useCan } from '../../../lib/session.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { RichTextField } from '../../../ui/richtext/richtext-field.tsx';
import { readPresentChapter, useSaveChapterText } from '../api/chapter-api.ts';
import { ChapterActions } from './chapter-actions.tsx';
import styles from './chapters.module.css';

interface ChapterSectionProps {
  chapter: Chapter;
  /** Place in the list, and how many there are. */
  index: number;
  count: number;
  onMoved: (message: string) => void;
}

export function textDraftKey(chapterId: string): string {
  return `chapter:${chapterId}:body`;
}

/** One text of the agenda, to read and to write in its place. */
export const ChapterSection = memo(function ChapterSection({ chapter, index, count, onMoved }: ChapterSectionProps) {
  const { t } = useTranslation('chapters');
  const headingId = useId();
  const isEditable = useCan('agenda.edit');
  return (
    <section id={chapter.id} aria-labelledby={headingId} className={styles.chapter}>
      <PlaceText kind="chapter" id={chapter.id} part="body">
        <RichTextField
          label={chapter.title}
          heading={<h2 id={headingId}>{chapter.title}</h2>}
          actions={
            <>
              {isEditable ? <ChapterActions chapter={chapter} index={index} count={count} onMoved={onMoved} /> : null}
              <PlaceMark kind="chapter" id={chapter.id} part="body" />
            </>
          }
          isEditable={isEditable}
          draftKey={textDraftKey(chapter.id)}
          saved={{ text: chapter.body, revision: chapter.revision }}
          save={useSaveChapterText(chapter.id)}
          readPresent={readPresentChapter}
          findAuthor={useFindLastAuthor(chapter.id)}
          placeholder={t(`guides.${chapter.kind}.placeholder`)}
          anchor={chapter.id}
          empty={
            <EmptyState title={t('empty')} headingLevel={3} example={t(`guides.${chapter.kind}.example`)}>
              {t(`guides.${chapter.kind}.text`)}
            </EmptyState>
          }
        />
      </PlaceText>
    </section>
  );
});
