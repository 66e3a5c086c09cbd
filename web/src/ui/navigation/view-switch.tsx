import { NavLink } from 'react-router';
import { classNames } from '../class-names.ts';
import styles from './tabs.module.css';

export interface ViewLink {
  to: string;
  label: string;
}

/** The same things in another view, each with its address: Tabelle, Zeitplan, Portfolio, Budget. */
export function ViewSwitch({ label, views }: { label: string; views: readonly ViewLink[] }) {
  return (
    <nav aria-label={label} data-print="hide">
      <ul className={styles.list}>
        {views.map((view) => (
          <li key={view.label}>
            <NavLink to={view.to} end className={({ isActive }) => classNames(styles.tab, isActive && styles.here)}>
              {view.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
