import { endSubscription, getSubscription } from '@agendawerk/shared/notifications/notification.contract.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../lib/api-error.ts';
import { callApi } from '../../../lib/call-api.ts';
import { paths } from '../../../lib/paths.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';

/** Without signing in, by the link in a mail. Opening it changes nothing: programs that look into links open it too. */
export function Unsubscribe({ token }: { token: string }) {
  const { t } = useTranslation('notifications');
  usePageTitle(t('unsubscribe.title'));
  const { data, error, refetch } = useQuery({
    queryKey: ['subscription', token],
    queryFn: async ({ signal }) => (await callApi(getSubscription, { params: { token }, signal })).data,
    retry: false,
  });
  const end = useContractMutation(endSubscription);
  const toProgram = (
    <div>
      <LinkButton to={paths.home()}>{t('unsubscribe.toProgram')}</LinkButton>
    </div>
  );

  if (isApiError(error, 'resource.not_found'))
    return (
      <Stack gap="large">
        <PageHeader title={t('unsubscribe.invalidTitle')} lead={t('unsubscribe.invalidText')} />
        {toProgram}
      </Stack>
    );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  if (end.isSuccess || !data.isOn)
    return (
      <Stack gap="large">
        <PageHeader key="done" title={t('unsubscribe.doneTitle')} lead={t('unsubscribe.doneText')} />
        {toProgram}
      </Stack>
    );
  const { subscription, workspaceName } = data;
  return (
    <Stack gap="large">
      <PageHeader title={t('unsubscribe.title')} lead={t('unsubscribe.question', { workspace: workspaceName })} />
      <p>
        <strong>
          {subscription === 'digest' ? t('unsubscribe.digest') : t(`preferences.kinds.${subscription}.title`)}
        </strong>
      </p>
      <p>{t('unsubscribe.keep')}</p>
      <div>
        <Button variant="primary" isBusy={end.isPending} onClick={() => end.mutate({ params: { token } })}>
          {t('unsubscribe.act')}
        </Button>
      </div>
    </Stack>
  );
}
