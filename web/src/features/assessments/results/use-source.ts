import type { Catalogue } from '@agendawerk/shared/catalogue/index.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';

/** "KGSt/ÖFIT 2019, n = 412": no figure stands without who was asked and when. */
export function useSource(catalogue: Catalogue): (sourceId: string) => string {
  const { t } = useTranslation('assessments');
  const { formatNumber } = useFormat();
  return useCallback(
    (sourceId) => {
      const source = catalogue.sources.find(({ id }) => id === sourceId);
      if (!source) return '';
      const { title, respondents, period } = source;
      return t(title.includes(period) ? 'results.source' : 'results.sourceWithPeriod', {
        title,
        period,
        respondents: formatNumber(respondents),
      });
    },
    [catalogue, t, formatNumber],
  );
}
