import { z } from 'zod';
import { idSchema, lineSchema } from '../kernel/index.ts';

export const municipalityKinds = [
  'stadt',
  'gemeinde',
  'markt',
  'landkreis',
  'amt',
  'samtgemeinde',
  'verbandsgemeinde',
  'zweckverband',
] as const;

/** Amtlicher Gemeindeschlüssel: Land 2, Regierungsbezirk 1, Kreis 2, Gemeinde 3; a county has the first five. Text, for leading zeros. */
export const agsSchema = z.string().regex(/^(\d{5}|\d{8})$/, { message: 'ags.malformed' });
/** Amtlicher Regionalschlüssel, 12 digits. */
export const arsSchema = z.string().regex(/^\d{12}$/, { message: 'ars.malformed' });

const fields = {
  name: lineSchema(200),
  kind: z.enum(municipalityKinds),
  ags: agsSchema.nullable(),
  ars: arsSchema.nullable(),
  district: lineSchema(200).nullable(),
  population: z.int().min(0).max(20_000_000).nullable(),
  populationSource: lineSchema(300).nullable(),
};

export const municipalitySchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: fields.kind,
  ags: z.string().nullable(),
  ars: z.string().nullable(),
  /** Follows from the first two digits of AGS or ARS. */
  state: z.string().nullable(),
  district: z.string().nullable(),
  population: z.int().nullable(),
  populationSource: z.string().nullable(),
  revision: z.int(),
});
export type Municipality = z.infer<typeof municipalitySchema>;

export const createMunicipalitySchema = z.strictObject({
  name: fields.name,
  kind: fields.kind,
  ags: fields.ags.default(null),
  ars: fields.ars.default(null),
  district: fields.district.default(null),
  population: fields.population.default(null),
  populationSource: fields.populationSource.default(null),
});
export const editMunicipalitySchema = z.strictObject(fields).partial();
