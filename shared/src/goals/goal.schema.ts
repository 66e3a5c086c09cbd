import { z } from 'zod';
import { calendarDaySchema, idSchema, lineSchema, partialDateSchema, textSchema } from '../kernel/index.ts';
import { richTextInputSchema, richTextSchema } from '../richtext/index.ts';

export const goalLevels = ['strategic', 'operational'] as const;

const fields = {
  title: lineSchema(300),
  description: richTextInputSchema.nullable(),
  level: z.enum(goalLevels),
  fieldId: idSchema.nullable(),
  parentId: idSchema.nullable(),
  /** SMART: what exactly shall be different. */
  specific: textSchema(4000),
  /** SMART: which means are named for it. */
  resources: textSchema(4000),
  /** SMART: until when. */
  due: partialDateSchema.nullable(),
};

export const goalSchema = z.object({
  id: idSchema,
  agendaId: idSchema,
  number: z.int(),
  title: z.string(),
  description: richTextSchema.nullable(),
  level: fields.level,
  fieldId: idSchema.nullable(),
  parentId: idSchema.nullable(),
  specific: z.string().nullable(),
  /** SMART: agreed by the head of the lead department, by whom and when. */
  isAccepted: z.boolean(),
  acceptedById: idSchema.nullable(),
  acceptedOn: calendarDaySchema.nullable(),
  resources: z.string().nullable(),
  due: partialDateSchema.nullable(),
  kpiIds: z.array(idSchema),
  measureIds: z.array(idSchema),
  catalogueId: z.string().nullable(),
  /** Taken over from the catalogue, and nobody has changed it since. */
  isAsSuggested: z.boolean(),
  externalId: z.string().nullable(),
  position: z.int(),
  revision: z.int(),
});
export type Goal = z.infer<typeof goalSchema>;

export const createGoalSchema = z.strictObject({
  title: fields.title,
  description: fields.description.default(null),
  level: fields.level.default('strategic'),
  fieldId: fields.fieldId.default(null),
  parentId: fields.parentId.default(null),
  specific: fields.specific.default(null),
  resources: fields.resources.default(null),
  due: fields.due.default(null),
  catalogueId: lineSchema(100).nullable().default(null),
  externalId: lineSchema(200).nullable().default(null),
});
export const editGoalSchema = z.strictObject({ ...fields, position: z.int().min(0).max(10_000) }).partial();
