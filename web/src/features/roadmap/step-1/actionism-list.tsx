import { type GapCode, listActionismReasons } from '@agendawerk/shared/gaps/index.ts';
import type { MeasureListItem } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { DataColumn } from '../../../ui/table/data-table.types.ts';
import styles from '../roadmap.module.css';

const shownAtFirst = 8;

const places = {
  'measure.goal_missing': 'goalIds',
  'measure.benefit_missing': 'benefit',
  'measure.kpi_missing': 'kpiIds',
} as const satisfies Partial<Record<GapCode, string>>;
type Reason = keyof typeof places;

interface Doubted {
  measure: MeasureListItem;
  reasons: Reason[];
}

/** Measures without goal, benefit or KPI: why each is doubted, and the way to what it lacks. */
export function ActionismList() {
  const { t } = useTranslation('roadmap');
  const { data: measures, error, refetch } = useQuery(measuresQuery(useAgendaScope()));
  const doubted = useMemo(() => listDoubted(measures ?? []), [measures]);
  const [isWhole, setWhole] = useState(false);
  const columns = useColumns();
  if (!measures) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={4} />;
  if (measures.length === 0) return <p className="muted">{t('actionism.empty')}</p>;
  if (doubted.length === 0) return <Notice tone="success">{t('actionism.none')}</Notice>;
  const shown = isWhole ? doubted : doubted.slice(0, shownAtFirst);
  return (
    <>
      <DataTable
        caption={t('actionism.title')}
        columns={columns}
        rows={shown}
        rowId={({ measure }) => measure.id}
        rowLabel={({ measure }) => measure.title}
      />
      {doubted.length > shownAtFirst ? (
        <Button variant="tertiary" size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('fewer') : t('actionism.more', { count: doubted.length - shownAtFirst })}
        </Button>
      ) : null}
    </>
  );
}

function useColumns(): DataColumn<Doubted>[] {
  const { t } = useTranslation('roadmap');
  const address = useAgendaAddress();
  return [
    {
      id: 'measure',
      header: t('actionism.measure'),
      isTitle: true,
      cell: ({ measure }) => (
        <Link to={paths.measure(address, measure.id)}>
          {measure.number} {measure.title}
        </Link>
      ),
    },
    {
      id: 'why',
      header: t('actionism.why'),
      cell: ({ reasons }) => reasons.map((reason) => t(`actionism.reasons.${reason}`)).join(' '),
    },
    {
      id: 'mend',
      header: t('actionism.mend'),
      width: 'medium',
      cell: ({ measure, reasons }) => (
        <ul className={styles.open}>
          {reasons.map((reason) => (
            <li key={reason}>
              <Link
                to={`${paths.measure(address, measure.id)}#${places[reason]}`}
                aria-label={t('actionism.wayNamed', { way: t(`actionism.ways.${reason}`), title: measure.title })}
              >
                {t(`actionism.ways.${reason}`)}
              </Link>
            </li>
          ))}
        </ul>
      ),
    },
  ];
}

/** Those that lack most come first. */
function listDoubted(measures: readonly MeasureListItem[]): Doubted[] {
  return measures
    .map((measure) => ({ measure, reasons: listActionismReasons(measure).filter(isReason) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => b.reasons.length - a.reasons.length);
}

function isReason(code: GapCode): code is Reason {
  return code in places;
}
