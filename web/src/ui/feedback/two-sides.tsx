import type { ReactNode } from 'react';
import styles from './two-sides.module.css';

interface TwoSidesProps {
  /** What is read out of the place. */
  label: string;
  sides: readonly { title: string; content: ReactNode }[];
  /** What can be chosen. */
  children: ReactNode;
}

/** Two states of the same place beside one another, and what becomes of them. */
export function TwoSides({ label, sides, children }: TwoSidesProps) {
  return (
    <section className={styles.conflict} aria-label={label}>
      <div className={styles.sides}>
        {sides.map(({ title, content }) => (
          <div key={title} className={styles.side}>
            <p className={styles.title}>{title}</p>
            {content}
          </div>
        ))}
      </div>
      {children}
    </section>
  );
}
