import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.tsx';
import { startSingleSignOn } from '../api/auth-api.ts';
import styles from './single-sign-on.module.css';

/** The sign-in that the municipality runs itself, where there is one. */
export function SingleSignOn({ providerId, name, next }: { providerId: string; name: string; next: string }) {
  const { t } = useTranslation('auth');
  const mutation = useMutation({ mutationFn: () => startSingleSignOn(providerId, next) });
  return (
    <div className={styles.place}>
      <p className={styles.or}>{t('signIn.or')}</p>
      <Button isBusy={mutation.isPending} onClick={() => mutation.mutate()}>
        {t('signIn.singleSignOn', { name })}
      </Button>
    </div>
  );
}
