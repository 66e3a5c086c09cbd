import { useMutation } from '@tanstack/react-query';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../../lib/session.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { confirmSecondFactor, type SecondFactorSetup } from '../api/account-api.ts';
import styles from './second-factor.module.css';

const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }));

export function SecondFactorSetupSteps({ setup, onDone }: { setup: SecondFactorSetup; onDone: () => void }) {
  const { t } = useTranslation('account');
  const errorText = useErrorText();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: confirmSecondFactor,
    meta: { errorToast: false, successToast: 'account:secondFactor.enabled' },
  });
  if (confirm.isSuccess) return <BackupCodes codes={setup.backupCodes} onDone={onDone} />;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate(code);
  };
  const secret = new URL(setup.totpUri).searchParams.get('secret') ?? '';
  return (
    <form noValidate onSubmit={submit}>
      <FormColumn>
        <p>{t('secondFactor.scan')}</p>
        <Suspense fallback={<Skeleton shape="block" lines={1} />}>
          <QrCode text={setup.totpUri} label={t('secondFactor.qr')} />
        </Suspense>
        <p>
          {t('secondFactor.secret')} <code className={styles.secret}>{secret.replace(/(.{4})/g, '$1 ').trim()}</code>
        </p>
        <TextField
          label={t('secondFactor.code')}
          hint={t('secondFactor.confirm')}
          error={confirm.error ? errorText(confirm.error) : undefined}
          width="short"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <div>
          <Button type="submit" variant="primary" isBusy={confirm.isPending}>
            {t('secondFactor.submit')}
          </Button>
        </div>
      </FormColumn>
    </form>
  );
}

function BackupCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation('account');
  const finish = useMutation({ mutationFn: async () => onDone(), meta: { invalidates: [meQuery.queryKey] } });
  return (
    <FormColumn>
      <h3>{t('secondFactor.backupTitle')}</h3>
      <p>{t('secondFactor.backupText')}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="primary" onClick={() => finish.mutate()}>
          {t('secondFactor.done')}
        </Button>
      </div>
    </FormColumn>
  );
}
