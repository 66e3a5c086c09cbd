import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import styles from './field.module.css';

export type FieldWidth = 'short' | 'medium' | 'long' | 'full';

export interface TextFieldProps
  extends FieldProps,
    Omit<ComponentPropsWithRef<'input'>, 'id' | 'required' | 'size' | 'width'> {
  width?: FieldWidth;
  /** Stands inside the field: "€", "Tage". */
  unit?: string;
  isCompact?: boolean;
}

/** One line of text. Spreads `register('name')` of a form, or takes `value` and `onChange`. */
export function TextField({
  label,
  hint,
  error,
  isRequired = false,
  isLabelHidden = false,
  id,
  width = 'full',
  unit,
  isCompact = false,
  className,
  ...input
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} isRequired={isRequired} isLabelHidden={isLabelHidden} id={id}>
      {(control) => {
        const field = (
          <input
            type="text"
            {...input}
            {...control}
            className={classNames(
              'kern-form-input__input',
              styles.control,
              isCompact && styles.compact,
              !unit && width !== 'full' && styles[width],
              className,
            )}
          />
        );
        if (!unit) return field;
        return (
          <span className={classNames(styles.unit, width !== 'full' && styles[width])}>
            {field}
            <span className={styles.suffix} aria-hidden="true">
              {unit}
            </span>
          </span>
        );
      }}
    </Field>
  );
}
