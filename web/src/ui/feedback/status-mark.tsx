import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../class-names.ts';
import styles from './status-mark.module.css';

/** Same four shapes in tables, charts and PDF. */
export const statusTones = ['good', 'warning', 'critical', 'unknown'] as const;
export type StatusTone = (typeof statusTones)[number];

const shapes: Record<StatusTone, ReactNode> = {
  good: <circle cx="8" cy="8" r="6.5" />,
  warning: <path d="M8 1.2 15.4 14.4H.6z" />,
  critical: <rect x="1.5" y="1.5" width="13" height="13" />,
  unknown: <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.8" />,
};

export interface StatusMarkProps {
  tone: StatusTone;
  /** The word beside the shape; without it the usual one for the tone. */
  label?: string;
  /** Only the shape is seen, in dense tables; the word is still read out and shown on hover. */
  isShapeOnly?: boolean;
  /** The word is a sentence, too long for one line of a phone. */
  isWrapping?: boolean;
}

/** Shape, word and colour, so that none of them has to be seen alone. */
export function StatusMark({ tone, label, isShapeOnly = false, isWrapping = false }: StatusMarkProps) {
  const { t } = useTranslation('ui');
  const word = label ?? t(`statusMark.${tone}`);
  return (
    <span
      className={classNames(styles.mark, styles[tone], isWrapping && styles.wrapping)}
      title={isShapeOnly ? word : undefined}
    >
      <svg
        viewBox="0 0 16 16"
        width="16"
        height="16"
        fill="currentColor"
        aria-hidden="true"
        focusable="false"
        className={styles.shape}
      >
        {shapes[tone]}
      </svg>
      <span className={isShapeOnly ? 'sr-only' : styles.word}>{word}</span>
    </span>
  );
}
