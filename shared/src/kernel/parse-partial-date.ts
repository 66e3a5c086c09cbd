import type { DatePrecision, PartialDate } from './partial-date.ts';

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const romans = ['i', 'ii', 'iii', 'iv'];

type Reader = readonly [
  pattern: RegExp,
  read: (parts: string[]) => [month: number, day: number, precision: DatePrecision] | undefined,
];

/** Each pattern names the year as its first or last group; `y` marks it. */
const readers: readonly Reader[] = [
  [/^(?<y>\d{4})$/, () => [1, 1, 'year']],
  [/^(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4}|\d{2})$/, ([d, m]) => [Number(m), Number(d), 'day']],
  [/^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/, ([, m, d]) => [Number(m), Number(d), 'day']],
  [/^(?<y>\d{4})-(?<m>\d{2})$/, ([, m]) => [Number(m), 1, 'month']],
  [/^(?<m>\d{1,2})[./](?<y>\d{4})$/, ([m]) => [Number(m), 1, 'month']],
  [/^(?<m>[a-zä]{3,9})\.?\s(?<y>\d{4})$/, ([m = '']) => monthByName(m)],
  [/^(?:q|quartal )(?<q>[1-4])[\s/]*(?<y>\d{4})$/, ([q]) => [Number(q) * 3 - 2, 1, 'quarter']],
  [/^(?<y>\d{4})[\s/-]*q(?<q>[1-4])$/, ([, q]) => [Number(q) * 3 - 2, 1, 'quarter']],
  [/^(?<q>[1-4])\.?\s?(?:quartal|q)\.?[\s/]*(?<y>\d{4})$/, ([q]) => [Number(q) * 3 - 2, 1, 'quarter']],
  [/^(?<q>i{1,3}|iv)\.?[\s/]*(?:quartal[\s/]*)?(?<y>\d{4})$/, ([q = '']) => [romans.indexOf(q) * 3 + 1, 1, 'quarter']],
  [/^(?:h|hj)\.?\s?(?<h>[12])[\s/]*(?<y>\d{4})$/, ([h]) => [Number(h) * 6 - 5, 1, 'half']],
  [/^(?<h>[12])\.?\s?(?:halbjahr|hj|h)\.?[\s/]*(?<y>\d{4})$/, ([h]) => [Number(h) * 6 - 5, 1, 'half']],
];

/**
 * Reads a date as plans give it: "2027", "Q3 2027", "3. Quartal 2027", "15.3.27", "März 2027", "bis Ende 2026", "2026 ff.".
 * Words around the date ("ff.", "vorbehaltlich …") become its note.
 * @returns undefined where no date is found.
 */
export function parsePartialDate(text: string): PartialDate | undefined {
  const trimmed = text.trim().replace(/[\s\u00a0\u202f]+/g, ' ');
  const withoutPrefix = trimmed.replace(/^(bis |ab |seit )?(zum )?(ende |anfang )?/i, '');
  const note = /^(.*?)\s+(ff\.?|\(.+\)|vorbehaltlich .+)$/i.exec(withoutPrefix);
  const core = (note?.[1] ?? withoutPrefix).toLowerCase();
  for (const [pattern, read] of readers) {
    const match = pattern.exec(core);
    if (!match?.groups?.['y']) continue;
    const found = read(match.slice(1));
    const year = fullYear(match.groups['y']);
    if (!found || !isCalendarDay(year, found[0], found[1])) return undefined;
    const date = `${year}-${String(found[0]).padStart(2, '0')}-${String(found[1]).padStart(2, '0')}`;
    if (date < '1900-01-01' || date > '2199-12-31') return undefined;
    return { date, precision: found[2], ...(note?.[2] ? { note: note[2].replace(/^\((.+)\)$/, '$1') } : {}) };
  }
  return undefined;
}

function monthByName(name: string): [number, number, DatePrecision] | undefined {
  const index = months.indexOf(name.replace(/^mar|^mrz/, 'mär').slice(0, 3));
  return index < 0 ? undefined : [index + 1, 1, 'month'];
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

function isCalendarDay(year: string, month: number, day: number): boolean {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
