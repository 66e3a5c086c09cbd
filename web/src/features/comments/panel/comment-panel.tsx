import {
  commentedParts,
  type CommentPlace,
  matchesFilter,
  type Thread,
  type ThreadFilter,
  threadFilters,
} from '@agendawerk/shared/comments/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { placeKey } from '../../../lib/place-marks.tsx';
import { useWorkspace } from '../../../lib/session.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { SidePanel } from '../../../ui/overlays/side-panel.tsx';
import { threadsQuery } from '../api/comment-data.ts';
import { type CommentDesk, useCommentDesk } from '../frame/comment-desk.ts';
import { findOnPage } from '../passages/dom-text.ts';
import { useHighlights } from '../passages/use-highlights.ts';
import { usePartName } from '../../../lib/use-part-name.ts';
import { Composer } from './composer.tsx';
import styles from './panel.module.css';
import { ThreadItem } from './thread-item.tsx';

/** The comments of a page beside it: what is open, in the order of the page. */
export function CommentPanel() {
  const { t } = useTranslation('comments');
  const desk = useCommentDesk();
  const { scope, close } = desk;
  const agendaScope = useAgendaScope();
  const { data, error, refetch } = useQuery(threadsQuery(agendaScope, 'id' in scope ? scope.id : undefined));
  return (
    <SidePanel title={t('title')} onClose={close}>
      {data ? (
        <Threads desk={desk} all={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </SidePanel>
  );
}

const nothing: readonly Thread[] = [];

function Threads({ desk, all }: { desk: CommentDesk; all: readonly Thread[] }) {
  const { t } = useTranslation('comments');
  const { scope, currentId, arrival, writing, select, goTo, write } = desk;
  const me = useWorkspace();
  const address = useAgendaAddress();
  const { agendaId } = useAgendaScope();
  const [filter, setFilter] = useState<ThreadFilter>('open');
  // What was settled here stays in sight until another filter is chosen.
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const here = useMemo(
    () => ('id' in scope ? all : all.filter(({ place }) => scope.kinds.includes(place.kind))),
    [scope, all],
  );
  // What was asked for or just settled stays in sight, whatever the filter says.
  const shown = useMemo(
    () => here.filter((thread) => thread.id === currentId || kept.has(thread.id) || matchesFilter(thread, filter, me)),
    [here, currentId, kept, filter, me],
  );
  useHighlights(shown, currentId);

  // A link to a comment, with which the page opens, leads to it and to its place.
  const [linked] = useState(() => (arrival ? undefined : here.find(({ id }) => id === currentId)));
  useEffect(() => {
    if (linked) scrollToPlace(linked);
  }, [linked]);
  const reached = arrival ?? linked;

  const whole: CommentPlace = 'id' in scope ? { ...scope, part: null } : { kind: 'agenda', id: agendaId, part: null };
  const show = (thread: Thread) => {
    select(thread.id);
    goToPlace(thread);
  };
  return (
    <Stack>
      {writing ? (
        <Composer
          key={`${placeKey(writing.place)} ${writing.quote?.exact ?? ''}`}
          {...writing}
          onClose={(id) => {
            write(null);
            if (id === undefined) focusPlace(writing.place);
            else goTo(id);
          }}
        />
      ) : (
        <div>
          <Button size="small" icon="add" onClick={() => write({ place: whole, quote: null })}>
            {t('write')}
          </Button>
        </div>
      )}
      <Select
        label={t('filter.label')}
        isCompact
        options={threadFilters.map((value) => ({
          value,
          label: t('filter.option', {
            name: t(`filters.${value}`),
            count: here.filter((thread) => matchesFilter(thread, value, me)).length,
          }),
        }))}
        value={filter}
        onChange={(event) => {
          setKept(new Set());
          setFilter(threadFilters.find((value) => value === event.target.value) ?? 'open');
        }}
      />
      <p role="status" className="sr-only">
        {t('shown', { count: shown.length })}
      </p>
      {shown.length === 0 && !writing ? (
        <EmptyState title={t(here.length === 0 ? 'empty.title' : 'empty.filtered')} headingLevel={3}>
          {here.length === 0 ? t('empty.text') : null}
        </EmptyState>
      ) : null}
      {groupByPlace(shown.length === 0 ? nothing : shown).map(([first, threads]) => (
        <PlaceGroup key={placeKey(first.place)} desk={desk} thread={first}>
          {threads.map((thread) => (
            <ThreadItem
              key={thread.id}
              thread={thread}
              isCurrent={thread.id === currentId}
              arrival={reached?.id === thread.id ? reached : undefined}
              onShow={() => show(thread)}
              onSettle={() => setKept(new Set([...kept, thread.id]))}
            />
          ))}
        </PlaceGroup>
      ))}
      <p>
        <Link to={paths.comments(address)}>{t('allComments')}</Link>
      </p>
    </Stack>
  );
}

function PlaceGroup({
  desk,
  thread: { id, place },
  children,
}: {
  desk: CommentDesk;
  thread: Thread;
  children: React.ReactNode;
}) {
  const { t } = useTranslation('comments');
  const partName = usePartName();
  const address = useAgendaAddress();
  const { scope, select, write } = desk;
  // Goals stand in the list of fields by their titles alone.
  const isElsewhere = !('id' in scope) && place.kind === 'goal';
  const name = partName(place);
  const label = 'id' in scope ? name : place.kind === 'agenda' ? name : `${place.label}: ${name}`;
  return (
    <section className={styles.group} aria-label={label}>
      <div className={styles.head}>
        <h3 className={styles.place}>
          {place.isGone || place.part === null ? (
            label
          ) : isElsewhere ? (
            <Link to={paths.comment(address, place, id)}>{label}</Link>
          ) : (
            <button
              type="button"
              className={styles.link}
              onClick={() => {
                select(id);
                focusPlace(place);
              }}
            >
              {label}
            </button>
          )}
        </h3>
        {place.isGone ? (
          <span className={styles.gone}>{t('placeGone')}</span>
        ) : (
          <Button size="small" variant="tertiary" icon="add" isIconOnly onClick={() => write({ place, quote: null })}>
            {t('commentOn', { place: label })}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}

/** To the passage where it is shown, else to the mark of the place, which leads back. */
function goToPlace(thread: Thread): void {
  focusPlace(thread.place);
  scrollToPlace(thread);
}

function scrollToPlace({ place, quote }: Thread): void {
  const passage = quote ? findOnPage(place, quote)?.startContainer.parentElement : undefined;
  (passage ?? findMark(place))?.scrollIntoView({ block: 'center' });
}

function findMark(place: CommentPlace): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-place-mark="${placeKey(place)}"]`);
}

function focusPlace(place: CommentPlace): void {
  const mark = findMark(place);
  mark?.scrollIntoView({ block: 'center' });
  mark?.focus({ preventScroll: true });
}

/** In the order of the things and their parts on the page; the newest of a place first. */
function groupByPlace(threads: readonly Thread[]): [Thread, Thread[]][] {
  const groups = [...Map.groupBy(threads, ({ place }) => placeKey(place)).values()];
  return groups
    .flatMap((group): [Thread, Thread[]][] => (group[0] ? [[group[0], group]] : []))
    .toSorted(([one], [other]) => orderOf(one) - orderOf(other));
}

function orderOf({ place: { kind, part } }: Thread): number {
  return part === null ? -1 : Object.keys(commentedParts[kind]).indexOf(part);
}
