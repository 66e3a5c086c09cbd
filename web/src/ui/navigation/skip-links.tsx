import styles from './skip-links.module.css';

export interface SkipTarget {
  id: string;
  label: string;
}

/** The first stop of the Tab key. */
export function SkipLinks({ targets }: { targets: readonly SkipTarget[] }) {
  return (
    <div className={styles.links} data-print="hide">
      {targets.map((target) => (
        <a key={target.id} href={`#${target.id}`} className={styles.link} onClick={(event) => moveTo(event, target.id)}>
          {target.label}
        </a>
      ))}
    </div>
  );
}

function moveTo(event: { preventDefault: () => void }, id: string): void {
  event.preventDefault();
  const target = document.getElementById(id);
  target?.focus();
  target?.scrollIntoView();
}
