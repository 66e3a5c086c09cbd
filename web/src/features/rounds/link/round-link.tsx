import { confirmRoundLink, getRoundLink } from '@agendawerk/shared/rounds/index.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isApiError } from '../../../lib/api-error.ts';
import { callApi } from '../../../lib/call-api.ts';
import { paths } from '../../../lib/paths.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { FactList } from '../../../ui/layout/fact-list.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';

const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['round-link', token],
    queryFn: async ({ signal }) => (await callApi(getRoundLink, { params: { token }, signal })).data,
  });

/** The link of a mail: says whom it is for and asks, before it lets that person into the round. */
export function RoundLink({ token }: { token: string }) {
  const { t } = useTranslation('rounds');
  const { formatDay } = useFormat();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { data: link, error, refetch } = useQuery(linkQuery(token));
  const confirm = useContractMutation(confirmRoundLink, { errorToast: false });
  usePageTitle(t('coSigning.title'));
  if (isApiError(error, 'resource.not_found', 'round_link.closed', 'round_link.expired', 'round_link.revoked'))
    return <DeadLink text={error.code === 'resource.not_found' ? t('link.unknown') : errorText(error)} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!link) return <Skeleton lines={6} />;
  const enter = async () => {
    const place = await confirm.mutateAsync({ params: { token } });
    await navigate(paths.coSigningByLink(place.workspaceId, place.roundId, place.departmentId), { replace: true });
  };
  return (
    <Stack gap="large">
      <PageHeader title={t('coSigning.title')} lead={t('link.lead', { workspace: link.workspaceName })} />
      <FactList
        facts={[
          { id: 'person', label: t('link.person'), value: link.memberName },
          { id: 'department', label: t('link.department'), value: link.departmentName },
          { id: 'round', label: t('link.round'), value: link.roundTitle },
          { id: 'due', label: t('link.dueOn'), value: formatDay(link.dueOn) },
        ]}
      />
      {link.isSomebodyElse ? <Notice tone="warning">{t('link.somebodyElse', { name: link.memberName })}</Notice> : null}
      {confirm.error ? (
        <Notice tone="danger" isLive>
          {errorText(confirm.error)}
        </Notice>
      ) : null}
      <Row>
        <Button variant="primary" isBusy={confirm.isPending} onClick={() => void enter().catch(() => undefined)}>
          {t('link.enter', { name: link.memberName })}
        </Button>
      </Row>
      <p className="muted reading">{t('link.only', { name: link.memberName })}</p>
    </Stack>
  );
}

/** A link that opens nothing: why, and what to do instead. */
export function DeadLink({ text }: { text: string }) {
  const { t } = useTranslation('rounds');
  return (
    <Stack gap="large">
      <PageHeader title={t('link.deadTitle')} lead={text} />
      <p className="reading">{t('link.deadText')}</p>
      <div>
        <LinkButton to={paths.home()} variant="primary">
          {t('link.signIn')}
        </LinkButton>
      </div>
    </Stack>
  );
}
