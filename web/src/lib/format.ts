import type { Money, PartialDate } from '@agendawerk/shared/kernel/index.ts';
import { quarterOf, yearOf } from '@agendawerk/shared/kernel/index.ts';

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };
const timeZone = 'Europe/Berlin';

const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** Intl objects are dear to make and are needed in every cell of a table. */
function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return remember(`n${language}${JSON.stringify(options)}`, () => new Intl.NumberFormat(locales[language], options));
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return remember(`d${language}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locales[language], options));
}

function remember<Made extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => Made): Made {
  const known = made.get(key);
  if (known) return known as Made;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

/** The hyphen that computers put before negative numbers is too short to be seen in a column: "−3", not "-3". */
function withMinus(text: string): string {
  return text.replace('-', '−');
}

export function formatNumber(language: Language, value: number | string, decimals?: number): string {
  const options =
    decimals === undefined
      ? { maximumFractionDigits: 3 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return withMinus(numberFormat(language, options).format(value as Intl.StringNumericLiteral));
}

/** 38 → "38 %". */
export function formatPercent(language: Language, percent: number, decimals = 0): string {
  const options = { style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals } as const;
  return withMinus(numberFormat(language, options).format(percent / 100));
}

/** "12500.00" → "12.500 €"; cents are shown only where there are some. */
export function formatMoney(language: Language, amount: Money): string {
  const decimals = /\.(?!00?$)\d+$/.test(amount) ? 2 : 0;
  const options = {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  } as const;
  return withMinus(numberFormat(language, options).format(amount as Intl.StringNumericLiteral));
}

/** For sentences and axes: "1,9 Mio. €". */
export function formatMoneyShort(language: Language, amount: Money | number): string {
  const options = { style: 'currency', currency: 'EUR', notation: 'compact', maximumFractionDigits: 1 } as const;
  return withMinus(numberFormat(language, options).format(amount as Intl.StringNumericLiteral));
}

/** ISO day → "15.03.2027". */
export function formatDay(language: Language, day: string): string {
  const options: Intl.DateTimeFormatOptions =
    language === 'de'
      ? { day: '2-digit', month: '2-digit', year: 'numeric' }
      : { day: 'numeric', month: 'short', year: 'numeric' };
  return dateFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** Instant → "15.03.2027" in Germany. */
export function formatDate(language: Language, instant: string | Date): string {
  const options: Intl.DateTimeFormatOptions =
    language === 'de'
      ? { day: '2-digit', month: '2-digit', year: 'numeric' }
      : { day: 'numeric', month: 'short', year: 'numeric' };
  return dateFormat(language, { ...options, timeZone }).format(new Date(instant));
}

/** Instant → "10:42" in Germany. */
export function formatTime(language: Language, instant: string | Date): string {
  return dateFormat(language, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(instant));
}

/** Instant → "15.03.2027, 10:42". */
export function formatDateTime(language: Language, instant: string | Date): string {
  return `${formatDate(language, instant)}, ${formatTime(language, instant)}`;
}

/** "15.03.2027", "März 2027", "3. Quartal 2027", "2. Halbjahr 2027", "2027", with its remark behind: "2026 ff.". */
export function formatPartialDate(language: Language, value: PartialDate): string {
  const text = formatPeriod(language, value);
  return value.note ? `${text} ${value.note}` : text;
}

function formatPeriod(language: Language, { date, precision }: PartialDate): string {
  if (precision === 'year') return String(yearOf(date));
  if (precision === 'day') return formatDay(language, date);
  if (precision === 'month')
    return dateFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
    );
  if (precision === 'quarter')
    return language === 'de' ? `${quarterOf(date)}. Quartal ${yearOf(date)}` : `Q${quarterOf(date)} ${yearOf(date)}`;
  const half = quarterOf(date) <= 2 ? 1 : 2;
  return language === 'de' ? `${half}. Halbjahr ${yearOf(date)}` : `H${half} ${yearOf(date)}`;
}

/** A span of partial dates: "2027 bis 3. Quartal 2028"; one open end stays open: "ab 2027", "bis 2028". */
export function formatSpan(language: Language, start: PartialDate | null, end: PartialDate | null): string {
  const [from, until, to] = language === 'de' ? ['ab', 'bis', 'bis'] : ['from', 'until', 'to'];
  if (start && end) {
    const [first, last] = [formatPartialDate(language, start), formatPartialDate(language, end)];
    return first === last ? first : `${first} ${to} ${last}`;
  }
  if (start) return `${from} ${formatPartialDate(language, start)}`;
  return end ? `${until} ${formatPartialDate(language, end)}` : '';
}
