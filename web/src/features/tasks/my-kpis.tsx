import { getLastCurrentDay } from '@agendawerk/shared/kpis/index.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../lib/paths.ts';
import { useWorkspace } from '../../lib/session.ts';
import { useFormat } from '../../lib/use-format.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { StatusMark } from '../../ui/feedback/status-mark.tsx';
import { Gap } from '../../ui/layout/fact-list.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { DataColumn } from '../../ui/table/data-table.types.ts';
import type { MyKpi } from './my-work.ts';
import styles from './tasks.module.css';

const tones = { green: 'good', amber: 'warning', red: 'critical', grey: 'unknown' } as const;

export function MyKpis({ kpis }: { kpis: readonly MyKpi[] }) {
  const { t } = useTranslation('tasks');
  const columns = useColumns();
  return (
    <Section title={t('kpis.title')}>
      <DataTable
        caption={t('kpis.table')}
        columns={columns}
        rows={kpis}
        rowId={({ kpi }) => kpi.id}
        rowLabel={({ kpi }) => kpi.name}
      />
    </Section>
  );
}

function useColumns(): DataColumn<MyKpi>[] {
  const { t } = useTranslation(['tasks', 'kpis', 'terms']);
  const { slug } = useWorkspace();
  const { formatDay } = useFormat();
  return useMemo(() => {
    const addressOf = ({ agenda }: MyKpi) => ({ workspace: slug, agenda: agenda.slug });
    return [
      {
        id: 'name',
        header: t('columns.kpi'),
        isTitle: true,
        cell: (mine) => (
          <>
            <Link to={paths.kpi(addressOf(mine), mine.kpi.id)}>{mine.kpi.name}</Link>
            <span className={styles.below}>{t(`relations.${mine.relation}`)}</span>
          </>
        ),
      },
      {
        id: 'status',
        header: t('columns.status'),
        cell: ({ status }) => (
          <StatusMark
            tone={tones[status.light]}
            label={status.light === 'grey' ? t(`kpis:grey.${status.reason}`) : t(`kpis:lights.${status.light}`)}
          />
        ),
      },
      {
        id: 'last',
        header: t('columns.lastReading'),
        cell: ({ kpi }) => {
          const last = kpi.readings.at(-1);
          const rhythm = kpi.frequency === null ? t('columns.noFrequency') : t(`terms:kpiFrequencies.${kpi.frequency}`);
          return (
            <>
              {last ? formatDay(last.readOn) : <Gap>{t('columns.neverRead')}</Gap>}
              <span className={styles.below}>{rhythm}</span>
            </>
          );
        },
      },
      {
        id: 'due',
        header: t('columns.dueUntil'),
        cell: ({ kpi }) => {
          const last = kpi.readings.at(-1);
          const due = last ? getLastCurrentDay(kpi, last.readOn) : undefined;
          return due ? formatDay(due) : null;
        },
      },
      {
        id: 'action',
        header: t('columns.action'),
        cell: (mine) => (
          <LinkButton
            size="small"
            to={paths.enterReading(addressOf(mine), mine.kpi.id)}
            aria-label={`${t('actions.reading')}: ${mine.kpi.name}`}
          >
            {t('actions.reading')}
          </LinkButton>
        ),
      },
    ];
  }, [t, slug, formatDay]);
}
