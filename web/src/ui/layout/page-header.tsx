import type { ReactNode } from 'react';
import { useFocusOnNavigation } from '../../lib/use-focus-on-navigation.ts';
import { Breadcrumb, type Crumb } from '../navigation/breadcrumb.tsx';
import styles from './page-header.module.css';

export interface PageHeaderProps {
  /** The way here, this page last. Every page below the overview has one. */
  crumbs?: readonly Crumb[];
  title: ReactNode;
  /** One line that says what the page holds. */
  lead?: ReactNode;
  /** State beside the title: light, status, "Entwurf". */
  state?: ReactNode;
  actions?: ReactNode;
}

/** The h1 of a page. It takes the focus after navigation, so that screen readers say where one has come. */
export function PageHeader({ crumbs, title, lead, state, actions }: PageHeaderProps) {
  const heading = useFocusOnNavigation<HTMLHeadingElement>();
  return (
    <header className={styles.header}>
      {crumbs ? <Breadcrumb crumbs={crumbs} /> : null}
      <div className={styles.line}>
        <div className={styles.words}>
          <div className={styles.line}>
            <h1 ref={heading} tabIndex={-1} className={styles.title}>
              {title}
            </h1>
            {state ? <div className={styles.state}>{state}</div> : null}
          </div>
          {lead ? <p className={styles.lead}>{lead}</p> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </header>
  );
}
