import { getConsiderationTable, type Remark, type Round } from '@agendawerk/shared/rounds/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { buildUrl } from '../../../lib/call-api.ts';
import { paths } from '../../../lib/paths.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { Button, buttonClass } from '../../../ui/actions/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { remarksQuery, roundQuery, useCreateConsiderationExport } from '../api/round-data.ts';
import { RoundBadge } from '../parts/round-badge.tsx';
import { ConsiderationTable } from './consideration-table.tsx';
import { Workbench } from './workbench.tsx';

/** All remarks of a round: to evaluate while it is open, to read (Abwägungstabelle) for everybody else and afterwards. */
export function RoundRemarks({ roundId }: { roundId: string }) {
  const { workspaceId } = useWorkspace();
  const key = { workspaceId, roundId };
  const { data: page, error, refetch } = useQuery(roundQuery(key));
  const { data: remarks, error: remarksError, refetch: refetchRemarks } = useQuery(remarksQuery(key));
  const failure = error ?? remarksError;
  if (failure) return <ErrorState error={failure} onRetry={() => void Promise.all([refetch(), refetchRemarks()])} />;
  if (!page || !remarks) return <Skeleton lines={10} />;
  return <LoadedRemarks round={page.round} remarks={remarks} mayManage={page.abilities.manage} />;
}

interface LoadedRemarksProps {
  round: Round;
  remarks: readonly Remark[];
  mayManage: boolean;
}

function LoadedRemarks({ round, remarks, mayManage }: LoadedRemarksProps) {
  const { t } = useTranslation('rounds');
  const address = useAgendaAddress();
  const isEvaluating = mayManage && round.closedAt === null;
  const title = t(isEvaluating ? 'evaluate.title' : 'table.title');
  const crumbs = useAgendaCrumbs(
    { label: t('title'), to: paths.rounds(address) },
    { label: round.title, to: paths.round(address, round.id) },
    { label: title },
  );
  usePageTitle(title, round.title);
  const open = remarks.filter(({ evaluation }) => evaluation === null).length;
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={crumbs}
        title={title}
        state={<RoundBadge round={round} />}
        lead={open > 0 ? t('remarksOpen', { count: remarks.length, open }) : t('remarks', { count: remarks.length })}
        actions={<Downloads round={round} />}
      />
      {remarks.length === 0 ? (
        <EmptyState title={t('table.emptyTitle')}>{t('table.emptyText')}</EmptyState>
      ) : isEvaluating ? (
        <Workbench round={round} remarks={remarks} />
      ) : (
        <ConsiderationTable remarks={remarks} />
      )}
    </Stack>
  );
}

function Downloads({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const { workspaceId } = useWorkspace();
  const params = { workspaceId, roundId: round.id };
  const make = useCreateConsiderationExport();
  return (
    <Row>
      <a
        className={buttonClass('secondary', 'default')}
        href={buildUrl(getConsiderationTable.path, params, {})}
        download
      >
        <Icon name="download" size="small" />
        <span className="kern-label">{t('table.xlsx')}</span>
      </a>
      <Button icon="document" isBusy={make.isPending} onClick={() => make.mutate({ params, body: { format: 'pdf' } })}>
        {t('table.pdf')}
      </Button>
    </Row>
  );
}
