import { type ReactNode, useId } from 'react';
import { useFocusOnNavigation } from '../../lib/use-focus-on-navigation.ts';
import styles from './page-header.module.css';

export interface PageHeaderProps {
  title: ReactNode;
  /** One line that says what the page holds. */
  lead?: ReactNode;
  /** State beside the title: light, status, "Entwurf". */
  state?: ReactNode;
  actions?: ReactNode;
}

/** The h1 of a page. It takes the focus after navigation, so that screen readers say where one has come. */
export function PageHeader({ title, lead, state, actions }: PageHeaderProps) {
  const heading = useFocusOnNavigation<HTMLHeadingElement>();
  const id = useId();
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <h1 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {state ? <div className={styles.state}>{state}</div> : null}
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      {lead ? <p className={styles.lead}>{lead}</p> : null}
    </header>
  );
}
