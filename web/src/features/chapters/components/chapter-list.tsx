import type { Chapter } from '@agendawerk/shared/chapters/index.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../../lib/session.ts';
import { useScrollToHash } from '../../../lib/use-scroll-to-hash.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { useChapters } from '../api/chapter-api.ts';
import { ChapterSection } from './chapter-section.tsx';
import { LostTexts } from './lost-texts.tsx';
import { TitleDialog } from './title-dialog.tsx';

/** All texts of the agenda in their order, and the way to a new one. */
export function ChapterList() {
  const { t } = useTranslation('chapters');
  const { data: chapters, error, refetch } = useChapters();
  const isEditable = useCan('agenda.edit');
  const [message, setMessage] = useState('');
  const [isAdding, setAdding] = useState(false);
  const [added, setAdded] = useState<Chapter>();
  useScrollToHash(chapters !== undefined);

  const isAddedShown = chapters?.some((chapter) => chapter.id === added?.id) ?? false;
  useEffect(() => {
    if (!isAddedShown || !added) return;
    document.getElementById(added.id)?.querySelector<HTMLElement>('button')?.focus();
  }, [isAddedShown, added]);

  if (!chapters) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={10} />;
  return (
    <>
      <p role="status" className="sr-only">
        {message}
      </p>
      {chapters.map((chapter, index) => (
        <ChapterSection key={chapter.id} chapter={chapter} index={index} count={chapters.length} onMoved={setMessage} />
      ))}
      <LostTexts chapters={chapters} />
      {isEditable ? (
        <div data-print="hide">
          <Button icon="add" onClick={() => setAdding(true)}>
            {t('add.open')}
          </Button>
        </div>
      ) : null}
      {isAdding ? <TitleDialog onClose={() => setAdding(false)} onCreated={setAdded} /> : null}
    </>
  );
}
