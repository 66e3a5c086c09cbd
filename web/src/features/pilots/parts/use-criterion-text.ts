import { getMeasuredValue, type PilotCriterion } from '@agendawerk/shared/pilots/index.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Typed } from '../../../lib/typed.ts';
import { useFormat } from '../../../lib/use-format.ts';

type Bounds = Typed<
  Pick<PilotCriterion, 'comparison' | 'threshold' | 'thresholdMax' | 'unit'>,
  'threshold' | 'thresholdMax'
>;

/** A criterion in words: "mindestens 20 %", "34,5 % (31.08.2026)". */
export function useCriterionText() {
  const { t } = useTranslation('pilots');
  const { formatNumber, formatDay } = useFormat();
  const withUnit = useCallback(
    (value: number, unit: string | null) => (unit === null ? formatNumber(value) : `${formatNumber(value)} ${unit}`),
    [formatNumber],
  );
  const thresholdText = useCallback(
    ({ comparison, threshold, thresholdMax, unit }: Bounds) => {
      if (threshold == null) return null;
      if (comparison === 'between' && thresholdMax != null)
        return t('threshold.between', { from: formatNumber(threshold), to: withUnit(thresholdMax, unit) });
      return t(comparison === 'at_most' ? 'threshold.atMost' : 'threshold.atLeast', {
        value: withUnit(threshold, unit),
      });
    },
    [t, formatNumber, withUnit],
  );
  const measuredText = useCallback(
    (criterion: PilotCriterion) => {
      const measured = getMeasuredValue(criterion);
      if (measured === null) return null;
      const value = withUnit(measured.value, criterion.unit);
      return measured.on === null ? value : `${value} (${formatDay(measured.on)})`;
    },
    [withUnit, formatDay],
  );
  return { thresholdText, measuredText };
}
