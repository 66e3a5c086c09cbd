import { classNames } from '../class-names.ts';
import styles from './badge.module.css';

export type BadgeTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** A short state in words: "in Umsetzung", "Entwurf", "Aktionismus?". */
export function Badge({ children, tone = 'neutral' }: { children: string; tone?: BadgeTone }) {
  return (
    <span
      className={classNames(
        'kern-badge kern-badge--small',
        tone !== 'neutral' && `kern-badge--${tone}`,
        styles.badge,
        styles[tone],
      )}
    >
      <span className="kern-label kern-label--small">{children}</span>
    </span>
  );
}
