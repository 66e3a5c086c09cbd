import { type SearchHit, searchKinds } from '@agendawerk/shared/search/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useWorkspace } from '../../lib/session.ts';
import { useAgendaCrumbs } from '../../lib/use-agenda-crumbs.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { Badge } from '../../ui/feedback/badge.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { ChoiceBar } from '../../ui/fields/choice-bar.tsx';
import { SearchField } from '../../ui/fields/search-field.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { FormColumn, Stack } from '../../ui/layout/stack.tsx';
import { HitTitle } from './hit-title.tsx';
import { MarkedText } from './marked-text.tsx';
import { NothingFound, WhatCanBeFound } from './search-advice.tsx';
import { longestSearch, searchQuery } from './search-query.ts';
import { useHitPath } from './use-hit-path.ts';
import styles from './search.module.css';

const fetched = 500;
const every = 'all';

/** All hits of a search, by kind. What is looked for stands in the address. */
export function SearchPage() {
  const { t } = useTranslation('search');
  const { workspaceId } = useWorkspace();
  const [params, setParams] = useSearchParams();
  const typed = (params.get('q') ?? '').slice(0, longestSearch);
  const text = typed.trim();
  const look = (next: string) => setParams(next === '' ? {} : { q: next }, { replace: true });
  const { data, error, refetch } = useQuery(searchQuery({ workspaceId, text, limit: fetched }));
  const found = text === '' ? undefined : data;
  const kind = searchKinds.find((candidate) => candidate === params.get('kind')) ?? every;
  const byKind = Map.groupBy(found?.hits ?? [], (hit) => hit.kind);
  const shown = kind === every ? (found?.hits ?? []) : (byKind.get(kind) ?? []);
  const choose = (next: string) =>
    setParams({ q: typed, ...(next === every ? {} : { kind: next }) }, { replace: true });
  const crumbs = useAgendaCrumbs({ label: t('page.title') });
  usePageTitle(text, t('page.title'));
  return (
    <Stack gap="large">
      <PageHeader crumbs={crumbs} title={t('page.title')} lead={t('page.lead')} />
      <FormColumn>
        <SearchField label={t('label')} maxLength={longestSearch} text={typed} onSearch={look} />
      </FormColumn>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {text === '' ? <WhatCanBeFound onTry={look} /> : null}
      {text !== '' && !found && !error ? <Skeleton shape="rows" lines={6} /> : null}
      {found ? (
        <Stack>
          {found.hits.length > 0 ? (
            <ChoiceBar
              label={t('page.kinds')}
              choices={[
                { value: every, label: t('page.every'), count: found.hits.length },
                ...searchKinds
                  .filter((each) => byKind.has(each) || each === kind)
                  .map((each) => ({ value: each, label: t(`groups.${each}`), count: byKind.get(each)?.length ?? 0 })),
              ]}
              value={kind}
              onChange={choose}
            />
          ) : null}
          <p role="status" className={styles.count}>
            {found.hits.length >= fetched
              ? t('count.best', { count: fetched })
              : t('count.found', { count: shown.length })}
          </p>
          {found.hits.length === 0 ? <NothingFound text={found.text} /> : <Hits hits={shown} />}
        </Stack>
      ) : null}
    </Stack>
  );
}

function Hits({ hits }: { hits: readonly SearchHit[] }) {
  const { t } = useTranslation('search');
  const pathOf = useHitPath();
  return (
    <ul className={styles.hits} aria-label={t('hits')}>
      {hits.map((hit) => {
        const to = pathOf(hit);
        if (to === undefined) return null;
        return (
          <li key={`${hit.kind}:${hit.id}`} className={styles.hit}>
            <div className={styles.hitHead}>
              <Link to={to}>
                <HitTitle hit={hit} />
              </Link>
              <Badge>{t(`kinds.${hit.kind}`)}</Badge>
            </div>
            {hit.excerpt ? (
              <p className={styles.excerpt}>
                <MarkedText text={hit.excerpt} />
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
