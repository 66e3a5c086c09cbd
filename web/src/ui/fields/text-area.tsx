import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import styles from './field.module.css';

export interface TextAreaProps extends FieldProps, Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'required'> {}

/** Several lines of plain text; grows with what is written. */
export function TextArea({
  label,
  hint,
  error,
  isRequired = false,
  isLabelHidden = false,
  id,
  className,
  rows = 4,
  ...area
}: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} isRequired={isRequired} isLabelHidden={isLabelHidden} id={id}>
      {(control) => (
        <textarea
          rows={rows}
          {...area}
          {...control}
          className={classNames('kern-form-input__input', styles.control, styles.area, className)}
        />
      )}
    </Field>
  );
}
