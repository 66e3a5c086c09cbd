import { z } from 'zod';
import { isStorable } from './text.ts';

/**
 * A date as plans really give it: to the day, or only to the month, quarter, half-year or year,
 * with an optional remark ("ff.", "vorbehaltlich der Ressourcen").
 * `date` is the first day of the period it names.
 */
export const datePrecisions = ['day', 'month', 'quarter', 'half', 'year'] as const;
export const datePrecisionSchema = z.enum(datePrecisions);
export type DatePrecision = z.infer<typeof datePrecisionSchema>;

/** Calendar day between 1900 and 2199; anything else in a town's plan is a slip of the keyboard. */
export const calendarDaySchema = z.iso.date().refine((day) => day >= '1900-01-01' && day <= '2199-12-31', {
  message: 'date.out_of_range',
});

interface Period {
  date: string;
  precision: DatePrecision;
}

const monthsOf: Record<Exclude<DatePrecision, 'day'>, number> = { month: 1, quarter: 3, half: 6, year: 12 };

export const partialDateSchema = z
  .strictObject({
    date: calendarDaySchema,
    precision: datePrecisionSchema,
    note: z
      .string()
      .trim()
      .max(200, { message: 'text.too_long' })
      .refine(isStorable, { message: 'text.unstorable' })
      .nullish(),
  })
  .refine((value) => value.date === firstDay(value), { message: 'date.not_start_of_period', path: ['date'] });
export type PartialDate = z.infer<typeof partialDateSchema>;

/** First day of the period that a partial date names. */
export function firstDay({ date, precision }: Period): string {
  if (precision === 'day') return date;
  const [year = 0, month = 1] = date.split('-').map(Number);
  const length = monthsOf[precision];
  return isoDay(year, Math.floor((month - 1) / length) * length + 1, 1);
}

/** Last day of the period that a partial date names: "bis Ende 2026" is over on 2026-12-31. */
export function lastDay(value: Period): string {
  if (value.precision === 'day') return value.date;
  const [year = 0, month = 1] = firstDay(value).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + monthsOf[value.precision], 0)).toISOString().slice(0, 10);
}

/** Quarter (1-4) of an ISO day. */
export function quarterOf(day: string): number {
  return Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1;
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
