import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../../lib/session.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { PasswordField } from '../../../ui/fields/password-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { beginSecondFactor, disableSecondFactor } from '../api/account-api.ts';
import { SecondFactorSetupSteps } from './second-factor-setup-steps.tsx';

/** An authenticator app beside the password. Every change asks for the password again. */
export function SecondFactor({ isOn }: { isOn: boolean }) {
  const { t } = useTranslation('account');
  const errorText = useErrorText();
  const [password, setPassword] = useState('');
  const begin = useMutation({ mutationFn: beginSecondFactor, meta: { errorToast: false } });
  const disable = useMutation({
    mutationFn: disableSecondFactor,
    meta: { errorToast: false, successToast: 'account:secondFactor.disabled', invalidates: [meQuery.queryKey] },
  });
  const change = isOn ? disable : begin;

  if (begin.data) {
    const done = () => {
      begin.reset();
      setPassword('');
    };
    return <SecondFactorSetupSteps setup={begin.data} onDone={done} />;
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(password, { onSuccess: () => setPassword('') });
  };
  return (
    <form noValidate onSubmit={submit}>
      <FormColumn>
        <p>{t(isOn ? 'secondFactor.on' : 'secondFactor.off')}</p>
        <PasswordField
          label={t('secondFactor.password')}
          hint={t('secondFactor.passwordHint')}
          autoComplete="current-password"
          error={change.error ? errorText(change.error) : undefined}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <div>
          <Button type="submit" isBusy={change.isPending}>
            {t(isOn ? 'secondFactor.disable' : 'secondFactor.start')}
          </Button>
        </div>
      </FormColumn>
    </form>
  );
}
