import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { setupQuery } from '../features/auth/api/auth-api.ts';
import { SignInForm } from '../features/auth/components/sign-in-form.tsx';
import { SingleSignOn } from '../features/auth/components/single-sign-on.tsx';
import { nextAddress } from '../lib/next-address.ts';
import { paths } from '../lib/paths.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { Notice } from '../ui/feedback/notice.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';

export function SignInPage() {
  const { t } = useTranslation('auth');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [search] = useSearchParams();
  const { data: setup } = useQuery(setupQuery);
  usePageTitle(t('signIn.title'));
  if (setup && !setup.isSetUp) return <Navigate to={paths.setup()} replace />;

  const next = nextAddress(search);
  const enter = () => {
    queryClient.clear();
    void navigate(next, { replace: true });
  };
  return (
    <Stack gap="large">
      <PageHeader title={t('signIn.title')} />
      {setup?.isDemo ? <Notice>{t('signIn.demo')}</Notice> : null}
      <SignInForm onSignedIn={enter} aside={<Link to={paths.forgotPassword()}>{t('signIn.forgot')}</Link>} />
      {setup?.singleSignOn ? <SingleSignOn {...setup.singleSignOn} next={next} /> : null}
    </Stack>
  );
}
