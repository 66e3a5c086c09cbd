import type { Kpi } from '@agendawerk/shared/kpis/index.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';

type Measured = Pick<Kpi, 'decimals' | 'unit'>;

/** Values of a KPI as people write them: "62,5 %", "14 Tage"; a bare count has no unit; percents differ by points. */
export function useKpiFormat() {
  const { formatNumber } = useFormat();
  const { t } = useTranslation('kpis');
  return useMemo(() => {
    const withUnit = ({ decimals }: Measured, value: number, unit: string | null) => {
      const number = formatNumber(value, decimals);
      return unit === null || unit === 'Anzahl' ? number : `${number}\u00a0${unit}`;
    };
    const isPercent = ({ unit }: Measured) => unit === 'Prozent' || unit === '%';
    return {
      formatValue: (kpi: Measured, value: number) => withUnit(kpi, value, isPercent(kpi) ? '%' : kpi.unit),
      formatDifference: (kpi: Measured, value: number) =>
        `${value > 0 ? '+' : ''}${withUnit(kpi, value, isPercent(kpi) ? t('percentPoints') : kpi.unit)}`,
    };
  }, [formatNumber, t]);
}
