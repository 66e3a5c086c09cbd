import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { classNames } from '../class-names.ts';
import styles from './side-navigation.module.css';

export interface SideLink {
  to: string;
  label: string;
  /** A number to be seen: what waits there. `count` is read with `countLabel`. */
  count?: number;
  countLabel?: string;
  mark?: ReactNode;
  /** Only this very address counts as here, not what lies below it. */
  isExact?: boolean;
}

export interface SideGroup {
  id: string;
  label?: string;
  links: SideLink[];
}

export function SideNavigation({ id, label, groups }: { id?: string; label: string; groups: readonly SideGroup[] }) {
  return (
    <nav id={id} tabIndex={id ? -1 : undefined} aria-label={label} className={styles.navigation}>
      {groups.map((group) => (
        <div key={group.id} className={styles.group}>
          {group.label ? (
            <p id={`nav-${group.id}`} className={styles.heading}>
              {group.label}
            </p>
          ) : null}
          <ul aria-labelledby={group.label ? `nav-${group.id}` : undefined}>
            {group.links.map((link) => (
              <li key={link.to}>
                <NavLink
                  to={link.to}
                  end={link.isExact ?? false}
                  className={({ isActive }) => classNames(styles.link, isActive && styles.here)}
                >
                  {link.mark}
                  <span className={styles.label}>{link.label}</span>
                  {link.count ? (
                    <span className={styles.count}>
                      {link.count}
                      {link.countLabel ? <span className="sr-only"> {link.countLabel}</span> : null}
                    </span>
                  ) : null}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
