import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../class-names.ts';
import { Button } from '../actions/button.tsx';
import { Field } from './field.tsx';
import styles from './field.module.css';
import own from './password-field.module.css';
import type { TextFieldProps } from './text-field.tsx';

export type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'unit' | 'width' | 'isCompact'> & {
  autoComplete: 'current-password' | 'new-password';
};

/** Can be shown while typing; pasting from a password manager is welcome. */
export function PasswordField({
  label,
  hint,
  error,
  isRequired = false,
  isLabelHidden = false,
  id,
  ...input
}: PasswordFieldProps) {
  const { t } = useTranslation('ui');
  const [isShown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error} isRequired={isRequired} isLabelHidden={isLabelHidden} id={id}>
      {(control) => (
        <span className={own.row}>
          <input
            {...input}
            {...control}
            type={isShown ? 'text' : 'password'}
            spellCheck={false}
            autoCapitalize="none"
            className={classNames('kern-form-input__input', styles.control)}
          />
          <Button
            variant="tertiary"
            isIconOnly
            icon={isShown ? 'visibility-off' : 'visibility'}
            aria-pressed={isShown}
            onClick={() => setShown(!isShown)}
          >
            {t('field.showPassword')}
          </Button>
        </span>
      )}
    </Field>
  );
}
