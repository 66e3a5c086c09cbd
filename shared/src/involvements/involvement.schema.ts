import { z } from 'zod';
import {
  calendarDaySchema,
  idSchema,
  lineSchema,
  partialDateSchema,
  textSchema,
  withDefault,
} from '../kernel/index.ts';

/** How much people can change: Information, Konsultation, Mitwirkung, Mitentscheidung. */
export const involvementLevels = ['inform', 'consult', 'cooperate', 'codecide'] as const;
/** geplant, läuft, auswerten, ausgewertet. */
export const involvementPhases = ['planned', 'running', 'evaluating', 'evaluated'] as const;
export type InvolvementPhase = (typeof involvementPhases)[number];

/** A planned participation of citizens; "participation" alone is the part of a department in a measure. */
const fields = {
  title: lineSchema(300),
  /** What it is about; nothing: the agenda as a whole. */
  measureId: idSchema.nullable(),
  aim: textSchema(4000),
  level: z.enum(involvementLevels).nullable(),
  audience: textSchema(1000),
  channel: textSchema(1000),
  start: partialDateSchema.nullable(),
  end: partialDateSchema.nullable(),
  responsibleId: idSchema.nullable(),
};
/** What came of it. */
const outcome = {
  endedOn: calendarDaySchema.nullable(),
  result: textSchema(20_000),
  changes: textSchema(20_000),
};
const { title, ...optional } = fields;

export const createInvolvementSchema = z.strictObject({ title, ...withDefault(optional, null) });
export type CreateInvolvement = z.input<typeof createInvolvementSchema>;

export const editInvolvementSchema = z.strictObject({ ...fields, ...outcome }).partial();
export type EditInvolvement = z.input<typeof editInvolvementSchema>;

export const involvementSchema = z.object({
  id: idSchema,
  agendaId: idSchema,
  title: z.string(),
  measureId: fields.measureId,
  aim: z.string().nullable(),
  level: fields.level,
  audience: z.string().nullable(),
  channel: z.string().nullable(),
  start: fields.start,
  end: fields.end,
  responsibleId: fields.responsibleId,
  endedOn: outcome.endedOn,
  result: z.string().nullable(),
  changes: z.string().nullable(),
  revision: z.int(),
});
export type Involvement = z.infer<typeof involvementSchema>;
