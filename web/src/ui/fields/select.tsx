import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon/icon.tsx';
import { Field, type FieldProps } from './field.tsx';
import fieldStyles from './field.module.css';
import styles from './select.module.css';
import type { FieldWidth } from './text-field.tsx';

export interface SelectOption {
  value: string;
  label: string;
  isDisabled?: boolean;
}

export interface SelectProps extends FieldProps, Omit<ComponentPropsWithRef<'select'>, 'id' | 'required' | 'children'> {
  options: readonly SelectOption[];
  /** The first entry, with an empty value: "keine Angabe", "Bitte wählen". */
  emptyLabel?: string;
  width?: FieldWidth;
  isCompact?: boolean;
}

/** The browser's own list: the surest way on every device for up to some twenty choices. */
export function Select({
  label,
  hint,
  error,
  isRequired = false,
  isLabelHidden = false,
  id,
  options,
  emptyLabel,
  width = 'full',
  isCompact = false,
  className,
  ...select
}: SelectProps) {
  return (
    <Field label={label} hint={hint} error={error} isRequired={isRequired} isLabelHidden={isLabelHidden} id={id}>
      {(control) => (
        <span className={classNames(styles.frame, width !== 'full' && fieldStyles[width])}>
          <select
            {...select}
            {...control}
            className={classNames(
              'kern-form-input__input',
              fieldStyles.control,
              styles.select,
              isCompact && fieldStyles.compact,
              className,
            )}
          >
            {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.isDisabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" size="small" />
        </span>
      )}
    </Field>
  );
}
