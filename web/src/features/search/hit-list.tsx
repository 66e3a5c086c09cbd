import type { SearchHit } from '@agendawerk/shared/search/index.ts';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { classNames } from '../../ui/class-names.ts';
import { HitTitle } from './hit-title.tsx';
import { MarkedText } from './marked-text.tsx';
import styles from './search.module.css';

export type HitOption = { id: string; to: string } & ({ kind: SearchHit['kind']; hit: SearchHit } | { kind: 'all' });

interface HitListProps {
  id: string;
  options: readonly HitOption[];
  activeId: string | undefined;
  /** What the way to all hits is named by. */
  allText: string;
  onPoint: (id: string) => void;
  onOpen: (to: string) => void;
}

/** The choices under the search field, by kind. The focus stays in the field; the chosen one is told by its id. */
export function HitList({ id, options, activeId, allText, onPoint, onOpen }: HitListProps) {
  const { t } = useTranslation('search');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('hits')} className={styles.list}>
      {[...Map.groupBy(options, (option) => option.kind)].map(([kind, members]) => (
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <div id={`${id}-${kind}`} role="presentation" className={kind === 'all' ? 'sr-only' : styles.kind}>
            {t(`groups.${kind}`)}
          </div>
          {members.map((option) => (
            <Option
              key={option.id}
              listId={id}
              option={option}
              allText={allText}
              isActive={option.id === activeId}
              onPoint={onPoint}
              onOpen={onOpen}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  listId: string;
  option: HitOption;
  allText: string;
  isActive: boolean;
  onPoint: (id: string) => void;
  onOpen: (to: string) => void;
}

function Option({ listId, option, allText, isActive, onPoint, onOpen }: OptionProps) {
  const { t } = useTranslation('search');
  const open = (event: MouseEvent) => {
    // A new tab or window stays the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(option.to);
  };
  return (
    <Link
      id={`${listId}-${option.id}`}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      to={option.to}
      className={classNames(styles.option, isActive && styles.active)}
      onPointerMove={isActive ? undefined : () => onPoint(option.id)}
      onClick={open}
    >
      {option.kind === 'all' ? (
        <span className={styles.title}>{t('all.open', { text: allText })}</span>
      ) : (
        <>
          <HitTitle hit={option.hit} />
          {option.hit.excerpt ? (
            <span className={styles.passage}>
              <MarkedText text={option.hit.excerpt} />
            </span>
          ) : null}
        </>
      )}
    </Link>
  );
}
