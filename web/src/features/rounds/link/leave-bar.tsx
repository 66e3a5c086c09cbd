import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { type AskedKey, useEndRoundSession } from '../api/co-signing-data.ts';
import styles from '../co-signing/co-signing.module.css';

/** Who somebody acts as by a link, and the way out of it, for devices that others use too. */
export function LeaveBar({ scope, memberName }: { scope: AskedKey; memberName: string }) {
  const { t } = useTranslation('rounds');
  const navigate = useNavigate();
  const client = useQueryClient();
  const end = useEndRoundSession();
  const leave = async () => {
    await end.mutateAsync({ params: scope });
    await navigate(paths.signIn());
    // Whoever goes back on this device must not find it.
    for (const queryKey of [['co-signing'], ['round-content']]) client.removeQueries({ queryKey });
  };
  return (
    <div className={styles.ask}>
      <p className="muted small">{t('link.actingAs', { name: memberName })}</p>
      <div>
        <Button size="small" isBusy={end.isPending} onClick={() => void leave().catch(() => undefined)}>
          {t('link.leave')}
        </Button>
      </div>
    </div>
  );
}
