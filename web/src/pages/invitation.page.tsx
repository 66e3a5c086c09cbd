import type { Me } from '@agendawerk/shared/me/index.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { acceptAsMyself, invitationQuery } from '../features/auth/api/auth-api.ts';
import { NewPersonForm } from '../features/auth/components/new-person-form.tsx';
import { SignInForm } from '../features/auth/components/sign-in-form.tsx';
import { isApiError } from '../lib/api-error.ts';
import { callAuth } from '../lib/auth-api.ts';
import { paths } from '../lib/paths.ts';
import { announcePerson } from '../lib/present-person.ts';
import { meQuery } from '../lib/session.ts';
import { useErrorText } from '../lib/use-error-text.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { Button } from '../ui/actions/button.tsx';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { Skeleton } from '../ui/feedback/skeleton.tsx';
import { EmailAddress } from '../ui/layout/email-address.tsx';
import { FactList } from '../ui/layout/fact-list.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';

export function InvitationPage() {
  const { t } = useTranslation('auth');
  const errorText = useErrorText();
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const queryClient = useQueryClient();
  const invitation = useQuery(invitationQuery(token));
  const me = useQuery({ ...meQuery, retry: false });
  usePageTitle(invitation.data ? t('invitation.title', { workspace: invitation.data.workspaceName }) : undefined);

  if (invitation.isPending || me.isPending) return <Skeleton lines={5} />;
  if (invitation.isError) {
    const isUnknown = isApiError(invitation.error) && invitation.error.status === 404;
    return (
      <Stack gap="large">
        <PageHeader
          title={t('invitation.invalidTitle')}
          lead={isUnknown ? t('invitation.unknownText') : errorText(invitation.error)}
        />
        <div>
          <LinkButton to={paths.signIn()}>{t('invitation.toSignIn')}</LinkButton>
        </div>
      </Stack>
    );
  }
  const { workspaceName, name, email, hasAccount } = invitation.data;
  const title = t('invitation.title', { workspace: workspaceName });
  // A full load: whoever is signed in now has other workspaces than before.
  const enter = () => window.location.assign(paths.home());
  if (!hasAccount) {
    return (
      <Stack gap="large">
        <PageHeader title={title} lead={t('invitation.newText')} />
        {me.data ? <p className="reading">{t('invitation.newInPlaceOf', { name: me.data.name })}</p> : null}
        <NewPersonForm token={token} email={email} name={name} onDone={enter} />
      </Stack>
    );
  }
  if (!me.data) {
    return (
      <Stack gap="large">
        <PageHeader title={title} lead={t('invitation.knownText')} />
        <SignInForm
          email={email}
          onSignedIn={() => void queryClient.resetQueries({ queryKey: meQuery.queryKey })}
          aside={<Link to={paths.forgotPassword()}>{t('signIn.forgot')}</Link>}
        />
      </Stack>
    );
  }
  return <KnownPerson me={me.data} title={title} token={token} email={email} onDone={enter} />;
}

interface KnownPersonProps {
  me: Me;
  title: string;
  token: string;
  email: string;
  onDone: () => void;
}

function KnownPerson({ me, title, token, email, onDone }: KnownPersonProps) {
  const { t } = useTranslation('auth');
  const accept = useMutation({ mutationFn: acceptAsMyself, onSuccess: onDone });
  const leave = useMutation({
    mutationFn: () => callAuth('/sign-out', {}),
    onSuccess: () => {
      announcePerson(null);
      window.location.reload();
    },
  });
  const invited = { id: 'invited', label: t('invitation.invited'), value: <EmailAddress address={email} /> };
  const current = { id: 'current', label: t('invitation.current'), value: <EmailAddress address={me.email} /> };
  if (me.email.toLowerCase() !== email.toLowerCase()) {
    return (
      <Stack gap="large">
        <PageHeader title={title} lead={t('invitation.otherAccount')} />
        <FactList facts={[invited, current]} />
        <div>
          <Button variant="primary" isBusy={leave.isPending} onClick={() => leave.mutate()}>
            {t('invitation.switch')}
          </Button>
        </div>
      </Stack>
    );
  }
  return (
    <Stack gap="large">
      <PageHeader title={title} lead={t('invitation.readyText')} />
      <FactList facts={[current]} />
      <div>
        <Button variant="primary" isBusy={accept.isPending} onClick={() => accept.mutate(token)}>
          {t('invitation.accept')}
        </Button>
      </div>
    </Stack>
  );
}
