import type { ReactNode } from 'react';
import { Field, type FieldProps } from './field.tsx';
import styles from './field.module.css';

/** What nobody changes here, among fields: no frame that invites to type, and legible to its end on a phone. */
export function FixedField({
  label,
  hint,
  children,
}: Pick<FieldProps, 'label' | 'hint'> & {
  children: ReactNode;
}) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <output {...control} className={styles.fixed}>
          {children}
        </output>
      )}
    </Field>
  );
}
