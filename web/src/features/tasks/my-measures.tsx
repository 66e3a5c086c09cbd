import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendas } from '../../lib/current-agenda.ts';
import { paths } from '../../lib/paths.ts';
import { useWorkspace } from '../../lib/session.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useHintText } from '../../lib/use-hint-text.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { StatusMark } from '../../ui/feedback/status-mark.tsx';
import { Gap } from '../../ui/layout/fact-list.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { DataColumn } from '../../ui/table/data-table.types.ts';
import type { MyMeasure } from './my-work.ts';
import styles from './tasks.module.css';

const tones = { green: 'good', amber: 'warning', red: 'critical', none: 'unknown' } as const;

export function MyMeasures({ measures }: { measures: readonly MyMeasure[] }) {
  const { t } = useTranslation('tasks');
  const columns = useColumns();
  return (
    <Section title={t('measures.title')} lead={t('measures.lead')}>
      <DataTable
        caption={t('measures.table')}
        columns={columns}
        rows={measures}
        rowId={({ measure }) => measure.id}
        rowLabel={({ measure }) => measure.title}
      />
    </Section>
  );
}

function useColumns(): DataColumn<MyMeasure>[] {
  const { t } = useTranslation(['tasks', 'terms']);
  const { slug } = useWorkspace();
  const isOneAgenda = useAgendas().length === 1;
  const { formatDay } = useFormat();
  const hintText = useHintText();
  return useMemo(() => {
    const addressOf = ({ agenda }: MyMeasure) => ({ workspace: slug, agenda: agenda.slug });
    return [
      {
        id: 'title',
        header: t('columns.measure'),
        isTitle: true,
        width: 'wide',
        cell: (mine) => (
          <>
            <Link to={paths.measure(addressOf(mine), mine.measure.id)}>
              {mine.measure.number} {mine.measure.title}
            </Link>
            <span className={styles.below}>
              {[t(`relations.${mine.relation}`), ...(isOneAgenda ? [] : [mine.agenda.title])].join(', ')}
            </span>
          </>
        ),
      },
      {
        id: 'status',
        header: t('columns.status'),
        cell: ({ measure }) => (
          <>
            <StatusMark tone={tones[measure.light ?? 'none']} label={t(`terms:lights.${measure.light ?? 'none'}`)} />
            <span className={styles.below}>{t(`terms:measureStatuses.${measure.status}`)}</span>
          </>
        ),
      },
      {
        id: 'reportedOn',
        header: t('columns.reportedOn'),
        cell: ({ measure }) =>
          measure.reportedOn === null ? <Gap>{t('columns.neverReported')}</Gap> : formatDay(measure.reportedOn),
      },
      {
        id: 'hints',
        header: t('columns.hints'),
        width: 'wide',
        cell: ({ hints }) =>
          hints.length === 0 ? null : (
            <ul className={styles.hints}>
              {hints.map((hint) => (
                <li key={hint.kind}>{hintText(hint)}</li>
              ))}
            </ul>
          ),
      },
      {
        id: 'action',
        header: t('columns.action'),
        cell: (mine) =>
          mine.measure.status === 'done' || mine.measure.status === 'dropped' ? null : (
            <LinkButton
              size="small"
              to={paths.reportProgress(addressOf(mine), mine.measure.id)}
              aria-label={`${t('actions.report')}: ${mine.measure.title}`}
            >
              {t('actions.report')}
            </LinkButton>
          ),
      },
    ];
  }, [t, slug, isOneAgenda, formatDay, hintText]);
}
