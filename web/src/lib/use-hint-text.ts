import type { Hint } from '@agendawerk/shared/measures/index.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from './use-format.ts';

/** What the program notices about a measure, as a sentence. */
export function useHintText(): (hint: Hint) => string {
  const { t } = useTranslation('hints');
  const { formatDay, formatMoney } = useFormat();
  return useCallback(
    (hint: Hint) => {
      switch (hint.kind) {
        case 'past_end':
          return t('past_end', { day: formatDay(hint.endedOn) });
        case 'milestone_missed':
          return t('milestone_missed', { count: hint.milestoneIds.length });
        case 'kpi_behind':
          return t('kpi_behind', { count: hint.kpiIds.length });
        case 'over_budget':
          return t('over_budget', { spent: formatMoney(hint.spent), planned: formatMoney(hint.planned) });
        case 'dependency_late':
          return t('dependency_late', { count: hint.measureIds.length });
        case 'untouched':
          return t('untouched', { day: formatDay(hint.since) });
      }
    },
    [t, formatDay, formatMoney],
  );
}
