import { getMe } from '@agendawerk/shared/me/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SignInForm } from '../features/auth/components/sign-in-form.tsx';
import { callApi } from '../lib/call-api.ts';
import { paths } from '../lib/paths.ts';
import { meQuery } from '../lib/session.ts';
import { openSessionGate } from '../lib/session-gate.ts';
import { Button } from '../ui/actions/button.tsx';
import { Dialog } from '../ui/overlays/dialog.tsx';

/** The session has ended under somebody's hands: sign in here, and what was being saved is saved. */
export function SessionExpiredDialog() {
  const { t } = useTranslation('shell');
  const queryClient = useQueryClient();
  const before = queryClient.getQueryData(meQuery.queryKey);

  const goOn = async () => {
    // Asked anew: the page's own question may be among those that wait for this very answer.
    const { data: now } = await callApi(getMe, {});
    if (before && now.userId !== before.userId) {
      // Nothing of one person may be saved or shown in the name of another.
      openSessionGate(false);
      window.location.assign(paths.home());
      return;
    }
    openSessionGate(true);
    await queryClient.invalidateQueries();
  };
  const leave = () => {
    openSessionGate(false);
    window.location.assign(paths.signIn());
  };
  return (
    <Dialog
      title={t('expired.title')}
      isOpen
      isMandatory
      onClose={leave}
      width="medium"
      actions={
        <Button variant="tertiary" onClick={leave}>
          {t('expired.leave')}
        </Button>
      }
    >
      <p>{t('expired.text')}</p>
      <SignInForm email={before?.email ?? ''} onSignedIn={() => void goOn()} />
    </Dialog>
  );
}
