import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { unreadQuery } from '../../lib/data/notifications-data.ts';
import { paths } from '../../lib/paths.ts';
import { useWorkspace } from '../../lib/session.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import styles from './top-bar.module.css';

const mostShown = 99;

/** How much is new for oneself, and the way there. */
export function Bell() {
  const { t } = useTranslation('shell');
  const { formatNumber } = useFormat();
  const { workspaceId, slug } = useWorkspace();
  const { data: unread = 0 } = useQuery(unreadQuery(workspaceId));
  const name = unread > 0 ? t('bell.unread', { count: unread }) : t('bell.none');
  return (
    <NavLink to={paths.notifications(slug)} end className={styles.bell ?? ''} title={name}>
      <Icon name="notifications" size="small" />
      {unread > 0 ? (
        <span className={styles.unread} aria-hidden="true">
          {unread > mostShown ? `${formatNumber(mostShown)}+` : formatNumber(unread)}
        </span>
      ) : null}
      <span className="sr-only">{name}</span>
    </NavLink>
  );
}
