import { useTranslation } from 'react-i18next';
import { classNames } from '../class-names.ts';
import styles from './skeleton.module.css';

export interface SkeletonProps {
  /** How many lines will stand here, so that the page does not jump. */
  lines?: number;
  shape?: 'text' | 'rows' | 'block';
}

/** Holds the place of what is being loaded. Appears only after a moment, as most answers are quicker. */
export function Skeleton({ lines = 3, shape = 'text' }: SkeletonProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={styles.skeleton} role="status">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={classNames(styles.line, styles[shape])} aria-hidden="true" />
      ))}
    </div>
  );
}
