import { getKpiStatus, type Kpi } from '@agendawerk/shared/kpis/index.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { todayInGermany } from '../../../lib/today.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { StatusMark } from '../../../ui/feedback/status-mark.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import styles from './overview.module.css';

const lights = [
  { light: 'red', tone: 'critical' },
  { light: 'amber', tone: 'warning' },
  { light: 'green', tone: 'good' },
  { light: 'grey', tone: 'unknown' },
] as const;

/** How many KPIs stand where against their targets, the worst first. */
export function KpiFigures({ kpis }: { kpis: readonly Kpi[] }) {
  const { t } = useTranslation(['overview', 'kpis']);
  const { formatNumber } = useFormat();
  const address = useAgendaAddress();
  const today = todayInGermany();
  const byLight = Map.groupBy(kpis, (kpi) => getKpiStatus(kpi, today).light);
  if (kpis.length === 0) return null;
  return (
    <Section title={t('figures.kpis')} actions={<Link to={paths.kpis(address)}>{t('figures.toKpis')}</Link>}>
      <ul className={styles.bars}>
        {lights.map(({ light, tone }) => (
          <li key={light} className={styles.lightLine}>
            <StatusMark tone={tone} label={light === 'grey' ? t('figures.noReading') : t(`kpis:lights.${light}`)} />
            <span className={styles.count}>{formatNumber(byLight.get(light)?.length ?? 0)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
