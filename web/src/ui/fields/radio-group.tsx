import { type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';
import styles from './check.module.css';
import { FieldGroup } from './field-group.tsx';
import type { FieldProps } from './field.tsx';

export interface RadioOption<Value extends string> {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  isDisabled?: boolean;
}

export interface RadioGroupProps<Value extends string> extends FieldProps {
  options: readonly RadioOption<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  isHorizontal?: boolean;
}

/** One of few: all choices are seen at once. */
export function RadioGroup<Value extends string>({
  options,
  value,
  onChange,
  isHorizontal = false,
  ...group
}: RadioGroupProps<Value>) {
  const name = useId();
  return (
    <FieldGroup {...group}>
      <div className={isHorizontal ? styles.row : styles.column}>
        {options.map((option) => (
          <Radio
            key={option.value}
            name={name}
            option={option}
            isChecked={option.value === value}
            onChange={onChange}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

interface RadioProps<Value extends string> {
  name: string;
  option: RadioOption<Value>;
  isChecked: boolean;
  onChange: (value: Value) => void;
}

function Radio<Value extends string>({ name, option, isChecked, onChange }: RadioProps<Value>) {
  const id = useId();
  return (
    <div className={classNames('kern-form-check', styles.check)}>
      <input
        type="radio"
        id={id}
        name={name}
        value={option.value}
        checked={isChecked}
        disabled={option.isDisabled}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
        onChange={() => onChange(option.value)}
        className={classNames('kern-form-check__radio', styles.radio)}
      />
      <label htmlFor={id} className="kern-label">
        {option.label}
      </label>
      {option.hint ? (
        <div id={`${id}-hint`} className={styles.hint}>
          {option.hint}
        </div>
      ) : null}
    </div>
  );
}
