import { z } from 'zod';
import {
  amountSchema,
  calendarDaySchema,
  filledTextSchema,
  idSchema,
  lineSchema,
  moneySchema,
  textSchema,
  webAddressPattern,
  withDefault,
} from '../kernel/index.ts';
import { planYearSchema } from '../agendas/agenda.schema.ts';
import { aiRiskClasses } from '../measures/measure.schema.ts';

/** Produkt, Vorgehen, Nachnutzung, Einer-für-Alle-Leistung, Open Source, Eigenentwicklung. */
export const optionKinds = ['product', 'approach', 'reuse', 'efa', 'open_source', 'own_development'] as const;
export type OptionKind = (typeof optionKinds)[number];
/** What step 2 wants judged in every decision (domain.md, "The five steps", 2). */
export const criterionAspects = ['scalability', 'future'] as const;
export type CriterionAspect = (typeof criterionAspects)[number];
/** The beginning (0), and five years of use. */
export const flowYears = [0, 1, 2, 3, 4, 5] as const;

export const highestScore = 10;
const most = { options: 12, mustHaves: 20, criteria: 30, assessors: 12 };

const twoDecimals = (value: number) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
const link = lineSchema(2000).regex(webAddressPattern, { message: 'link.not_a_web_address' });

const optionDetails = {
  provider: textSchema(300),
  link: link.nullable(),
  description: textSchema(4000),
  /** The sheet of an option that uses artificial intelligence. */
  aiPurpose: textSchema(4000),
  aiData: textSchema(4000),
  aiRiskClass: z.enum(aiRiskClasses).nullable(),
  aiHumanControl: textSchema(4000),
  aiStaffTransparency: textSchema(4000),
  aiCitizenTransparency: textSchema(4000),
};
const optionInput = z.strictObject({
  id: idSchema.optional(),
  title: lineSchema(300),
  kind: z.enum(optionKinds).default('product'),
  usesAi: z.boolean().default(false),
  ...withDefault(optionDetails, null),
});
export type OptionInput = z.input<typeof optionInput>;
const optionsSchema = z.array(optionInput).max(most.options);

const mustHaveInput = z.strictObject({
  id: idSchema.optional(),
  title: lineSchema(300),
  question: textSchema(1000).default(null),
});
export type MustHaveInput = z.input<typeof mustHaveInput>;

const weight = z
  .number()
  .min(0, { message: 'decision.weight_range' })
  .max(100, { message: 'decision.weight_range' })
  .refine(twoDecimals, { message: 'number.two_decimals' });
const criterionInput = z.strictObject({
  id: idSchema.optional(),
  title: lineSchema(300),
  question: textSchema(1000).default(null),
  weight,
  /** Stays as it is while the rest is spread over the others. */
  isLocked: z.boolean().default(false),
  aspect: z.enum(criterionAspects).nullable().default(null),
});
export type CriterionInput = z.input<typeof criterionInput>;
const criteriaSchema = z.array(criterionInput).max(most.criteria);

const assessorInput = z.strictObject({ id: idSchema.optional(), name: lineSchema(200) });
export type AssessorInput = z.input<typeof assessorInput>;

const sheet = {
  title: lineSchema(300),
  measureIds: z.array(idSchema).max(50),
  /** What is needed, and by whom. */
  need: textSchema(20_000),
  /** What the solution has to do. */
  requirements: textSchema(20_000),
};
const calculation = {
  /** Interest in percent a year by which later years are discounted. */
  rate: z
    .number()
    .min(0, { message: 'decision.rate_range' })
    .max(30, { message: 'decision.rate_range' })
    .refine(twoDecimals, { message: 'number.two_decimals' })
    .nullable(),
  rateSource: lineSchema(500).nullable(),
  rateOn: calendarDaySchema.nullable(),
  /** The calendar year of the beginning. */
  firstYear: planYearSchema.nullable(),
};

export const createDecisionSchema = z.strictObject({
  title: sheet.title,
  measureIds: sheet.measureIds.default([]),
  need: sheet.need.default(null),
  requirements: sheet.requirements.default(null),
  options: optionsSchema.default([]),
});
export type CreateDecision = z.input<typeof createDecisionSchema>;

export const editDecisionSchema = z
  .strictObject({
    ...sheet,
    ...calculation,
    options: optionsSchema,
    mustHaves: z.array(mustHaveInput).max(most.mustHaves),
    criteria: criteriaSchema,
    assessors: z.array(assessorInput).max(most.assessors),
  })
  .partial();
export type EditDecision = z.input<typeof editDecisionSchema>;

const reason = textSchema(4000);
const verdict = {
  optionId: idSchema,
  mustHaveId: idSchema,
  /** `null`: not judged yet. */
  isMet: z.boolean().nullable(),
  reason,
};
const score = {
  optionId: idSchema,
  criterionId: idSchema,
  assessorId: idSchema,
  /** 0 not fulfilled, 10 wholly fulfilled; `null`: not judged yet, which is not a zero. */
  score: z
    .number()
    .min(0, { message: 'decision.score_range' })
    .max(highestScore, { message: 'decision.score_range' })
    .refine(twoDecimals, { message: 'number.two_decimals' })
    .nullable(),
  reason,
};
const flow = {
  optionId: idSchema,
  /** Years since the beginning. */
  year: z
    .int()
    .min(0)
    .max(flowYears.length - 1),
  cost: amountSchema.nullable(),
  benefit: amountSchema.nullable(),
};

/** What is sent replaces what stood in the same cell; other cells stay. */
export const judgementsSchema = z.strictObject({
  verdicts: z
    .array(z.strictObject(verdict))
    .max(most.options * most.mustHaves)
    .default([]),
  scores: z
    .array(z.strictObject(score))
    .max(most.options * most.criteria)
    .default([]),
  flows: z
    .array(z.strictObject(flow))
    .max(most.options * flowYears.length)
    .default([]),
});
export type Judgements = z.input<typeof judgementsSchema>;

export const takeDecisionSchema = z.strictObject({
  chosenOptionId: idSchema,
  reason: filledTextSchema(20_000),
  decidedOn: calendarDaySchema,
});

const plain = z.string().nullable();
export const optionSchema = z.object({
  id: idSchema,
  title: z.string(),
  kind: z.enum(optionKinds),
  provider: plain,
  link: plain,
  description: plain,
  usesAi: z.boolean(),
  aiPurpose: plain,
  aiData: plain,
  aiRiskClass: optionDetails.aiRiskClass,
  aiHumanControl: plain,
  aiStaffTransparency: plain,
  aiCitizenTransparency: plain,
});
export type DecisionOption = z.infer<typeof optionSchema>;
export const mustHaveSchema = z.object({ id: idSchema, title: z.string(), question: plain });
export type MustHave = z.infer<typeof mustHaveSchema>;
export const weightedCriterionSchema = z.object({
  id: idSchema,
  title: z.string(),
  question: plain,
  weight: z.number(),
  isLocked: z.boolean(),
  aspect: z.enum(criterionAspects).nullable(),
});
export type WeightedCriterion = z.infer<typeof weightedCriterionSchema>;
const assessorSchema = z.object({ id: idSchema, name: z.string() });
export type Assessor = z.infer<typeof assessorSchema>;
const verdictSchema = z.object({ ...verdict, reason: plain });
const scoreSchema = z.object({ ...score, score: z.number().nullable(), reason: plain });
export type Score = z.infer<typeof scoreSchema>;
const flowSchema = z.object({ ...flow, cost: moneySchema.nullable(), benefit: moneySchema.nullable() });
export type Flow = z.infer<typeof flowSchema>;

/** What a list shows of a decision. */
const headSchema = z.object({
  id: idSchema,
  agendaId: idSchema,
  title: z.string(),
  measureIds: sheet.measureIds,
  chosenOptionId: idSchema.nullable(),
  decidedOn: calendarDaySchema.nullable(),
  decidedByName: plain,
  /** The decision that this one takes the place of, once it is taken. */
  supersedesId: idSchema.nullable(),
  /** The decision that was begun in the place of this one. */
  successorId: idSchema.nullable(),
  /** Whether that one is taken: this one is history. */
  isSuperseded: z.boolean(),
  revision: z.int(),
});
export const decisionListItemSchema = headSchema.extend({
  options: z.array(z.object({ id: idSchema, title: z.string(), usesAi: z.boolean() })),
});
export type DecisionListItem = z.infer<typeof decisionListItemSchema>;

export const decisionSchema = headSchema.extend({
  need: plain,
  requirements: plain,
  rate: z.number().nullable(),
  rateSource: plain,
  rateOn: calculation.rateOn,
  firstYear: z.int().nullable(),
  options: z.array(optionSchema),
  mustHaves: z.array(mustHaveSchema),
  criteria: z.array(weightedCriterionSchema),
  assessors: z.array(assessorSchema),
  verdicts: z.array(verdictSchema),
  scores: z.array(scoreSchema),
  flows: z.array(flowSchema),
  decisionReason: plain,
});
export type Decision = z.infer<typeof decisionSchema>;
