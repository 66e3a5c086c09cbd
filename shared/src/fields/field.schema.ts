import { z } from 'zod';
import { idSchema, lineSchema } from '../kernel/index.ts';
import { richTextInputSchema, richTextSchema } from '../richtext/index.ts';

const fields = {
  name: lineSchema(200),
  description: richTextInputSchema.nullable(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, { message: 'colour.malformed' })
    .nullable(),
  icon: lineSchema(60).nullable(),
  parentId: idSchema.nullable(),
  leadDepartmentId: idSchema.nullable(),
};

/** Strategy field (Handlungsfeld). `number` is given once and leads the numbers of its measures. */
export const fieldSchema = z.object({
  id: idSchema,
  agendaId: idSchema,
  number: z.int(),
  name: z.string(),
  description: richTextSchema.nullable(),
  colour: z.string().nullable(),
  icon: z.string().nullable(),
  parentId: idSchema.nullable(),
  leadDepartmentId: idSchema.nullable(),
  catalogueId: z.string().nullable(),
  /** Taken over from the catalogue, and nobody has changed it since. */
  isAsSuggested: z.boolean(),
  externalId: z.string().nullable(),
  position: z.int(),
  revision: z.int(),
});
export type StrategyField = z.infer<typeof fieldSchema>;

export const createFieldSchema = z.strictObject({
  name: fields.name,
  description: fields.description.default(null),
  colour: fields.colour.default(null),
  icon: fields.icon.default(null),
  parentId: fields.parentId.default(null),
  leadDepartmentId: fields.leadDepartmentId.default(null),
  catalogueId: lineSchema(100).nullable().default(null),
  externalId: lineSchema(200).nullable().default(null),
});
export const editFieldSchema = z.strictObject({ ...fields, position: z.int().min(0).max(10_000) }).partial();
