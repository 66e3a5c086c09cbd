import type { Chapter } from '@agendawerk/shared/chapters/index.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { dropTextDraft, findTextDraft } from '../../../lib/text-sync/text-draft.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { RichTextView } from '../../../ui/richtext/richtext-view.tsx';
import { useCreateChapter } from '../api/chapter-api.ts';
import { textDraftKey } from './chapter-section.tsx';

/** Chapters that somebody deleted while another person was writing in them: the unsaved text is offered, not thrown away. */
export function LostTexts({ chapters }: { chapters: readonly Chapter[] }) {
  const [lost, setLost] = useState<readonly Chapter[]>([]);
  const previous = useRef(chapters);

  useEffect(() => {
    const gone = previous.current.filter((before) => !chapters.some((chapter) => chapter.id === before.id));
    previous.current = chapters;
    const unsaved = gone.filter((chapter) => findTextDraft(textDraftKey(chapter.id)));
    if (unsaved.length > 0) setLost((present) => [...present, ...unsaved]);
  }, [chapters]);

  return lost.map((chapter) => (
    <LostText
      key={chapter.id}
      chapter={chapter}
      onSettled={() => setLost((present) => present.filter((each) => each !== chapter))}
    />
  ));
}

function LostText({ chapter, onSettled }: { chapter: Chapter; onSettled: () => void }) {
  const { t } = useTranslation('chapters');
  const { workspaceId, agendaId } = useAgendaScope();
  const create = useCreateChapter();
  const [text] = useState(() => findTextDraft(textDraftKey(chapter.id))?.text ?? null);
  const settle = () => {
    dropTextDraft(textDraftKey(chapter.id));
    onSettled();
  };
  const createAgain = async () => {
    await create.mutateAsync({ params: { workspaceId, agendaId }, body: { title: chapter.title, body: text } });
    settle();
  };
  return (
    <Notice
      tone="warning"
      title={t('lost.title', { title: chapter.title })}
      isLive
      actions={
        <>
          <Button size="small" isBusy={create.isPending} onClick={() => void createAgain().catch(() => undefined)}>
            {t('lost.createAgain')}
          </Button>
          <Button size="small" variant="tertiary" onClick={settle}>
            {t('lost.discard')}
          </Button>
        </>
      }
    >
      <p>{t('lost.text')}</p>
      <RichTextView text={text} />
    </Notice>
  );
}
