import type { ReactNode } from 'react';
import { listStrips, size, type TimelineLayout } from './timeline-layout.ts';
import { pictureId } from './timeline-picture.tsx';
import styles from './printed-timeline.module.css';

/** The page on a sheet as wide as the plan. */
export function TimelinePaper({ children }: { children: ReactNode }) {
  return <div className={styles.paper}>{children}</div>;
}

/** The picture on paper, in strips: years and quarters stand on every page, and no page ends within a row. */
export function PrintedTimeline({ layout }: { layout: TimelineLayout }) {
  return (
    <table className={styles.strips} aria-hidden="true">
      <thead>
        <tr>
          <td>
            <Strip from={0} to={size.head} width={layout.width} />
          </td>
        </tr>
      </thead>
      <tbody>
        {listStrips(layout).map(({ from, to }) => (
          <tr key={from}>
            <td>
              <Strip from={from} to={to} width={layout.width} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Strip({ from, to, width }: { from: number; to: number; width: number }) {
  return (
    <svg viewBox={`0 ${from} ${width} ${to - from}`}>
      <use href={`#${pictureId}`} />
    </svg>
  );
}
