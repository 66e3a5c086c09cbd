import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../lib/paths.ts';
import { useWorkspace } from '../../lib/session.ts';
import { Button } from '../../ui/actions/button.tsx';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { Row } from '../../ui/layout/stack.tsx';
import { PopoverContent } from '../../ui/overlays/popover-content.tsx';
import type { LazyOverlay } from '../../ui/overlays/use-lazy-overlay.tsx';
import { NotificationGroups } from './components/notification-groups.tsx';
import styles from './components/notifications.module.css';
import { notificationsQuery } from './notifications-query.ts';
import { useMarking } from './use-marking.ts';

const mostShown = 8;

/** The newest, read or not, and the way to all of them. */
export function BellPopover({ triggerRef, setOpen }: Pick<LazyOverlay, 'triggerRef' | 'setOpen'>) {
  const { t } = useTranslation('notifications');
  const { workspaceId, slug } = useWorkspace();
  const { data, error, refetch } = useQuery(notificationsQuery(workspaceId, { onlyUnread: false, limit: mostShown }));
  const { mark, markAll, isMarkingAll } = useMarking();
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => setOpen(false);
  const [newest] = data?.items ?? [];
  const setAllRead = (until: string) => {
    markAll(until);
    // The button goes when nothing is unread: the focus stays in here.
    heading.current?.focus();
  };
  return (
    <PopoverContent label={t('title')} placement="bottom end" triggerRef={triggerRef} setOpen={setOpen}>
      <div className={styles.panel}>
        <Row align="spread">
          <h2 ref={heading} tabIndex={-1} className={styles.title}>
            {t('title')}
          </h2>
          {data && data.unread > 0 && newest ? (
            <Button size="small" isBusy={isMarkingAll} onClick={() => setAllRead(newest.createdAt)}>
              {t('markAll')}
            </Button>
          ) : null}
        </Row>
        <div className={styles.newest}>
          {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
          {!data && !error ? <Skeleton shape="rows" lines={3} /> : null}
          {data?.items.length === 0 ? <p className="muted">{t('empty.text')}</p> : null}
          {data && newest ? (
            <NotificationGroups items={data.items} headingLevel={3} onMark={mark} onFollow={close} />
          ) : null}
        </div>
        <Row align="spread">
          <LinkButton size="small" to={paths.notifications(slug)} onClick={close}>
            {t('showAll')}
          </LinkButton>
          <LinkButton size="small" variant="tertiary" to={paths.notificationSettings(slug)} onClick={close}>
            {t('settings')}
          </LinkButton>
        </Row>
      </div>
    </PopoverContent>
  );
}
