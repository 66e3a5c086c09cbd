import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';
import styles from './check.module.css';

export interface CheckboxProps extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'size'> {
  label: ReactNode;
  hint?: ReactNode;
  isLabelHidden?: boolean;
  /** Some of several are chosen, as in the head of a table. */
  isIndeterminate?: boolean;
  isCompact?: boolean;
}

export function Checkbox({
  label,
  hint,
  isLabelHidden = false,
  isIndeterminate = false,
  isCompact = false,
  id,
  ...input
}: CheckboxProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const hintId = `${controlId}-hint`;
  return (
    <div className={classNames('kern-form-check', styles.check, isCompact && styles.compact)}>
      <input
        {...input}
        id={controlId}
        type="checkbox"
        className={classNames('kern-form-check__checkbox', styles.checkbox)}
        aria-describedby={hint ? hintId : undefined}
        ref={(node) => {
          if (node) node.indeterminate = isIndeterminate;
          if (typeof input.ref === 'function') input.ref(node);
        }}
      />
      <label htmlFor={controlId} className={isLabelHidden ? 'sr-only' : 'kern-label'}>
        {label}
      </label>
      {hint ? (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}
