import { z } from 'zod';
import {
  amountSchema,
  calendarDaySchema,
  filledTextSchema,
  idSchema,
  lineSchema,
  moneySchema,
  partialDateSchema,
  textSchema,
  withDefault,
} from '../kernel/index.ts';
import { kpiValueSchema } from '../kpis/kpi.schema.ts';

/** mindestens, höchstens, zwischen. */
export const comparisons = ['at_least', 'at_most', 'between'] as const;
/** in die Fläche, ändern und wiederholen, beenden. */
export const pilotDecisions = ['roll_out', 'repeat', 'stop'] as const;
/** geplant, läuft, auswerten, entschieden. */
export const pilotPhases = ['planned', 'running', 'evaluating', 'decided'] as const;
export type PilotPhase = (typeof pilotPhases)[number];

/** What a criterion says before the start; frozen from then on. */
const definition = {
  title: lineSchema(300),
  /** How it is measured. */
  method: textSchema(2000),
  /** Its readings within the time of the pilot are the measured value. */
  kpiId: idSchema.nullable(),
  comparison: z.enum(comparisons),
  threshold: kpiValueSchema.nullable(),
  /** The upper bound of "between". */
  thresholdMax: kpiValueSchema.nullable(),
  unit: lineSchema(40).nullable(),
};
/** What was found out. */
const finding = {
  value: kpiValueSchema.nullable(),
  valueOn: calendarDaySchema.nullable(),
  /** Why there is no value. */
  missingReason: textSchema(2000),
};

const { title: criterionTitle, comparison, ...optionalDefinition } = definition;

const criterionInput = z
  .strictObject({
    id: idSchema.optional(),
    title: criterionTitle,
    comparison,
    ...withDefault(optionalDefinition, null),
  })
  .refine(({ comparison, thresholdMax }) => comparison === 'between' || thresholdMax === null, {
    path: ['thresholdMax'],
    message: 'pilot.upper_bound_unused',
  })
  .refine(({ threshold, thresholdMax }) => threshold === null || thresholdMax === null || thresholdMax >= threshold, {
    path: ['thresholdMax'],
    message: 'pilot.bounds_reversed',
  });
const criteriaSchema = z.array(criterionInput).max(30);
export type CriterionInput = z.input<typeof criterionInput>;

export const criterionSchema = z.object({
  id: idSchema,
  title: z.string(),
  method: z.string().nullable(),
  kpiId: definition.kpiId,
  comparison: definition.comparison,
  threshold: z.number().nullable(),
  thresholdMax: z.number().nullable(),
  unit: z.string().nullable(),
  value: z.number().nullable(),
  valueOn: finding.valueOn,
  missingReason: z.string().nullable(),
  /** The newest reading of its KPI within the time of the pilot. */
  reading: z.object({ value: z.number(), readOn: calendarDaySchema }).nullable(),
});
export type PilotCriterion = z.infer<typeof criterionSchema>;

const fields = {
  title: lineSchema(300),
  measureId: idSchema.nullable(),
  hypothesis: textSchema(4000),
  place: textSchema(1000),
  targetGroup: textSchema(1000),
  start: partialDateSchema.nullable(),
  end: partialDateSchema.nullable(),
  budget: amountSchema.nullable(),
  responsibleId: idSchema.nullable(),
  /** Who runs it after the pilot. */
  operator: textSchema(1000),
  /** What that costs, in euros a year. */
  runningCosts: amountSchema.nullable(),
};
const { title, ...optional } = fields;

export const createPilotSchema = z.strictObject({
  title,
  ...withDefault(optional, null),
  criteria: criteriaSchema.default([]),
});
export type CreatePilot = z.input<typeof createPilotSchema>;

export const editPilotSchema = z
  .strictObject({ ...fields, results: textSchema(20_000), lessons: textSchema(20_000), criteria: criteriaSchema })
  .partial();

export const findingsSchema = z.strictObject({
  findings: z.array(z.strictObject({ criterionId: idSchema, ...finding })).max(30),
});
export const startPilotSchema = z.strictObject({ startedOn: calendarDaySchema });
export const endPilotSchema = z.strictObject({ endedOn: calendarDaySchema });
export const decidePilotSchema = z.strictObject({
  decision: z.enum(pilotDecisions),
  reason: filledTextSchema(20_000),
  decidedOn: calendarDaySchema,
  /** Of a roll-out: the measure that carries it on, `null` for a new one. */
  rollOut: z.strictObject({ measureId: idSchema.nullable() }).nullable().default(null),
});

export const pilotSchema = z.object({
  id: idSchema,
  agendaId: idSchema,
  title: z.string(),
  measureId: fields.measureId,
  hypothesis: z.string().nullable(),
  place: z.string().nullable(),
  targetGroup: z.string().nullable(),
  start: fields.start,
  end: fields.end,
  budget: moneySchema.nullable(),
  responsibleId: fields.responsibleId,
  operator: z.string().nullable(),
  runningCosts: moneySchema.nullable(),
  startedOn: calendarDaySchema.nullable(),
  endedOn: calendarDaySchema.nullable(),
  results: z.string().nullable(),
  lessons: z.string().nullable(),
  decision: z.enum(pilotDecisions).nullable(),
  decisionReason: z.string().nullable(),
  decidedOn: calendarDaySchema.nullable(),
  decidedByName: z.string().nullable(),
  rolledOutId: idSchema.nullable(),
  criteria: z.array(criterionSchema),
  revision: z.int(),
});
export type Pilot = z.infer<typeof pilotSchema>;
