import type { OptionResult } from '@agendawerk/shared/decisions/index.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';

/** Results in words: "7,2", "Datenschutz: Server in den USA". */
export function useDecisionText() {
  const { t } = useTranslation('decisions');
  const { formatNumber } = useFormat();
  /** Two decimals, and one where that is all there is. */
  const valueText = useCallback(
    (value: number) => {
      const rounded = Math.round(value * 100) / 100;
      return formatNumber(rounded, Number.isInteger(Math.round(rounded * 100) / 10) ? 1 : 2);
    },
    [formatNumber],
  );
  const reasonText = useCallback(
    ({ failed, openMustHaves, openCriteria }: OptionResult) =>
      failed.length > 0
        ? failed.map(({ mustHave, reason }) => (reason ? `${mustHave.title}: ${reason}` : mustHave.title)).join('; ')
        : [
            ...(openMustHaves.length > 0 ? [t('openMustHaves', { count: openMustHaves.length })] : []),
            ...(openCriteria.length > 0 ? [t('openCriteria', { count: openCriteria.length })] : []),
          ].join(', '),
    [t],
  );
  const percentText = useCallback(
    (percent: number) => `${formatNumber(Math.round(percent * 10) / 10)} %`,
    [formatNumber],
  );
  return { valueText, reasonText, percentText };
}
