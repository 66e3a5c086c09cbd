import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './breadcrumb.module.css';

export interface Crumb {
  label: string;
  to?: string;
}

/** Where one is; the last crumb is this page and no link. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useTranslation('ui');
  return (
    <nav aria-label={t('breadcrumb')} className={styles.breadcrumb} data-print="hide">
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={crumb.to ?? crumb.label}>
            {crumb.to && index < crumbs.length - 1 ? (
              <Link to={crumb.to}>{crumb.label}</Link>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
