import { calculateTrend, getKpiStatus, type Kpi } from '@agendawerk/shared/kpis/index.ts';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useOpenComments } from '../../../lib/data/comment-counts.ts';
import { kpisQuery } from '../../../lib/data/kpis-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { paths } from '../../../lib/paths.ts';
import { todayInGermany } from '../../../lib/today.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { OpenComments } from '../../../ui/navigation/open-comments.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { DataColumn, Sort } from '../../../ui/table/data-table.types.ts';
import { KpiStatusMark } from '../parts/kpi-status-mark.tsx';
import styles from '../parts/kpis.module.css';
import { useKpiFormat } from '../parts/use-kpi-format.ts';

const lightOrder = { red: 0, amber: 1, grey: 2, green: 3 } as const;

export function KpiTable() {
  const { t } = useTranslation('kpis');
  const { data, error, refetch } = useQuery(kpisQuery(useAgendaScope()));
  const [sort, setSort] = useState<Sort | null>(null);
  const columns = useKpiColumns();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton shape="rows" lines={8} />;
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={data}
      rowId={(kpi) => kpi.id}
      rowLabel={(kpi) => kpi.name}
      sort={sort}
      onSortChange={setSort}
      empty={
        <EmptyState title={t('empty.title')} example={t('empty.example')}>
          {t('empty.text')}
        </EmptyState>
      }
    />
  );
}

function useKpiColumns(): DataColumn<Kpi>[] {
  const { t } = useTranslation(['kpis', 'terms']);
  const address = useAgendaAddress();
  const { memberName } = useDirectory();
  const { formatDay } = useFormat();
  const { formatValue, formatDifference } = useKpiFormat();
  const open = useOpenComments();
  return useMemo(() => {
    const gap = <Gap>{t('gap')}</Gap>;
    const trend = (kpi: Kpi) => {
      const found = calculateTrend(kpi);
      if (!found) return '';
      return (
        <>
          <Value>{formatDifference(kpi, found.difference)}</Value>
          {found.isBetter === null ? null : (
            <span className={styles.below}>{t(found.isBetter ? 'trend.better' : 'trend.worse')}</span>
          )}
        </>
      );
    };
    return [
      {
        id: 'name',
        header: t('name'),
        isTitle: true,
        width: 'wide',
        sortValue: (kpi) => kpi.name,
        cell: (kpi) => (
          <>
            <Link to={paths.kpi(address, kpi.id)}>{kpi.name}</Link>
            <OpenComments count={open.get(kpi.id)} to={`${paths.kpi(address, kpi.id)}?comments`} />
          </>
        ),
      },
      {
        id: 'status',
        header: t('status'),
        sortValue: (kpi) => lightOrder[getKpiStatus(kpi, todayInGermany()).light],
        cell: (kpi) => <KpiStatusMark kpi={kpi} />,
      },
      {
        id: 'baseline',
        header: t('baseline'),
        isNumeric: true,
        cell: (kpi) =>
          kpi.baselineValue === null ? (kpi.baselineNote ?? gap) : <Value>{formatValue(kpi, kpi.baselineValue)}</Value>,
      },
      {
        id: 'last',
        header: t('last'),
        isNumeric: true,
        cell: (kpi) => {
          const reading = kpi.readings.at(-1);
          return reading ? (
            <>
              <Value>{formatValue(kpi, reading.value)}</Value>
              <span className={styles.below}>{formatDay(reading.readOn)}</span>
            </>
          ) : (
            gap
          );
        },
      },
      { id: 'trend', header: t('trend.title'), isNumeric: true, cell: trend },
      {
        id: 'target',
        header: t('target'),
        isNumeric: true,
        cell: (kpi) => {
          const target = kpi.targets.at(-1);
          if (!target)
            return kpi.rangeMin !== null && kpi.rangeMax !== null
              ? `${formatValue(kpi, kpi.rangeMin)} – ${formatValue(kpi, kpi.rangeMax)}`
              : gap;
          return (
            <>
              <Value>{formatValue(kpi, target.value)}</Value>
              <span className={styles.below}>{formatDay(target.dueOn)}</span>
            </>
          );
        },
      },
      {
        id: 'responsible',
        header: t('responsible'),
        sortValue: (kpi) => memberName(kpi.responsibleId),
        cell: (kpi) => memberName(kpi.responsibleId) ?? gap,
      },
    ];
  }, [t, address, memberName, formatDay, formatValue, formatDifference, open]);
}

/** Breaks between words alone: not within "(1–5)" or "%-Punkte". */
function Value({ children }: { children: string }) {
  return children.split(' ').map((word, place) => (
    <Fragment key={word}>
      {place > 0 ? ' ' : null}
      <span className="nowrap">{word}</span>
    </Fragment>
  ));
}
