import { hasAnswered, type Round } from '@agendawerk/shared/rounds/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { roundsQuery } from '../../../lib/data/round-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan } from '../../../lib/session.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { DataColumn } from '../../../ui/table/data-table.types.ts';
import { RoundBadge } from '../parts/round-badge.tsx';
import styles from '../parts/rounds.module.css';

/** The rounds of the agenda, the newest first. */
export function RoundList() {
  const { t } = useTranslation('rounds');
  const crumbs = useAgendaCrumbs({ label: t('title') });
  const address = useAgendaAddress();
  const mayManage = useCan('round.manage');
  const { data: rounds, error, refetch } = useQuery(roundsQuery(useAgendaScope()));
  usePageTitle(t('title'));
  const open = mayManage ? (
    <LinkButton variant="primary" to={paths.versions(address)}>
      {t('toVersions')}
    </LinkButton>
  ) : null;
  return (
    <Stack gap="large">
      <PageHeader crumbs={crumbs} title={t('title')} lead={t('lead')} actions={rounds?.length === 0 ? null : open} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!rounds && !error ? <Skeleton shape="rows" lines={4} /> : null}
      {rounds?.length === 0 ? (
        <EmptyState title={t('empty.title')} actions={open} example={t('empty.example')}>
          {t(mayManage ? 'empty.text' : 'empty.readerText')}
        </EmptyState>
      ) : null}
      {rounds && rounds.length > 0 ? <RoundTable rounds={rounds} /> : null}
    </Stack>
  );
}

function RoundTable({ rounds }: { rounds: readonly Round[] }) {
  const { t } = useTranslation('rounds');
  const address = useAgendaAddress();
  const { formatDay } = useFormat();
  const columns = useMemo(
    (): DataColumn<Round>[] => [
      {
        id: 'round',
        header: t('columns.round'),
        isTitle: true,
        cell: (round) => (
          <>
            <Link to={paths.round(address, round.id)}>{round.title}</Link>
            <span className={styles.below}>{t('onVersion', { number: round.version.number })}</span>
          </>
        ),
      },
      { id: 'state', header: t('columns.state'), cell: (round) => <RoundBadge round={round} /> },
      { id: 'dueOn', header: t('columns.dueOn'), cell: ({ dueOn }) => formatDay(dueOn) },
      {
        id: 'answers',
        header: t('columns.answers'),
        cell: ({ departments }) =>
          t('answered', { count: departments.filter(hasAnswered).length, of: departments.length }),
      },
      {
        id: 'remarks',
        header: t('columns.remarks'),
        cell: ({ remarks, openRemarks }) =>
          openRemarks > 0 ? t('remarksOpen', { count: remarks, open: openRemarks }) : t('remarks', { count: remarks }),
      },
    ],
    [t, address, formatDay],
  );
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rounds}
      rowId={({ id }) => id}
      rowLabel={({ title }) => title}
    />
  );
}
