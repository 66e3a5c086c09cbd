import type { ReactNode } from 'react';
import { Checkbox } from './checkbox.tsx';
import styles from './check.module.css';
import { FieldGroup } from './field-group.tsx';
import type { FieldProps } from './field.tsx';

interface CheckboxGroupProps<Value extends string> extends FieldProps {
  options: readonly { value: Value; label: ReactNode; hint?: ReactNode }[];
  /** What is chosen, in the order in which it was; also what is not offered here. */
  value: readonly Value[];
  onChange: (value: Value[]) => void;
  isHorizontal?: boolean;
  isCompact?: boolean;
  /** Stands where there is nothing to choose from. */
  emptyText?: string;
}

/** Any number of a few: all choices are seen at once. */
export function CheckboxGroup<Value extends string>({
  options,
  value,
  onChange,
  isHorizontal = false,
  isCompact = false,
  emptyText,
  ...group
}: CheckboxGroupProps<Value>) {
  return (
    <FieldGroup {...group}>
      <div className={isHorizontal ? styles.row : styles.column}>
        {options.length === 0 && emptyText !== undefined ? <p className="muted">{emptyText}</p> : null}
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            hint={option.hint}
            isCompact={isCompact}
            checked={value.includes(option.value)}
            onChange={(event) =>
              onChange(event.target.checked ? [...value, option.value] : value.filter((each) => each !== option.value))
            }
          />
        ))}
      </div>
    </FieldGroup>
  );
}
