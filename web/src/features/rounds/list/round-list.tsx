import { hasAnswered, type Round } from '@agendawerk/shared/rounds/index.ts';
import { useQuery } from '@tanstack/react-query';
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
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
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
  return (
    <SimpleTable
      caption={t('title')}
      isCaptionHidden
      columns={[
        { label: t('columns.round') },
        { label: t('columns.state') },
        { label: t('columns.dueOn') },
        { label: t('columns.answers') },
        { label: t('columns.remarks') },
      ]}
      rows={rounds.map((round) => ({
        id: round.id,
        cells: [
          <span key="title">
            <Link to={paths.round(address, round.id)}>{round.title}</Link>
            <span className={styles.below}>{t('onVersion', { number: round.version.number })}</span>
          </span>,
          <RoundBadge key="state" round={round} />,
          formatDay(round.dueOn),
          t('answered', { count: round.departments.filter(hasAnswered).length, of: round.departments.length }),
          round.openRemarks > 0
            ? t('remarksOpen', { count: round.remarks, open: round.openRemarks })
            : t('remarks', { count: round.remarks }),
        ],
      }))}
    />
  );
}
