import { getKpiStatus, type Kpi } from '@agendawerk/shared/kpis/index.ts';
import { status } from './compose.ts';
import type { Inline } from './document.ts';
import { markWords } from './labels.ts';

const reasons = { no_reading: 'kein Messwert', overdue: 'veraltet', not_comparable: 'nicht vergleichbar' } as const;

/** Where a KPI stands on a day: "im Plan", or why nothing can be said. */
export function describeKpiStatus(kpi: Kpi, asOf: string): string {
  const current = getKpiStatus(kpi, asOf);
  return current.light === 'grey' ? reasons[current.reason] : markWords[current.light];
}

/** The same with its shape. */
export function kpiStatusOf(kpi: Kpi, asOf: string): Inline[] {
  const { light } = getKpiStatus(kpi, asOf);
  return [status(light === 'grey' ? 'none' : light, describeKpiStatus(kpi, asOf))];
}
