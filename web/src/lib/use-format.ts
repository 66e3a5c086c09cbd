import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as format from './format.ts';

export type Formats = ReturnType<typeof bindFormats>;

export function useLanguage(): format.Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'de';
}

/** Numbers, money and dates in the language of the person: `const { formatMoney } = useFormat()`. */
export function useFormat(): Formats {
  const language = useLanguage();
  return useMemo(() => bindFormats(language), [language]);
}

function bindFormats(language: format.Language) {
  return {
    formatNumber: format.formatNumber.bind(null, language),
    formatPercent: format.formatPercent.bind(null, language),
    formatMoney: format.formatMoney.bind(null, language),
    formatMoneyShort: format.formatMoneyShort.bind(null, language),
    formatDay: format.formatDay.bind(null, language),
    formatDate: format.formatDate.bind(null, language),
    formatTime: format.formatTime.bind(null, language),
    formatDateTime: format.formatDateTime.bind(null, language),
    formatPartialDate: format.formatPartialDate.bind(null, language),
    formatSpan: format.formatSpan.bind(null, language),
  };
}
