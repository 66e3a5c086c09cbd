import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { unreadQuery } from '../../lib/data/notifications-data.ts';
import { useWorkspace } from '../../lib/session.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { useLazyOverlay } from '../../ui/overlays/use-lazy-overlay.tsx';
import { loadPresentTexts } from '../i18n.ts';
import styles from './top-bar.module.css';

const mostShown = 99;

/** With its texts, as the list of measures begins without those of other pages. */
async function loadPopover() {
  const texts = loadPresentTexts();
  const { BellPopover: Popover } = await import('../../features/notifications/bell-popover.tsx');
  await texts;
  return { default: Popover };
}
const BellPopover = lazy(loadPopover);

/** How much is new for oneself; opened, the newest of it. */
export function Bell() {
  const { t } = useTranslation('shell');
  const { formatNumber } = useFormat();
  const { workspaceId } = useWorkspace();
  const { data: unread = 0 } = useQuery(unreadQuery(workspaceId));
  const name = unread > 0 ? t('bell.unread', { count: unread }) : t('bell.none');
  const { trigger, triggerRef, isOpen, setOpen } = useLazyOverlay(
    <button type="button" className={styles.bell} title={name}>
      <Icon name="notifications" size="small" />
      {unread > 0 ? (
        <span className={styles.unread} aria-hidden="true">
          {unread > mostShown ? `${formatNumber(mostShown)}+` : formatNumber(unread)}
        </span>
      ) : null}
      <span className="sr-only">{name}</span>
    </button>,
    'dialog',
    loadPopover,
  );
  return (
    <>
      {trigger}
      {isOpen ? (
        <Suspense>
          <BellPopover triggerRef={triggerRef} setOpen={setOpen} />
        </Suspense>
      ) : null}
    </>
  );
}
