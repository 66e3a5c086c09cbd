import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../class-names.ts';
import styles from './check.module.css';
import { FieldMessage, type FieldProps } from './field.tsx';
import fieldStyles from './field.module.css';

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
  label,
  hint,
  error,
  isRequired = false,
  isLabelHidden = false,
  id,
  options,
  value,
  onChange,
  isHorizontal = false,
}: RadioGroupProps<Value>) {
  const { t } = useTranslation('ui');
  const ownId = useId();
  const groupId = id ?? ownId;
  const describedBy = [hint ? `${groupId}-hint` : '', error ? `${groupId}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      id={groupId}
      className={classNames('kern-fieldset', fieldStyles.field, error && 'kern-fieldset--error')}
      aria-describedby={describedBy || undefined}
      tabIndex={-1}
    >
      <legend className={isLabelHidden ? 'sr-only' : 'kern-label'}>
        {label}
        {isRequired ? <span className="kern-label__optional"> {t('field.required')}</span> : null}
      </legend>
      {hint ? (
        <div id={`${groupId}-hint`} className={classNames('kern-hint', fieldStyles.hint)}>
          {hint}
        </div>
      ) : null}
      <div className={isHorizontal ? styles.row : styles.column}>
        {options.map((option) => (
          <Radio
            key={option.value}
            name={groupId}
            option={option}
            isChecked={option.value === value}
            onChange={onChange}
          />
        ))}
      </div>
      {error ? <FieldMessage id={`${groupId}-error`}>{error}</FieldMessage> : null}
    </fieldset>
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
