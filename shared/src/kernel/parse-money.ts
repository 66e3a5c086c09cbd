import { fromCents, type Money } from './money.ts';

const factors: readonly [RegExp, bigint][] = [
  [/^(mio\.?|millionen?|m)$/i, 1_000_000n],
  [/^(t€?|tsd\.?|tausend|k)$/i, 1_000n],
];

/**
 * Reads an amount as people type it: "12.500", "12.500,50 €", "12,5 T€", "1,2 Mio. €", "1234.5".
 * @returns a euro string, or undefined where the text is no amount.
 */
export function parseMoney(text: string): Money | undefined {
  const cleaned = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/−/g, '-')
    .replace(/^€|€$|EUR$|Euro$/i, '');
  const match = /^(-?)([\d.,']+)([a-zäöü.€]*)$/i.exec(cleaned);
  if (!match) return undefined;
  const [, sign = '', digits = '', unit = ''] = match;
  const factor = unit === '' ? 1n : factors.find(([pattern]) => pattern.test(unit))?.[1];
  const decimal = normaliseDecimal(digits);
  if (factor === undefined || decimal === undefined) return undefined;
  const [whole = '0', fraction = ''] = decimal.split('.');
  if (factor === 1n && fraction.length > 2) return undefined;
  const scaled = BigInt(whole + fraction.padEnd(8, '0').slice(0, 8)) * factor;
  const cents = scaled / 1_000_000n;
  if (whole.length > 12) return undefined;
  return fromCents(sign === '-' ? -cents : cents);
}

/** "12.500,5" and "12,500.5" → "12500.5"; "12.500" is twelve thousand five hundred, as Germans write it. */
function normaliseDecimal(digits: string): string | undefined {
  const plain = digits.replaceAll("'", '');
  if (/^\d+$/.test(plain)) return plain;
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) return plain.replaceAll('.', '').replace(',', '.');
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(plain)) return plain.replaceAll(',', '');
  if (/^\d+[.,]\d+$/.test(plain)) return plain.replace(',', '.');
  return undefined;
}
