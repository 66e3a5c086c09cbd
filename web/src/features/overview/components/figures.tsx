import { sumBudgetByYear } from '@agendawerk/shared/budget/index.ts';
import type { Kpi } from '@agendawerk/shared/kpis/index.ts';
import { type MeasureListItem, measureStatuses } from '@agendawerk/shared/measures/index.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgenda, useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import type { toBudgetMeasures } from '../../../lib/budget-measures.ts';
import { KpiFigures } from './kpi-figures.tsx';
import styles from './overview.module.css';

interface FiguresProps {
  measures: readonly MeasureListItem[];
  money: ReturnType<typeof toBudgetMeasures>;
  kpis: readonly Kpi[];
}

/** How far the measures are, where the KPIs stand, and the money by year; each figure leads to the page that explains it. */
export function Figures({ measures, money, kpis }: FiguresProps) {
  return (
    <>
      <StatusFigures measures={measures} />
      <KpiFigures kpis={kpis} />
      <MoneyFigures money={money} />
    </>
  );
}

function StatusFigures({ measures }: { measures: readonly MeasureListItem[] }) {
  const { t } = useTranslation(['overview', 'terms']);
  const { formatNumber } = useFormat();
  const address = useAgendaAddress();
  const largest = Math.max(
    1,
    ...measureStatuses.map((status) => measures.filter((measure) => measure.status === status).length),
  );
  return (
    <Section title={t('figures.status')}>
      <ul className={styles.bars}>
        {measureStatuses.map((status) => {
          const count = measures.filter((measure) => measure.status === status).length;
          return (
            <li key={status} className={styles.barLine}>
              <Link to={`${paths.measures(address)}?status=${status}`}>{t(`terms:measureStatuses.${status}`)}</Link>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.bar} style={{ inlineSize: `${(count / largest) * 100}%` }} />
              </span>
              <span className={styles.count}>{formatNumber(count)}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function MoneyFigures({ money }: { money: FiguresProps['money'] }) {
  const { t } = useTranslation(['overview', 'terms']);
  const { formatMoney } = useFormat();
  const { lastYear } = useAgenda();
  const address = useAgendaAddress();
  const years = sumBudgetByYear({ measures: money, lastYear });
  if (years.length === 0) return null;
  return (
    <Section title={t('figures.money')} actions={<Link to={paths.budget(address)}>{t('figures.toBudget')}</Link>}>
      <SimpleTable
        caption={t('figures.money')}
        isCaptionHidden
        columns={[
          { label: t('figures.year') },
          { label: t('figures.cost'), isNumeric: true },
          { label: t('figures.granted'), isNumeric: true },
          { label: t('figures.ownShare'), isNumeric: true },
        ]}
        rows={years.map((row) => ({
          id: String(row.year),
          cells: [
            row.year ?? t('figures.withoutYear'),
            formatMoney(row.cost.min),
            formatMoney(row.granted),
            formatMoney(row.ownShare.min),
          ],
        }))}
      />
    </Section>
  );
}
