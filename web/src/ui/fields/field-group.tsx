import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../class-names.ts';
import { FieldMessage, type FieldProps } from './field.tsx';
import styles from './field.module.css';

/** Controls that together are one answer, named and refused as one. */
export function FieldGroup({
  label,
  hint,
  error,
  isRequired = false,
  isLabelHidden = false,
  id,
  children,
}: FieldProps & { children: ReactNode }) {
  const { t } = useTranslation('ui');
  const ownId = useId();
  const groupId = id ?? ownId;
  const describedBy = [hint ? `${groupId}-hint` : '', error ? `${groupId}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      id={groupId}
      className={classNames('kern-fieldset', styles.field, error && 'kern-fieldset--error')}
      aria-describedby={describedBy || undefined}
      tabIndex={-1}
    >
      <legend className={isLabelHidden ? 'sr-only' : 'kern-label'}>
        {label}
        {isRequired ? <span className="kern-label__optional"> {t('field.required')}</span> : null}
      </legend>
      {hint ? (
        <div id={`${groupId}-hint`} className={classNames('kern-hint', styles.hint)}>
          {hint}
        </div>
      ) : null}
      {children}
      {error ? <FieldMessage id={`${groupId}-error`}>{error}</FieldMessage> : null}
    </fieldset>
  );
}
