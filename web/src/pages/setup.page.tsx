import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { setupQuery } from '../features/auth/api/auth-api.ts';
import { SetupForm } from '../features/auth/components/setup-form.tsx';
import { paths } from '../lib/paths.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { Skeleton } from '../ui/feedback/skeleton.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';

/** The first page of an empty installation. */
export function SetupPage() {
  const { t } = useTranslation('auth');
  const setup = useQuery(setupQuery);
  const [link] = useSearchParams();
  usePageTitle(t('setup.title'));
  if (setup.isPending) return <Skeleton lines={6} />;
  if (setup.isError) return <ErrorState error={setup.error} onRetry={() => void setup.refetch()} />;
  if (setup.data.isSetUp) {
    return (
      <Stack gap="large">
        <PageHeader title={t('setup.doneTitle')} lead={t('setup.doneText')} />
        <div>
          <LinkButton to={paths.signIn()} variant="primary">
            {t('invitation.toSignIn')}
          </LinkButton>
        </div>
      </Stack>
    );
  }
  return (
    <Stack gap="large">
      <PageHeader title={t('setup.title')} lead={t('setup.text')} />
      {/* A full load: from here on everything is asked as the new administrator. */}
      <SetupForm code={link.get('code') ?? ''} onDone={(slug) => window.location.assign(paths.workspace(slug))} />
    </Stack>
  );
}
