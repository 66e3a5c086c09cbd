import { z } from 'zod';
import { calendarDaySchema, idSchema, lineSchema, textSchema } from '../kernel/index.ts';

/** höher ist besser, niedriger ist besser, im Korridor halten. */
export const kpiDirections = ['higher', 'lower', 'range'] as const;
export const kpiFrequencies = ['monthly', 'quarterly', 'half_yearly', 'yearly'] as const;
export const readingOrigins = ['manual', 'file', 'api'] as const;

/** Readings and targets are plain numbers in the KPI's unit; 15 significant digits survive. */
export const kpiValueSchema = z.number().min(-1e12).max(1e12);
export const kpiTargetSchema = z.strictObject({ dueOn: calendarDaySchema, value: kpiValueSchema });
export type KpiTarget = z.infer<typeof kpiTargetSchema>;

const fields = {
  name: lineSchema(300),
  definition: textSchema(4000),
  unit: lineSchema(40).nullable(),
  decimals: z.int().min(0).max(6),
  direction: z.enum(kpiDirections),
  rangeMin: kpiValueSchema.nullable(),
  rangeMax: kpiValueSchema.nullable(),
  baselineValue: kpiValueSchema.nullable(),
  baselineOn: calendarDaySchema.nullable(),
  /** What the source says in words: "über 200". */
  baselineNote: textSchema(1000),
  frequency: z.enum(kpiFrequencies).nullable(),
  responsibleId: idSchema.nullable(),
  departmentId: idSchema.nullable(),
  source: textSchema(1000),
  targets: z
    .array(kpiTargetSchema)
    .max(50)
    .refine((targets) => new Set(targets.map((target) => target.dueOn)).size === targets.length, {
      message: 'kpi.target_twice',
    }),
  goalIds: z.array(idSchema).max(100),
  measureIds: z.array(idSchema).max(200),
};

export const readingSchema = z.object({
  id: idSchema,
  readOn: calendarDaySchema,
  value: z.number(),
  note: z.string().nullable(),
  origin: z.enum(readingOrigins),
  isBreak: z.boolean(),
  revision: z.int(),
});
export type Reading = z.infer<typeof readingSchema>;

export const kpiSchema = z.object({
  id: idSchema,
  agendaId: idSchema,
  number: z.int(),
  name: z.string(),
  definition: z.string().nullable(),
  unit: z.string().nullable(),
  decimals: z.int(),
  direction: fields.direction,
  rangeMin: z.number().nullable(),
  rangeMax: z.number().nullable(),
  baselineValue: z.number().nullable(),
  baselineOn: calendarDaySchema.nullable(),
  baselineNote: z.string().nullable(),
  frequency: fields.frequency,
  responsibleId: idSchema.nullable(),
  departmentId: idSchema.nullable(),
  source: z.string().nullable(),
  targets: z.array(kpiTargetSchema),
  goalIds: z.array(idSchema),
  measureIds: z.array(idSchema),
  catalogueId: z.string().nullable(),
  /** Taken over from the catalogue, and nobody has changed it since. */
  isAsSuggested: z.boolean(),
  externalId: z.string().nullable(),
  revision: z.int(),
  /** In order of their day. */
  readings: z.array(readingSchema),
});
export type Kpi = z.infer<typeof kpiSchema>;

export const createKpiSchema = z.strictObject({
  name: fields.name,
  definition: fields.definition.default(null),
  unit: fields.unit.default(null),
  decimals: fields.decimals.default(0),
  direction: fields.direction.default('higher'),
  rangeMin: fields.rangeMin.default(null),
  rangeMax: fields.rangeMax.default(null),
  baselineValue: fields.baselineValue.default(null),
  baselineOn: fields.baselineOn.default(null),
  baselineNote: fields.baselineNote.default(null),
  frequency: fields.frequency.default(null),
  responsibleId: fields.responsibleId.default(null),
  departmentId: fields.departmentId.default(null),
  source: fields.source.default(null),
  targets: fields.targets.default([]),
  goalIds: fields.goalIds.default([]),
  measureIds: fields.measureIds.default([]),
  catalogueId: lineSchema(100).nullable().default(null),
  externalId: lineSchema(200).nullable().default(null),
});
export type CreateKpi = z.input<typeof createKpiSchema>;
export const editKpiSchema = z.strictObject(fields).partial();

export const createReadingSchema = z.strictObject({
  readOn: calendarDaySchema,
  value: kpiValueSchema,
  note: textSchema(2000).default(null),
  isBreak: z.boolean().default(false),
});
export const editReadingSchema = z
  .strictObject({ readOn: calendarDaySchema, value: kpiValueSchema, note: textSchema(2000), isBreak: z.boolean() })
  .partial();
