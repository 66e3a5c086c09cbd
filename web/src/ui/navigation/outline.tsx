import { useEffect, useState } from 'react';
import { classNames } from '../class-names.ts';
import styles from './outline.module.css';

export interface OutlineEntry {
  id: string;
  label: string;
  /** Headings inside a section are set in by their depth, 0 to 3. */
  depth?: 0 | 1 | 2 | 3;
  /** What is open there, in words for screen readers and as a number. */
  count?: { number: number; words: string } | undefined;
}

/** The sections of a long page, beside it on wide screens; shows which one is being read. */
export function Outline({ label, entries }: { label: string; entries: readonly OutlineEntry[] }) {
  const [current, setCurrent] = useState(entries[0]?.id);
  const ids = entries.map((entry) => entry.id).join(' ');

  useEffect(() => {
    const seen = new IntersectionObserver(
      (changes) => {
        const first = changes.find((change) => change.isIntersecting);
        if (first) setCurrent(first.target.id);
      },
      { rootMargin: '-15% 0px -75% 0px' },
    );
    for (const id of ids.split(' ')) {
      const section = document.getElementById(id);
      if (section) seen.observe(section);
    }
    return () => seen.disconnect();
  }, [ids]);

  return (
    <nav aria-label={label} className={styles.outline} data-print="hide">
      <p className={styles.heading}>{label}</p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a
              href={`#${entry.id}`}
              className={classNames(styles.link, entry.id === current && styles.here)}
              data-depth={entry.depth}
              aria-current={entry.id === current || undefined}
            >
              {entry.label}
              <Count count={entry.count} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same above the page where there is no room beside it, folded up. */
export function FoldedOutline({ label, entries }: { label: string; entries: readonly OutlineEntry[] }) {
  return (
    <details className={styles.folded} data-print="hide">
      <summary>{label}</summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} data-depth={entry.depth}>
            <a href={`#${entry.id}`}>
              {entry.label}
              <Count count={entry.count} />
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Count({ count }: Pick<OutlineEntry, 'count'>) {
  if (!count) return null;
  return (
    <>
      {' '}
      <span className={styles.count} aria-hidden="true">
        {count.number}
      </span>
      <span className="sr-only">({count.words})</span>
    </>
  );
}
