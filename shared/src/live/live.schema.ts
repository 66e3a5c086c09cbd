import { z } from 'zod';
import { subjectKinds } from '../activity/activity.schema.ts';
import { idSchema } from '../kernel/index.ts';

/** Something was written: what it is or belongs to. What it says now is asked for as always. */
export const changeSchema = z.object({ kind: z.enum(subjectKinds), id: idSchema });
export type Change = z.infer<typeof changeSchema>;

/** Position in the workspace's record of changes. */
export const changeIdSchema = z.string().regex(/^\d{1,18}$/);

/** What happened after a position; `isGap`: too much, or the position is unknown, so everything may have changed. */
export const newsSchema = z.object({ lastId: z.string(), isGap: z.boolean(), items: z.array(changeSchema) });
export type News = z.infer<typeof newsSchema>;

/** What is looked at. */
export const watchedSchema = z.strictObject({
  kind: z.enum(['agenda', 'chapter', 'field', 'goal', 'measure', 'kpi']),
  id: idSchema,
});
export type Watched = z.infer<typeof watchedSchema>;

/** One window of a person, and what it shows; null once it shows nothing of the kind any more. */
export const presenceSchema = z.object({ window: z.string(), memberId: idSchema, at: watchedSchema.nullable() });
export type Presence = z.infer<typeof presenceSchema>;

/** Seconds after which a window that does not speak up any more is taken as gone; it speaks up three times as often. */
export const presenceSeconds = 45;

/** What an event stream begins with. */
export const greetingSchema = z.object({ presence: z.array(presenceSchema) });
