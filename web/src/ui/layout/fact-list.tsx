import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

export interface Fact {
  id: string;
  label: ReactNode;
  value: ReactNode;
  /** Where links to this fact lead. */
  anchor?: string;
}

/** Facts with their names: lead, owner, time, money. A missing one is shown as a gap by its caller, not left out. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.id} id={fact.anchor} className={styles.fact}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A gap that is seen as one: "keine Angabe", with a way to close it beside. */
export function Gap({ children }: { children: ReactNode }) {
  return <span className={styles.gap}>{children}</span>;
}
