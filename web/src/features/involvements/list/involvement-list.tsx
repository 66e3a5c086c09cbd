import type { Involvement } from '@agendawerk/shared/involvements/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { SimpleTable, TitleCell } from '../../../ui/table/simple-table.tsx';
import { involvementsQuery } from '../api/involvement-data.ts';
import { PhaseBadge } from '../parts/phase-badge.tsx';
import { PlanButton } from '../parts/plan-button.tsx';

/** The participations of the agenda, in the order in which they were planned. */
export function InvolvementList() {
  const { t } = useTranslation('involvements');
  const { data: involvements, error, refetch } = useQuery(involvementsQuery(useAgendaScope()));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!involvements) return <Skeleton lines={6} />;
  if (involvements.length === 0)
    return (
      <EmptyState title={t('empty.title')} actions={<PlanButton />} example={t('empty.example')}>
        {t('empty.text')}
      </EmptyState>
    );
  return (
    <>
      <div>
        <PlanButton />
      </div>
      <InvolvementTable involvements={involvements} />
    </>
  );
}

function InvolvementTable({ involvements }: { involvements: readonly Involvement[] }) {
  const { t } = useTranslation('involvements');
  const address = useAgendaAddress();
  const { formatSpan } = useFormat();
  const { data: measures = [] } = useQuery(measuresQuery(useAgendaScope()));
  const gap = <Gap>{t('gap')}</Gap>;
  const topicOf = ({ measureId }: Involvement) => {
    const measure = measures.find(({ id }) => id === measureId);
    return measure ? `${measure.number} ${measure.title}` : t('wholeAgenda');
  };
  return (
    <SimpleTable
      caption={t('list')}
      isCaptionHidden
      isList
      columns={[
        { label: t('title') },
        { label: t('measure') },
        { label: t('level') },
        { label: t('audience') },
        { label: t('period') },
        { label: t('phase') },
      ]}
      rows={involvements.map((involvement) => ({
        id: involvement.id,
        cells: [
          <Link key="title" to={paths.involvement(address, involvement.id)}>
            {involvement.title}
          </Link>,
          <TitleCell key="topic">{topicOf(involvement)}</TitleCell>,
          involvement.level === null ? gap : t(`levels.${involvement.level}`),
          involvement.audience ?? gap,
          formatSpan(involvement.start, involvement.end) || gap,
          <PhaseBadge key="phase" involvement={involvement} />,
        ],
      }))}
    />
  );
}
