import { getKpiStatus, type Kpi } from '@agendawerk/shared/kpis/index.ts';
import { useTranslation } from 'react-i18next';
import { todayInGermany } from '../../../lib/today.ts';
import { StatusMark } from '../../../ui/feedback/status-mark.tsx';

const tones = { green: 'good', amber: 'warning', red: 'critical', grey: 'unknown' } as const;

/** Where a KPI stands against the line between its baseline and its targets, in shape, word and colour. */
export function KpiStatusMark({ kpi }: { kpi: Kpi }) {
  const { t } = useTranslation('kpis');
  const status = getKpiStatus(kpi, todayInGermany());
  return (
    <StatusMark
      tone={tones[status.light]}
      label={status.light === 'grey' ? t(`grey.${status.reason}`) : t(`lights.${status.light}`)}
    />
  );
}
