import { z } from 'zod';
import { calendarDaySchema, datePrecisionSchema, idSchema } from '../kernel/index.ts';

export const eventKinds = ['session', 'activity', 'milestone', 'pilot_start', 'pilot_end'] as const;

/** Something with a day: a session of a training, a change activity, a milestone, the start or end of a pilot. */
export const calendarEventSchema = z.object({
  id: idSchema,
  kind: z.enum(eventKinds),
  agendaId: idSchema,
  /** The training, measure or pilot that it belongs to. Of an activity: its measure. */
  subjectId: idSchema,
  title: z.string(),
  context: z.string().nullable(),
  day: calendarDaySchema,
  until: calendarDaySchema.nullable(),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  place: z.string().nullable(),
  /** What the plan says where it names no day: "Q3 2026". The day is then its last, of a start its first. */
  period: z.object({ date: calendarDaySchema, precision: datePrecisionSchema, note: z.string().nullish() }).nullable(),
  isDone: z.boolean(),
});
export type CalendarEvent = z.infer<typeof calendarEventSchema>;

export const calendarFeedSchema = z.object({ id: idSchema, createdAt: z.iso.datetime() });
export type CalendarFeed = z.infer<typeof calendarFeedSchema>;
