import type { ReactNode, Ref, UIEventHandler } from 'react';
import { classNames } from '../class-names.ts';
import styles from './scroll-frame.module.css';

interface ScrollFrameProps {
  /** What is in it, for those who come to it by keyboard. */
  label: string;
  /** Where the content fits, there is nothing to stop at. */
  isWide?: boolean;
  role?: 'region' | 'group';
  className: string | undefined;
  ref?: Ref<HTMLDivElement>;
  onScroll?: UIEventHandler<HTMLDivElement>;
  children: ReactNode;
}

/** What may be wider than the page and scrolls then; reachable by keyboard (axe: scrollable-region-focusable). */
export function ScrollFrame({
  label,
  isWide = true,
  role = 'region',
  className,
  ref,
  onScroll,
  children,
}: ScrollFrameProps) {
  return (
    <div
      ref={ref}
      className={classNames(className, isWide && styles.edges)}
      onScroll={onScroll}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
      tabIndex={isWide ? 0 : undefined}
      role={isWide ? role : undefined}
      aria-label={isWide ? label : undefined}
    >
      {children}
    </div>
  );
}
