import { z } from 'zod';
import { calendarDaySchema, idSchema, textSchema } from '../kernel/index.ts';
import { lightSchema, measureStatusSchema } from './measure.schema.ts';

/** Statusmeldung: append-only, the story of a measure. */
export const progressUpdateSchema = z.object({
  id: idSchema,
  measureId: idSchema,
  reportedOn: calendarDaySchema,
  status: measureStatusSchema,
  light: lightSchema.nullable(),
  percent: z.int().min(0).max(100).nullable(),
  doneText: z.string().nullable(),
  nextText: z.string().nullable(),
  reason: z.string().nullable(),
  remedy: z.string().nullable(),
  closing: z.string().nullable(),
  authorId: idSchema.nullable(),
  authorName: z.string(),
  createdAt: z.string(),
});
export type ProgressUpdate = z.infer<typeof progressUpdateSchema>;

export const createProgressUpdateSchema = z
  .strictObject({
    reportedOn: calendarDaySchema,
    status: measureStatusSchema,
    light: lightSchema.nullable().default(null),
    percent: z.int().min(0).max(100).nullable().default(null),
    doneText: textSchema().default(null),
    nextText: textSchema().default(null),
    /** Why amber or red, and what is done about it: required then. */
    reason: textSchema(4000).default(null),
    remedy: textSchema(4000).default(null),
    /** What came of it: required for done and dropped. */
    closing: textSchema(4000).default(null),
  })
  .refine((update) => update.light === null || update.light === 'green' || Boolean(update.reason?.trim()), {
    message: 'update.reason_required',
    path: ['reason'],
  })
  .refine((update) => update.light === null || update.light === 'green' || Boolean(update.remedy?.trim()), {
    message: 'update.remedy_required',
    path: ['remedy'],
  })
  .refine((update) => (update.status !== 'done' && update.status !== 'dropped') || Boolean(update.closing?.trim()), {
    message: 'update.closing_required',
    path: ['closing'],
  });
export type CreateProgressUpdate = z.input<typeof createProgressUpdateSchema>;
