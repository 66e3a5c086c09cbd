import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const yearOrText = z.union([z.number(), z.string()]);

/** The shape in which the strategies of real municipalities are written down: nearly everything may be missing. */
const strategySchema = z.looseObject({
  municipality: z.string(),
  ags: z.string().optional(),
  kreisschluessel: z.string().optional(),
  population: z.number().optional(),
  population_source: z.string().optional(),
  source: z.looseObject({
    title: z.string(),
    address: z.union([z.string(), z.array(z.string())]),
    decision: z.string().optional(),
  }),
  period: z.object({ start: z.number(), end: z.number(), note: z.string().optional() }).optional(),
  vision: z.string(),
  goals: z.array(z.object({ title: z.string(), description: z.string().optional() })),
  fields: z.array(z.string()),
  measures: z.array(
    z.strictObject({
      title: z.string(),
      field: z.string(),
      description: z.string(),
      start: yearOrText.optional(),
      end: yearOrText.optional(),
      status: z.string().optional(),
      responsible: z.string().optional(),
      involved: z.array(z.string()).optional(),
      phases: z.array(z.object({ title: z.string(), end: z.string().optional() })).optional(),
      kpis: z.array(z.string()).optional(),
      field_note: z.string().optional(),
      cost: z
        .object({
          text: z.string(),
          amount: z.number().optional(),
          per: z.string().optional(),
          by_year: z.record(z.string(), z.number()).optional(),
        })
        .optional(),
    }),
  ),
  kpis: z.array(
    z.strictObject({
      title: z.string(),
      description: z.string().optional(),
      value: z.number().optional(),
      date: z.string().optional(),
      value_text: z.string().optional(),
    }),
  ),
  note: z.string().optional(),
});
export type Strategy = z.infer<typeof strategySchema>;

const ownFolder = fileURLToPath(new URL('./strategies/', import.meta.url));
/** Beside a checkout, where licences forbid to copy. */
const givenFolder = fileURLToPath(new URL('../../../../shared/inputs/strategies/', import.meta.url));

/** Undefined where the file is not on this machine. */
export function readStrategy(name: string): Strategy | undefined {
  const file = [`${ownFolder}${name}.json`, `${givenFolder}${name}.json`].find((candidate) => existsSync(candidate));
  return file === undefined ? undefined : strategySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
