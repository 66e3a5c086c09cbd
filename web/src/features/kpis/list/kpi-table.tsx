import { calculateTrend, getKpiStatus, type Kpi } from '@agendawerk/shared/kpis/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
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
      const judged = found.isBetter === null ? '' : ` (${t(found.isBetter ? 'trend.better' : 'trend.worse')})`;
      return `${formatDifference(kpi, found.difference)}${judged}`;
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
        cell: (kpi) => (kpi.baselineValue === null ? (kpi.baselineNote ?? gap) : formatValue(kpi, kpi.baselineValue)),
      },
      {
        id: 'last',
        header: t('last'),
        isNumeric: true,
        cell: (kpi) => {
          const reading = kpi.readings.at(-1);
          return reading ? (
            <span>
              {formatValue(kpi, reading.value)} <span className="muted">({formatDay(reading.readOn)})</span>
            </span>
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
            <span>
              {formatValue(kpi, target.value)} <span className="muted">({formatDay(target.dueOn)})</span>
            </span>
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
