import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  title: string;
  /** Why it is empty, and what will be here. */
  children?: ReactNode;
  /** The first thing to do. */
  actions?: ReactNode;
  /** What it could look like: "Zum Beispiel: …". */
  example?: ReactNode;
  headingLevel?: 2 | 3;
}

export function EmptyState({ title, children, actions, example, headingLevel = 2 }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={styles.empty}>
      <Heading className={styles.title}>{title}</Heading>
      {children ? <div className={styles.text}>{children}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
      {example ? <div className={styles.example}>{example}</div> : null}
    </div>
  );
}
