import { useId } from 'react';
import { useFormat } from '../../lib/use-format.ts';
import { classNames } from '../class-names.ts';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  label: string;
  /** 0 to 100; without it the end is not known. */
  percent?: number | null;
  isLabelHidden?: boolean;
  isCompact?: boolean;
}

export function ProgressBar({ label, percent, isLabelHidden = false, isCompact = false }: ProgressBarProps) {
  const id = useId();
  const { formatPercent } = useFormat();
  const isKnown = percent !== undefined && percent !== null;
  const text = isKnown ? formatPercent(percent) : '';
  return (
    <div className={classNames(styles.progress, isCompact && styles.compact)}>
      <span id={id} className={isLabelHidden ? 'sr-only' : styles.label}>
        {label}
      </span>
      <progress className={styles.bar} max={100} aria-labelledby={id} {...(isKnown ? { value: percent } : {})}>
        {text}
      </progress>
      {isKnown ? <span className={styles.value}>{text}</span> : null}
    </div>
  );
}
