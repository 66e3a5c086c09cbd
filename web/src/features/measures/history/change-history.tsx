import { type ActivityEntry, listActivity } from '@agendawerk/shared/activity/activity.contract.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { callApi } from '../../../lib/call-api.ts';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { LoadMore } from '../../../ui/navigation/load-more.tsx';
import styles from '../sheet/sheet.module.css';

/** Who changed what on this measure, newest first. */
export function ChangeHistory({ measureId }: { measureId: string }) {
  const { t } = useTranslation(['measures', 'activity']);
  const address = useAgendaAddress();
  const { workspaceId } = useAgendaScope();
  const { formatDateTime } = useFormat();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['activity', workspaceId, measureId],
    queryFn: async ({ signal, pageParam }) => {
      const query = { subjectId: measureId, limit: 20, ...(pageParam ? { cursor: pageParam } : {}) };
      return (await callApi(listActivity, { params: { workspaceId }, query, signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  const entries = data.pages.flatMap((page) => page.items);
  return (
    <>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span className="muted">{formatDateTime(entry.at)}</span> {entry.memberName ?? t('history.program')}:{' '}
            <Change entry={entry} />
            {entry.commentId === null ? null : (
              <>
                {' '}
                · <Link to={paths.comments(address, entry.commentId)}>{t('activity:takenOver')}</Link>
              </>
            )}
          </li>
        ))}
      </ul>
      <LoadMore
        shown={entries.length}
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        onLoadMore={() => void fetchNextPage()}
      />
    </>
  );
}

const wordy = 60;

/** Columns whose values have words of their own. */
const termsOf = {
  status: 'measureStatuses',
  light: 'lights',
  priority: 'priorities',
  trend: 'trends',
  level: 'measureLevels',
  municipalityRole: 'municipalityRoles',
} as const;

function Change({ entry }: { entry: ActivityEntry }) {
  const { t, i18n } = useTranslation(['measures', 'terms']);
  const { formatDay } = useFormat();
  if (entry.table !== 'measure')
    return t(`history.tables.${entry.table as 'milestone'}`, { defaultValue: t('history.tables.other') });
  if (entry.action === 'insert') return t('history.created');
  const names = Object.keys(entry.after ?? {}).filter((column) => i18n.exists(`measures:history.columns.${column}`));
  const wordOf = (column: string, value: string) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value);
    const group = column in termsOf ? termsOf[column as keyof typeof termsOf] : undefined;
    return group ? t(`terms:${group}.${value as 'none'}`, { defaultValue: value }) : value;
  };
  const short = names.map((column) => {
    const name = t(`history.columns.${column as 'title'}`);
    const before = entry.before?.[column];
    const after = entry.after?.[column];
    const isShort = (value: unknown) =>
      typeof value === 'string' && value.length <= wordy && !/^[0-9a-f-]{36}$/.test(value);
    return isShort(before) && isShort(after)
      ? t('history.fromTo', { name, before: wordOf(column, String(before)), after: wordOf(column, String(after)) })
      : name;
  });
  return short.length > 0 ? short.join(', ') : t('history.changed');
}
