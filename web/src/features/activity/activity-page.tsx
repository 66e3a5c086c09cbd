import { type ActivityEntry, listActivity } from '@agendawerk/shared/activity/index.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { callApi } from '../../lib/call-api.ts';
import { useCan, useWorkspace } from '../../lib/session.ts';
import { useAgendaCrumbs } from '../../lib/use-agenda-crumbs.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { ChoiceBar } from '../../ui/fields/choice-bar.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { LoadMore } from '../../ui/navigation/load-more.tsx';
import { ChangeDays } from './change-days.tsx';
import { condenseChanges } from './condense-changes.ts';

type SubjectKind = ActivityEntry['subjectKind'];

const fetched = 100;
const every = 'all';
/** What is asked for most comes first; what concerns people and settings is shown to administrators alone. */
const inAgendas = ['measure', 'goal', 'kpi', 'field', 'chapter', 'agenda', 'municipality'] as const;
const ofAdministrators = ['member', 'department', 'api_key', 'workspace'] as const;

/** All changes, by day, newest first. */
export function ActivityPage() {
  const { t } = useTranslation('activity');
  const [params, setParams] = useSearchParams();
  const kinds: readonly SubjectKind[] = useCan('workspace.manage') ? [...inAgendas, ...ofAdministrators] : inAgendas;
  const kind = kinds.find((candidate) => candidate === params.get('kind'));
  const crumbs = useAgendaCrumbs({ label: t('title') });
  usePageTitle(t('title'));
  return (
    <Stack gap="large">
      <PageHeader crumbs={crumbs} title={t('title')} lead={t('lead')} />
      <ChoiceBar
        label={t('filter')}
        choices={[
          { value: every, label: t('every') },
          ...kinds.map((value) => ({ value, label: t(`groups.${value}`) })),
        ]}
        value={kind ?? every}
        onChange={(next) =>
          setParams(next === every ? {} : { kind: next }, { replace: true, preventScrollReset: true })
        }
      />
      <Changes key={kind ?? every} kind={kind} />
    </Stack>
  );
}

function Changes({ kind }: { kind: SubjectKind | undefined }) {
  const { t } = useTranslation('activity');
  const { workspaceId } = useWorkspace();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['activity', workspaceId, 'all', kind ?? every],
    queryFn: async ({ signal, pageParam }) => {
      const query = { limit: fetched, ...(kind ? { kind } : {}), ...(pageParam ? { cursor: pageParam } : {}) };
      return (await callApi(listActivity, { params: { workspaceId }, query, signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
  const changes = useMemo(() => condenseChanges(data?.pages.flatMap((page) => page.items) ?? []), [data]);
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton shape="rows" lines={10} />;
  if (changes.length === 0) return <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>;
  return (
    <Stack>
      <ChangeDays changes={changes} headingLevel={2} />
      {error ? <ErrorState error={error} onRetry={() => void fetchNextPage()} /> : null}
      <LoadMore
        shown={changes.length}
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        onLoadMore={() => void fetchNextPage()}
      />
    </Stack>
  );
}
