import { useTranslation } from 'react-i18next';
import { AgendaFacts } from '../features/agendas/index.ts';
import { ChapterList, ChapterOutline, FoldedChapterOutline } from '../features/chapters/index.ts';
import { CommentsFrame } from '../features/comments/index.ts';
import { useAgenda } from '../lib/current-agenda.ts';
import { PlaceMark } from '../lib/place-marks.tsx';
import { useCan } from '../lib/session.ts';
import { useAgendaCrumbs } from '../lib/use-agenda-crumbs.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { Notice } from '../ui/feedback/notice.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Section } from '../ui/layout/section.tsx';
import { Stack, WithAside } from '../ui/layout/stack.tsx';

const scope = { kinds: ['agenda', 'chapter'] } as const;

export function AgendaTextPage() {
  const { t } = useTranslation('chapters');
  const { id: agendaId } = useAgenda();
  const isEditable = useCan('agenda.edit');
  usePageTitle(t('page.title'));
  return (
    <CommentsFrame scope={scope}>
      <Stack gap="large">
        <PageHeader
          crumbs={useAgendaCrumbs({ label: t('page.title') })}
          title={t('page.title')}
          lead={t('page.lead')}
          actions={<PlaceMark kind="agenda" id={agendaId} />}
        />
        <FoldedChapterOutline />
        <WithAside aside={<ChapterOutline />}>
          {isEditable ? null : <Notice>{t('readOnly')}</Notice>}
          <Section id="facts" title={t('facts')}>
            <AgendaFacts />
          </Section>
          <ChapterList />
        </WithAside>
      </Stack>
    </CommentsFrame>
  );
}
