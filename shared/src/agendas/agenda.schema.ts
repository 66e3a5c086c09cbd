import { z } from 'zod';
import { idSchema, lineSchema } from '../kernel/index.ts';

export const planYearSchema = z.int().min(1990).max(2150);

const fields = {
  title: lineSchema(300),
  firstYear: planYearSchema.nullable(),
  lastYear: planYearSchema.nullable(),
  /** Who makes it "Chefsache": Bürgermeister:in, Landrat/Landrätin, CDO. */
  sponsor: lineSchema(200).nullable(),
  municipalityIds: z.array(idSchema).max(200),
};

export const agendaSchema = z.object({
  id: idSchema,
  slug: z.string(),
  title: z.string(),
  firstYear: z.int().nullable(),
  lastYear: z.int().nullable(),
  sponsor: z.string().nullable(),
  municipalityIds: z.array(idSchema),
  revision: z.int(),
});
export type Agenda = z.infer<typeof agendaSchema>;

export const createAgendaSchema = z.strictObject({
  title: fields.title,
  firstYear: fields.firstYear.default(null),
  lastYear: fields.lastYear.default(null),
  sponsor: fields.sponsor.default(null),
  municipalityIds: fields.municipalityIds.default([]),
});
export const editAgendaSchema = z.strictObject(fields).partial();
