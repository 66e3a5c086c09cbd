import { useTranslation } from 'react-i18next';
import { useFormat, useLanguage } from '../../lib/use-format.ts';
import { parseNumber } from './parse-number.ts';
import { ParsedField, type ParsedFieldProps } from './parsed-field.tsx';

export interface NumberFieldProps extends ParsedFieldProps<number> {
  /** Whole numbers only. */
  isWhole?: boolean;
  /** Whole, and without a mark between its figures: "2027". */
  isYear?: boolean;
}

/** A number with German or international marks. No spinner: a wheel over the page must not change a value. */
export function NumberField({ isYear = false, isWhole = isYear, ...props }: NumberFieldProps) {
  const { t } = useTranslation('ui');
  const { formatNumber } = useFormat();
  const isGerman = useLanguage() === 'de';
  const parse = (text: string) => {
    const value = parseNumber(text);
    return isWhole && value !== undefined && !Number.isInteger(value) ? undefined : value;
  };
  return (
    <ParsedField
      width="short"
      {...props}
      inputMode={isWhole ? 'numeric' : 'decimal'}
      parse={parse}
      format={(value) => (isGerman && !isYear ? formatNumber(value) : String(value))}
      unreadable={t(isWhole ? 'field.unreadable.wholeNumber' : 'field.unreadable.number')}
    />
  );
}
