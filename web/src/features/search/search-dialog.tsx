import type { SearchHit } from '@agendawerk/shared/search/index.ts';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AgendaAddress } from '../../lib/current-agenda.ts';
import { paths } from '../../lib/paths.ts';
import { useWorkspace } from '../../lib/session.ts';
import { useSettled } from '../../lib/use-settled.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { groupHits } from './group-hits.ts';
import { HitList, type HitOption } from './hit-list.tsx';
import { NothingFound, WhatCanBeFound } from './search-advice.tsx';
import { longestSearch, searchQuery } from './search-query.ts';
import { useHitPath } from './use-hit-path.ts';
import styles from './search.module.css';

interface SearchDialogProps {
  /** The agenda whose search page shows all hits. */
  address: AgendaAddress;
  onClose: () => void;
}

const fetched = 60;
const shownOfAKind = 5;

/** Search over everything while one types: arrows choose, Enter goes there. */
export function SearchDialog({ address, onClose }: SearchDialogProps) {
  const { t } = useTranslation('search');
  return (
    <Dialog title={t('dialog.title')} isOpen onClose={onClose} width="medium">
      <LiveSearch address={address} onClose={onClose} />
    </Dialog>
  );
}

function LiveSearch({ address, onClose }: SearchDialogProps) {
  const { t } = useTranslation('search');
  const { workspaceId } = useWorkspace();
  const navigate = useNavigate();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [choice, setChoice] = useState({ text: '', index: 0 });
  const text = typed.trim();
  const settled = useSettled(text);
  const { data, error, refetch } = useQuery(searchQuery({ workspaceId, text: settled, limit: fetched }));
  const found = settled === '' || text === '' ? undefined : data;
  const options = useOptions(found?.hits, found ? paths.search(address, found.text) : '');
  const isCurrent = found?.text === text;
  // A choice is made among the hits of one text; with the next the best is chosen again.
  const active = choice.text === found?.text ? choice.index : 0;
  const choose = (index: number) => setChoice({ text: found?.text ?? '', index });
  useEffect(() => field.current?.focus(), []);

  const open = (to: string) => {
    onClose();
    void navigate(to);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      choose((active + step + options.length) % options.length);
    }
    if (event.key !== 'Enter' || text === '') return;
    event.preventDefault();
    // Who is quicker than the answer is led to all hits, never to one of an earlier text.
    open((isCurrent ? options[active]?.to : undefined) ?? paths.search(address, text));
  };
  const chosen = options[active];
  return (
    <>
      <TextField
        ref={field}
        label={t('label')}
        hint={t('dialog.hint')}
        type="search"
        role="combobox"
        autoComplete="off"
        maxLength={longestSearch}
        aria-expanded={options.length > 0}
        aria-controls={options.length > 0 ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
      />
      <p role="status" className={styles.count}>
        {text === '' ? '' : describeCount(t, isCurrent ? found?.hits.length : undefined)}
      </p>
      <div className={styles.results}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {text === '' ? (
          <WhatCanBeFound
            onTry={(example) => {
              setTyped(example);
              field.current?.focus();
            }}
          />
        ) : null}
        {found && found.hits.length === 0 && isCurrent ? <NothingFound text={found.text} /> : null}
        {found && found.hits.length > 0 ? (
          <HitList
            id={listId}
            options={options}
            activeId={chosen?.id}
            allText={found.text}
            onPoint={(id) => choose(options.findIndex((option) => option.id === id))}
            onOpen={open}
          />
        ) : null}
      </div>
    </>
  );
}

type SearchTexts = ReturnType<typeof useTranslation<'search'>>['t'];

function describeCount(t: SearchTexts, count: number | undefined): string {
  if (count === undefined) return t('count.searching');
  return count === fetched ? t('count.atLeast', { count }) : t('count.found', { count });
}

/** What the arrows go through: the hits by kind, then the way to all of them. */
function useOptions(hits: readonly SearchHit[] | undefined, allPath: string): HitOption[] {
  const pathOf = useHitPath();
  return useMemo(() => {
    const found = groupHits(hits ?? [], shownOfAKind).flatMap((group) =>
      group.hits.flatMap((hit) => {
        const to = pathOf(hit);
        return to === undefined ? [] : [{ id: hit.id, kind: hit.kind, to, hit }];
      }),
    );
    return found.length === 0 ? [] : [...found, { id: 'all', kind: 'all' as const, to: allPath }];
  }, [hits, pathOf, allPath]);
}
