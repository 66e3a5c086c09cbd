import { type Money, parseMoney } from '@agendawerk/shared/kernel/index.ts';
import { useTranslation } from 'react-i18next';
import { useFormat, useLanguage } from '../../lib/use-format.ts';
import { ParsedField, type ParsedFieldProps } from './parsed-field.tsx';

/** Euros as people write them: "12.500", "12,5 T€", "1,2 Mio. €". */
export function MoneyField(props: Omit<ParsedFieldProps<Money>, 'unit'>) {
  const { t } = useTranslation('ui');
  const { formatMoney } = useFormat();
  const isGerman = useLanguage() === 'de';
  return (
    <ParsedField
      width="medium"
      {...props}
      unit="€"
      inputMode="text"
      parse={parseMoney}
      // "12,500" can be read in two ways: where commas divide thousands, the field shows none.
      format={(amount) => (isGerman ? formatMoney(amount).replace(/\s?€/, '') : amount.replace(/\.00$/, ''))}
      describe={formatMoney}
      unreadable={t('field.unreadable.money')}
    />
  );
}
