import { useFormat } from '../../lib/use-format.ts';
import styles from './choice-bar.module.css';

export interface Choice {
  value: string;
  label: string;
  /** How much there is of it. */
  count?: number;
}

export interface ChoiceBarProps {
  label: string;
  choices: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
}

/** Narrows what stands below to one kind, at once. For few choices that are worth seeing; more belong into a list. */
export function ChoiceBar({ label, choices, value, onChange }: ChoiceBarProps) {
  const { formatNumber } = useFormat();
  return (
    <div role="group" aria-label={label} className={styles.bar} data-print="hide">
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className={styles.choice}
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
          {choice.count === undefined ? null : <span className={styles.count}>{formatNumber(choice.count)}</span>}
        </button>
      ))}
    </div>
  );
}
