import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../actions/button.tsx';
import styles from './selection-bar.module.css';

export function SelectionBar({ count, actions, onClear }: { count: number; actions: ReactNode; onClear: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <div className={styles.bar} data-print="hide">
      <span role="status">{t('table.selected', { count })}</span>
      <div className={styles.actions}>
        {actions}
        <Button variant="tertiary" size="small" onClick={onClear}>
          {t('table.clearSelection')}
        </Button>
      </div>
    </div>
  );
}
