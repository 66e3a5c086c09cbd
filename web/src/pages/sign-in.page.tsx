import { type ErrorCode, errorCodes } from '@agendawerk/shared/errors/index.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { setupQuery } from '../features/auth/api/auth-api.ts';
import { SignInForm } from '../features/auth/components/sign-in-form.tsx';
import { SingleSignOn } from '../features/auth/components/single-sign-on.tsx';
import { ApiError } from '../lib/api-error.ts';
import { nextAddress } from '../lib/next-address.ts';
import { paths } from '../lib/paths.ts';
import { useErrorText } from '../lib/use-error-text.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { Notice } from '../ui/feedback/notice.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';

/** How the sign-in of the municipality ended when it sends somebody back. */
function readRefusal(search: URLSearchParams): ApiError | undefined {
  const code = search.get('error');
  if (code === null) return undefined;
  return new ApiError(isErrorCode(code) ? code : 'sign_in.failed', { status: 0 });
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code);
}

export function SignInPage() {
  const { t } = useTranslation('auth');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [search] = useSearchParams();
  const { data: setup } = useQuery(setupQuery);
  const errorText = useErrorText();
  usePageTitle(t('signIn.title'));
  if (setup && !setup.isSetUp) return <Navigate to={paths.setup()} replace />;

  const next = nextAddress(search);
  const refused = readRefusal(search);
  const enter = () => {
    queryClient.clear();
    void navigate(next, { replace: true });
  };
  return (
    <Stack gap="large">
      <PageHeader title={t('signIn.title')} />
      {setup?.isDemo ? <Notice>{t('signIn.demo')}</Notice> : null}
      {refused ? (
        <Notice tone="warning" isLive>
          {errorText(refused)}
        </Notice>
      ) : null}
      <SignInForm onSignedIn={enter} aside={<Link to={paths.forgotPassword()}>{t('signIn.forgot')}</Link>} />
      {setup?.singleSignOn ? <SingleSignOn {...setup.singleSignOn} next={next} /> : null}
    </Stack>
  );
}
