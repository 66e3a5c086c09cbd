import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn, Stack } from '../../../ui/layout/stack.tsx';
import { verifySecondFactor } from '../api/auth-api.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';
import styles from './second-factor-form.module.css';

export function SecondFactorForm({ onSignedIn, onStartOver }: { onSignedIn: () => void; onStartOver: () => void }) {
  const { t } = useTranslation('auth');
  const errorText = useErrorText();
  const [isBackup, setBackup] = useState(false);
  const [code, setCode] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const mutation = useMutation({ mutationFn: verifySecondFactor, meta: { errorToast: false }, onSuccess: onSignedIn });

  // oxlint-disable-next-line react/exhaustive-deps -- the focus follows the change of the way
  useEffect(() => input.current?.focus(), [isBackup]);

  const changeWay = () => {
    setBackup(!isBackup);
    setCode('');
    mutation.reset();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        mutation.mutate({ code, isBackup });
      }}
    >
      <FormColumn>
        <h2>{t('secondFactor.title')}</h2>
        <TextField
          key={String(isBackup)}
          ref={input}
          label={t(isBackup ? 'secondFactor.backupCode' : 'secondFactor.code')}
          hint={t(isBackup ? 'secondFactor.backupText' : 'secondFactor.text')}
          error={mutation.error ? errorText(mutation.error) : undefined}
          width="short"
          inputMode={isBackup ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <Stack gap="small">
          <div>
            <Button type="submit" variant="primary" isBusy={mutation.isPending}>
              {t('secondFactor.submit')}
            </Button>
          </div>
          <div className={styles.ways}>
            <Button size="small" variant="tertiary" onClick={changeWay}>
              {t(isBackup ? 'secondFactor.useApp' : 'secondFactor.useBackup')}
            </Button>
            <Button size="small" variant="tertiary" onClick={onStartOver}>
              {t('secondFactor.startOver')}
            </Button>
          </div>
        </Stack>
      </FormColumn>
    </form>
  );
}
