import { z } from 'zod';
import { criterionAspects } from '../decisions/decision.schema.ts';
import { partialDateSchema } from '../kernel/index.ts';
import { kpiDirections, kpiFrequencies } from '../kpis/kpi.schema.ts';
import { measureLevels, municipalityRoles, trendIds } from '../measures/measure.schema.ts';

const named = { name: z.string() };
const ofField = { id: z.string(), fieldId: z.string() };
const note = z.string().nullable();

export const catalogueFieldSchema = z.strictObject({
  id: z.string(),
  ...named,
  description: z.string(),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
});
export type CatalogueField = z.infer<typeof catalogueFieldSchema>;

/** `specific` is the SMART sentence; `studyRank` its place among the most frequent goals of the KGSt/ÖFIT study. */
export const catalogueGoalSchema = z.strictObject({
  ...ofField,
  title: z.string(),
  specific: z.string(),
  due: partialDateSchema,
  kpiId: z.string(),
  studyRank: z.int().nullable(),
});
export type CatalogueGoal = z.infer<typeof catalogueGoalSchema>;

export const catalogueMeasureSchema = z.strictObject({
  ...ofField,
  title: z.string(),
  benefit: z.string(),
  prerequisite: z.string(),
  typicalLead: z.string(),
  typicalMonths: z.int(),
  trend: z.literal(trendIds),
});
export type CatalogueMeasure = z.infer<typeof catalogueMeasureSchema>;

/** `reference` names the study or standard that the KPI leans on. "neutral": neither more nor less is better. */
export const catalogueKpiSchema = z.strictObject({
  ...ofField,
  ...named,
  definition: z.string(),
  unit: z.string(),
  decimals: z.int(),
  direction: z.enum([...kpiDirections, 'neutral']),
  frequency: z.enum(kpiFrequencies),
  reference: z.string(),
});
export type CatalogueKpi = z.infer<typeof catalogueKpiSchema>;

export const cataloguePilotCriterionSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  method: z.string(),
  comparison: z.enum(['at_least', 'at_most']),
  threshold: z.number(),
  unit: z.string().nullable(),
});

export const catalogueTechnologyCriterionSchema = z.strictObject({
  id: z.string(),
  ...named,
  question: z.string(),
  /** Percent; together 100. */
  weight: z.number(),
  /** Also preset as a must-have: what misses it is out, however good the rest is. */
  isMustHave: z.boolean(),
  aspect: z.enum(criterionAspects).nullable(),
});
/** `reference` is what DigComp calls it; `isPractical`: people practise on their own cases. */
export const catalogueTrainingSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  audience: z.string(),
  reference: z.string(),
  competenceIds: z.array(z.string()),
  duration: z.string(),
  format: z.string(),
  isPractical: z.boolean(),
});
export type CatalogueTraining = z.infer<typeof catalogueTrainingSchema>;

/** The German starter content: reference data with stable ids, the same for every workspace. */
export const catalogueSchema = z.strictObject({
  version: z.string(),
  language: z.literal('de'),
  sources: z.array(
    z.strictObject({ id: z.string(), title: z.string(), respondents: z.int(), period: z.string(), note }),
  ),
  trends: z.array(z.strictObject({ id: z.literal(trendIds), ...named })),
  fields: z.array(catalogueFieldSchema),
  goals: z.array(catalogueGoalSchema),
  measures: z.array(catalogueMeasureSchema),
  kpis: z.array(catalogueKpiSchema),
  technologyCriteria: z.array(catalogueTechnologyCriterionSchema),
  pilotCriteria: z.array(cataloguePilotCriterionSchema),
  /** The five areas of DigComp 2.2. */
  competences: z.array(z.strictObject({ id: z.string(), title: z.string(), description: z.string() })),
  trainings: z.array(catalogueTrainingSchema),
  /** What helps to carry a change into the house; `kind` says whether it tells or involves. */
  changeInstruments: z.array(
    z.strictObject({ id: z.string(), title: z.string(), kind: z.enum(['message', 'involvement']) }),
  ),
  steps: z.array(z.strictObject({ number: z.int().min(1).max(5), ...named, questions: z.array(z.string()) })),
  continuousTasks: z.array(z.string()),
  municipalityRoles: z.array(z.strictObject({ id: z.enum(municipalityRoles), ...named })),
  measureLevels: z.array(z.strictObject({ id: z.enum(measureLevels), ...named })),
  benefitKinds: z.array(z.strictObject({ id: z.enum(['quality', 'working', 'service']), ...named })),
  introductionFactors: z.array(z.string()),
  networkQuestions: z.array(z.string()),
  eGovernment: z.strictObject({
    sourceId: z.string(),
    components: z.array(z.strictObject({ id: z.string(), ...named, note })),
    /** How many of the components are in use, and the share of municipalities that had so many. */
    stages: z.array(z.strictObject({ min: z.int(), max: z.int(), ...named, share: z.number(), note })),
  }),
  /** National figures to set one's own beside. `share` only where the source prints a number, `words` as it says it. */
  figures: z.array(
    z.strictObject({
      id: z.string(),
      sourceId: z.string(),
      label: z.string(),
      share: z.number().nullable(),
      words: z.string(),
    }),
  ),
});
export type Catalogue = z.infer<typeof catalogueSchema>;
