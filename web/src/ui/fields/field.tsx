import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon/icon.tsx';
import styles from './field.module.css';

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** A finished sentence: what is wrong and how it is put right. */
  error?: string | undefined;
  /** The exception, therefore marked in words. */
  isRequired?: boolean;
  /** For fields whose meaning is plain from their place, such as the cell of a table. */
  isLabelHidden?: boolean;
  id?: string | undefined;
}

interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

export function Field({
  label,
  hint,
  error,
  isRequired = false,
  isLabelHidden = false,
  id,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { t } = useTranslation('ui');
  const ownId = useId();
  const controlId = id ?? ownId;
  const hintId = `${controlId}-hint`;
  const errorId = `${controlId}-error`;
  const describedBy = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ');
  return (
    <div className={classNames('kern-form-input', styles.field, error && 'kern-form-input--error')}>
      <label htmlFor={controlId} className={isLabelHidden ? 'sr-only' : 'kern-label'}>
        {label}
        {isRequired ? <span className="kern-label__optional"> {t('field.required')}</span> : null}
      </label>
      {hint ? (
        <div id={hintId} className={isLabelHidden ? 'sr-only' : classNames('kern-hint', styles.hint)}>
          {hint}
        </div>
      ) : null}
      {children({
        id: controlId,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': isRequired || undefined,
      })}
      {error ? <FieldMessage id={errorId}>{error}</FieldMessage> : null}
    </div>
  );
}

export function FieldMessage({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} className={classNames('kern-error', styles.message)}>
      <Icon name="danger" size="small" />
      <span className="kern-body kern-body--small">{children}</span>
    </p>
  );
}
