import { useId } from 'react';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import styles from './change.module.css';

interface ChoicesProps {
  label: string;
  hint?: string;
  options: readonly { value: string; label: string }[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  error?: string | undefined;
  emptyText: string;
}

/** Any number of a few. */
export function Choices({ label, hint, options, value, onChange, error, emptyText }: ChoicesProps) {
  const id = useId();
  return (
    <fieldset className={styles.choices} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="kern-label">{label}</legend>
      {hint ? <p className="muted">{hint}</p> : null}
      {options.length === 0 ? <p className="muted">{emptyText}</p> : null}
      {options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          checked={value.includes(option.value)}
          onChange={(event) =>
            onChange(event.target.checked ? [...value, option.value] : value.filter((each) => each !== option.value))
          }
        />
      ))}
      {error ? (
        <p id={`${id}-error`} className="kern-error">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
