import type { Kpi } from '@agendawerk/shared/kpis/index.ts';
import { useCallback } from 'react';
import { useFormat } from '../../../lib/use-format.ts';

/** A value of a KPI with its decimals and its unit: "62,5 %", "14 Tage". */
export function useKpiFormat() {
  const { formatNumber } = useFormat();
  return useCallback(
    (kpi: Pick<Kpi, 'decimals' | 'unit'>, value: number) => {
      const number = formatNumber(value, kpi.decimals);
      return kpi.unit ? `${number}\u00a0${kpi.unit === 'Prozent' ? '%' : kpi.unit}` : number;
    },
    [formatNumber],
  );
}
