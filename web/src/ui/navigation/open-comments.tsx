import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../icon/icon.tsx';
import styles from './open-comments.module.css';

/** In lists: how much is still to be said about a thing; leads to it. */
export function OpenComments({ count, to }: { count: number | undefined; to: string }) {
  const { t } = useTranslation('ui');
  if (count === undefined) return null;
  return (
    <Link to={to} className={styles.comments} title={t('openComments', { count })}>
      <Icon name="comment" size="small" />
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t('openComments', { count })}</span>
    </Link>
  );
}
