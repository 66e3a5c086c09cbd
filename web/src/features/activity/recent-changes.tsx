import { listActivity } from '@agendawerk/shared/activity/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { callApi } from '../../lib/call-api.ts';
import { useAgendaAddress } from '../../lib/current-agenda.ts';
import { paths } from '../../lib/paths.ts';
import { useWorkspace } from '../../lib/session.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { ChangeDays } from './change-days.tsx';
import { condenseChanges } from './condense-changes.ts';

const fetched = 60;
const shown = 12;

/** What happened lately, in short; the page of changes has all of it. */
export function RecentChanges() {
  const { t } = useTranslation('activity');
  const { workspaceId } = useWorkspace();
  const address = useAgendaAddress();
  const { data, error, refetch } = useQuery({
    queryKey: ['activity', workspaceId, 'recent'],
    queryFn: async ({ signal }) =>
      (await callApi(listActivity, { params: { workspaceId }, query: { limit: fetched }, signal })).data.items,
  });
  return (
    <Section
      title={t('recent.title')}
      lead={data?.length === 0 ? t('recent.none') : undefined}
      actions={<Link to={paths.activity(address)}>{t('recent.all')}</Link>}
    >
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={6} /> : null}
      <div>
        <ChangeDays changes={condenseChanges(data ?? []).slice(0, shown)} headingLevel={3} />
      </div>
    </Section>
  );
}
