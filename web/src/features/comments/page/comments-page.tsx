import { commentedKinds, matchesFilter, type Thread, threadFilters } from '@agendawerk/shared/comments/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useAddressValues } from '../../../lib/use-address-values.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { ChoiceBar } from '../../../ui/fields/choice-bar.tsx';
import { SearchField } from '../../../ui/fields/search-field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { LoadMore } from '../../../ui/navigation/load-more.tsx';
import { threadsQuery } from '../api/comment-data.ts';
import { ThreadItem } from '../panel/thread-item.tsx';
import { usePartName } from '../../../lib/use-part-name.ts';
import styles from './comments-page.module.css';

/** How many threads are drawn at once: each has its own forms. */
const drawn = 30;

/** Everything that was said about the agenda, narrowed by what stands in the address. */
export function CommentsPage() {
  const { t } = useTranslation('comments');
  const { data, error, refetch } = useQuery(threadsQuery(useAgendaScope()));
  usePageTitle(t('title'));
  return (
    <Stack gap="large">
      <PageHeader crumbs={useAgendaCrumbs({ label: t('title') })} title={t('title')} lead={t('page.lead')} />
      {data ? (
        <Narrowed threads={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}

function Narrowed({ threads }: { threads: readonly Thread[] }) {
  const { t } = useTranslation('comments');
  const me = useWorkspace();
  const [values, change] = useAddressValues();
  const chosen = values.get('thread');
  const filter = threadFilters.find((value) => value === values.get('show')) ?? (chosen ? 'all' : 'open');
  const kind = commentedKinds.find((value) => value === values.get('kind'));
  const sought = values.get('q') ?? '';
  const ofKind = useMemo(() => {
    const words = sought.toLocaleLowerCase('de');
    return threads.filter(
      (thread) =>
        (kind === undefined || thread.place.kind === kind) &&
        (chosen === null || thread.id === chosen || thread.answers.some(({ id }) => id === chosen)) &&
        (words === '' || textOf(thread).includes(words)),
    );
  }, [threads, kind, chosen, sought]);
  // What was settled here stays in sight until the list is narrowed anew.
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const shown = ofKind.filter((thread) => kept.has(thread.id) || matchesFilter(thread, filter, me));
  const narrow = (next: Record<string, string | null>) => {
    setKept(new Set());
    change({ thread: null, ...next });
  };
  return (
    <>
      <ChoiceBar
        label={t('page.filter')}
        choices={threadFilters.map((value) => ({
          value,
          label: t(`filters.${value}`),
          count: ofKind.filter((thread) => matchesFilter(thread, value, me)).length,
        }))}
        value={filter}
        onChange={(value) => narrow({ show: value === 'open' ? null : value })}
      />
      <Row align="end" gap="default">
        <SearchField label={t('page.search')} text={sought} onSearch={(text) => narrow({ q: text || null })} />
        <Select
          label={t('page.kind')}
          width="medium"
          emptyLabel={t('page.everyKind')}
          options={commentedKinds.map((value) => ({ value, label: t(`page.kinds.${value}`) }))}
          value={kind ?? ''}
          onChange={(event) => narrow({ kind: event.target.value || null })}
        />
      </Row>
      {shown.length === 0 ? (
        <EmptyState title={t('page.none')}>{t('page.noneText')}</EmptyState>
      ) : (
        <ThreadList
          key={`${filter} ${kind ?? ''}`}
          threads={shown}
          onSettle={(id) => setKept(new Set([...kept, id]))}
        />
      )}
    </>
  );
}

function ThreadList({ threads, onSettle }: { threads: readonly Thread[]; onSettle: (id: string) => void }) {
  const [count, setCount] = useState(drawn);
  const visible = threads.slice(0, count);
  return (
    <>
      <ul className={styles.list}>
        {visible.map((thread) => (
          <li key={thread.id}>
            <PlaceLink thread={thread} />
            <ThreadItem thread={thread} onSettle={() => onSettle(thread.id)} />
          </li>
        ))}
      </ul>
      <LoadMore
        shown={visible.length}
        hasMore={threads.length > count}
        isLoading={false}
        onLoadMore={() => setCount(count + drawn)}
      />
    </>
  );
}

/** To the page where it was said, with the comment open there. */
function PlaceLink({ thread: { id, place } }: { thread: Thread }) {
  const { t } = useTranslation('comments');
  const address = useAgendaAddress();
  const partName = usePartName();
  return (
    <p className={styles.place}>
      {place.isGone ? (
        <>
          {place.label} <span className="muted">({t('placeGone')})</span>
        </>
      ) : (
        <Link to={paths.comment(address, place, id)}>{place.label}</Link>
      )}
      {place.part === null ? null : <span className="muted"> · {partName(place)}</span>}
    </p>
  );
}

function textOf({ text, authorName, quote, place, answers }: Thread): string {
  return [text, authorName, quote?.exact, place.label, ...answers.flatMap((answer) => [answer.text, answer.authorName])]
    .join('\n')
    .toLocaleLowerCase('de');
}
