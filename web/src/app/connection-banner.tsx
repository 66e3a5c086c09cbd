import { useTranslation } from 'react-i18next';
import { useConnection } from '../lib/connection.ts';
import { useConnectionWatch } from '../lib/use-connection-watch.ts';
import { Icon } from '../ui/icon/icon.tsx';
import styles from './connection-banner.module.css';

/** Stays for as long as the server cannot be reached, and goes by itself. */
export function ConnectionBanner() {
  const { t } = useTranslation('shell');
  const connection = useConnection();
  useConnectionWatch();
  return (
    <div role="status" className={styles.place} data-print="hide">
      {connection === 'online' ? null : (
        <p className={styles.banner}>
          <Icon name="warning" size="small" />
          <span>{t(`connection.${connection}`)}</span>
        </p>
      )}
    </div>
  );
}
