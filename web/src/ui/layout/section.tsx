import { type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';
import styles from './section.module.css';

export interface SectionProps {
  title: ReactNode;
  /** Anchor for outlines and links. */
  id?: string;
  level?: 2 | 3 | 4;
  lead?: ReactNode;
  actions?: ReactNode;
  /** What is shown is from before, and is being asked for anew. */
  isBusy?: boolean;
  children: ReactNode;
}

export function Section({ title, id, level = 2, lead, actions, isBusy, children }: SectionProps) {
  const headingId = useId();
  const Heading = `h${level}` as const;
  return (
    <section id={id} aria-labelledby={headingId} aria-busy={isBusy} className={styles.section}>
      <div className={styles.head}>
        <div className={classNames(styles.words, lead ? styles.withLead : null)}>
          <Heading id={headingId}>{title}</Heading>
          {lead ? <p className={styles.lead}>{lead}</p> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
