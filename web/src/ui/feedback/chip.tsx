import { useTranslation } from 'react-i18next';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon/icon.tsx';
import styles from './chip.module.css';

export interface RemovableChip {
  id: string;
  label: string;
  onRemove: () => void;
}

/** What a list is narrowed to; each can be taken away. */
export function FilterChips({ chips, onClear }: { chips: readonly RemovableChip[]; onClear?: () => void }) {
  const { t } = useTranslation('ui');
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('chips.label')}>
      {chips.map((chip) => (
        <li key={chip.id}>
          <button type="button" className={styles.chip} onClick={chip.onRemove}>
            <span>{chip.label}</span>
            <Icon name="close" size="small" />
            <span className="sr-only">{t('chips.remove')}</span>
          </button>
        </li>
      ))}
      {onClear && chips.length > 1 ? (
        <li>
          <button type="button" className={classNames(styles.chip, styles.clear)} onClick={onClear}>
            {t('chips.clear')}
          </button>
        </li>
      ) : null}
    </ul>
  );
}

/** A word of a taxonomy, such as a trend. */
export function Tag({ children }: { children: string }) {
  return <span className={styles.tag}>{children}</span>;
}
