import { lastDay, type Money, type PartialDate, quarterOf, toCents, yearOf } from '@agendawerk/shared/kernel/index.ts';

/** No line ends between a number and its unit. */
const nbsp = '\u00a0';
const minus = '−';

const monthNames = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** "12.500 €", "−310,50 €": cents only where there are some. */
export function formatMoney(money: Money): string {
  const cents = toCents(money);
  const absolute = cents < 0n ? -cents : cents;
  const euros = (absolute / 100n).toString().replace(/\B(?=(\d{3})+$)/g, '.');
  const rest = absolute % 100n;
  const fraction = rest === 0n ? '' : `,${rest.toString().padStart(2, '0')}`;
  return `${cents < 0n ? minus : ''}${euros}${fraction}${nbsp}€`;
}

/** "1,9 Mio. €", "85.000 €": for sentences, where the exact sum stands in a table. */
export function formatRoundMoney(money: Money): string {
  const euros = Number(money);
  if (Math.abs(euros) < 1_000_000) return formatMoney(String(Math.round(euros)));
  return `${formatNumber(euros / 1_000_000, 1)}${nbsp}Mio.${nbsp}€`;
}

/** "1,9 bis 2,4 Mio. €": rounded, for sentences. */
export function formatRoundMoneyRange(min: Money, max: Money): string {
  const [from, to] = [formatRoundMoney(min), formatRoundMoney(max)];
  if (from === to) return to;
  const unit = to.replace(/^[\d.,−]+/, '');
  return `${from.endsWith(unit) ? from.slice(0, -unit.length) : from} bis ${to}`;
}

/** "200.000 bis 500.000 €". */
export function formatMoneyRange(min: Money, max: Money): string {
  return toCents(min) === toCents(max)
    ? formatMoney(min)
    : `${formatMoney(min).replace(/.€$/, '')} bis ${formatMoney(max)}`;
}

export function formatNumber(value: number, decimals = 0): string {
  const text = new Intl.NumberFormat('de-DE', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
  return text.replace('-', minus);
}

/** As many places as the number has, up to two: "0,5", "1". */
export function formatShortNumber(value: number): string {
  return new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 }).format(value).replace('-', minus);
}

export function formatWithUnit(value: number, decimals: number, unit: string | null): string {
  if (unit === null) return formatNumber(value, decimals);
  // A unit that is half a sentence may stand on a line of its own.
  return `${formatNumber(value, decimals)}${unit.length > 10 ? ' ' : nbsp}${unit}`;
}

/** "15.03.2027". */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}.${month}.${year}`;
}

/** "15.03.2027", "März 2027", "3. Quartal 2027", "1. Halbjahr 2027", "2027", each with its remark. */
export function formatPartialDate(value: PartialDate): string {
  const text = periodName(value);
  const note = value.note?.trim();
  if (!note) return text;
  return note.length <= 4 ? `${text}${nbsp}${note}` : `${text} (${note})`;
}

function periodName({ date, precision }: PartialDate): string {
  const year = yearOf(date);
  switch (precision) {
    case 'day':
      return formatDay(date);
    case 'month':
      return `${monthNames[Number(date.slice(5, 7)) - 1]} ${year}`;
    case 'quarter':
      return `${quarterOf(date)}.${nbsp}Quartal ${year}`;
    case 'half':
      return `${quarterOf(date) <= 2 ? 1 : 2}.${nbsp}Halbjahr ${year}`;
    case 'year':
      return String(year);
  }
}

/** "1. Quartal 2027 bis 2029", "ab 2027", "bis Ende 2026"; undefined where neither is known. */
export function formatPeriod(start: PartialDate | null, end: PartialDate | null): string | undefined {
  if (start && end)
    return isSame(start, end) ? formatPartialDate(start) : `${formatPartialDate(start)} bis ${formatPartialDate(end)}`;
  if (start) return `ab ${formatPartialDate(start)}`;
  if (end) return `bis ${formatPartialDate(end)}`;
  return undefined;
}

function isSame(a: PartialDate, b: PartialDate): boolean {
  return a.date === b.date && a.precision === b.precision && (a.note ?? '') === (b.note ?? '');
}

/** "2027–2032", "ab 2027", "bis 2032". */
export function formatYears(first: number | null, last: number | null): string | null {
  if (first !== null && last !== null) return first === last ? String(first) : `${first}–${last}`;
  if (first !== null) return `ab ${first}`;
  return last === null ? null : `bis ${last}`;
}

/** Day until which a partial date lasts. */
export function endOf(value: PartialDate): string {
  return lastDay(value);
}

/** "1 Ziel", "14 Ziele". */
export function countOf(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** "Kosten, Nutzen und Zeitraum". */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`;
}
