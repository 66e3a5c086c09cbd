import type { CSSProperties, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './stack.module.css';

export type Gap = 'small' | 'default' | 'large' | 'section';

/** One below the other. */
export function Stack({ children, gap = 'default' }: { children: ReactNode; gap?: Gap }) {
  return <div className={classNames(styles.stack, styles[gap])}>{children}</div>;
}

/** Side by side as far as there is room. */
export function Row({
  id,
  children,
  gap = 'small',
  align = 'center',
}: {
  /** Anchor for links. */
  id?: string;
  children: ReactNode;
  gap?: Gap;
  align?: 'center' | 'start' | 'end' | 'spread';
}) {
  return (
    <div id={id} className={classNames(styles.row, styles[gap], styles[align])}>
      {children}
    </div>
  );
}

/** Equal columns that become one where they would get too narrow. */
export function Columns({ children, narrowest = '18rem' }: { children: ReactNode; narrowest?: string }) {
  return (
    <div className={styles.columns} style={{ '--narrowest': narrowest } as CSSProperties}>
      {children}
    </div>
  );
}

/** A form: one column, at most as wide as one reads. */
export function FormColumn({ children }: { children: ReactNode }) {
  return <div className={classNames(styles.stack, styles.form)}>{children}</div>;
}

/** A page with its outline or facts beside it on wide screens. */
export function WithAside({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={styles.withAside}>
      <div className={classNames(styles.stack, styles.section)}>{children}</div>
      <div className={styles.aside}>{aside}</div>
    </div>
  );
}
