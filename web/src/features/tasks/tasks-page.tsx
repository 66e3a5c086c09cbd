import { useTranslation } from 'react-i18next';
import { useAgendas } from '../../lib/current-agenda.ts';
import { paths } from '../../lib/paths.ts';
import { useCan, useWorkspace } from '../../lib/session.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { AskList } from './ask-list.tsx';
import { MyKpis } from './my-kpis.tsx';
import { MyMeasures } from './my-measures.tsx';
import type { MyWork } from './my-work.ts';
import { useMyWork } from './use-my-work.ts';

/** What is asked of the person, and what is theirs, over all agendas of the workspace. */
export function TasksPage() {
  const { t } = useTranslation('tasks');
  const { work, error, retry } = useMyWork();
  usePageTitle(t('title'));
  return (
    <Stack gap="large">
      <PageHeader title={t('title')} lead={work ? t('asked', { count: work.asks.length }) : undefined} />
      {error ? <ErrorState error={error} onRetry={retry} /> : null}
      {!work && !error ? <Skeleton shape="rows" lines={6} /> : null}
      {work ? <LoadedTasks work={work} /> : null}
    </Stack>
  );
}

function LoadedTasks({ work }: { work: MyWork }) {
  const { t } = useTranslation('tasks');
  if (work.measures.length + work.kpis.length + work.asks.length === 0) return <NothingMine />;
  return (
    <Stack gap="section">
      <Section title={t('asks.title')} lead={work.asks.length === 0 ? t('asks.none') : undefined}>
        <AskList asks={work.asks} />
      </Section>
      {work.measures.length > 0 ? <MyMeasures measures={work.measures} /> : null}
      {work.kpis.length > 0 ? <MyKpis kpis={work.kpis} /> : null}
    </Stack>
  );
}

function NothingMine() {
  const { t } = useTranslation('tasks');
  const { slug } = useWorkspace();
  const [agenda] = useAgendas();
  const mayEdit = useCan('agenda.edit');
  const address = agenda ? { workspace: slug, agenda: agenda.slug } : undefined;
  return (
    <EmptyState
      title={t('empty.title')}
      example={t('empty.example')}
      actions={
        address ? (
          <>
            <LinkButton to={paths.overview(address)}>{t('empty.overview')}</LinkButton>
            <LinkButton to={paths.responsibilities(address)}>{t('empty.responsibilities')}</LinkButton>
          </>
        ) : (
          <LinkButton to={paths.agendas(slug)}>{t('empty.agendas')}</LinkButton>
        )
      }
    >
      {t(mayEdit ? 'empty.editorText' : 'empty.text')}
    </EmptyState>
  );
}
