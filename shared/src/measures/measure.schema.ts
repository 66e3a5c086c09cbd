import { z } from 'zod';
import {
  calendarDaySchema,
  idSchema,
  lineSchema,
  partialDateSchema,
  textSchema,
  withDefault,
} from '../kernel/index.ts';
import { richTextInputSchema, richTextSchema } from '../richtext/index.ts';
import {
  costLineSchema,
  dependencySchema,
  fundingLineSchema,
  measureCollections,
  milestoneSchema,
  participationSchema,
  riskSchema,
  staffNeedSchema,
  unneededPartSchema,
} from './measure-line.schema.ts';

export const measureStatuses = ['idea', 'planned', 'running', 'done', 'paused', 'dropped'] as const;
export const lights = ['green', 'amber', 'red'] as const;
/** hoch = möglichst sofort, mittel = Beginn binnen 2 Jahren, niedrig = Beginn binnen 4 Jahren. */
export const priorities = ['high', 'medium', 'low'] as const;
/** Anbieter, Garant, Initiator, Partner im Netzwerk, Steuerer. */
export const municipalityRoles = ['provider', 'guarantor', 'initiator', 'partner', 'steering'] as const;
/** Kommunalverwaltung, Konzern Kommune, örtliche Gemeinschaft, Region. */
export const measureLevels = ['administration', 'group', 'community', 'region'] as const;
/** What became of a measure that is no longer followed: merged into, dropped because, failed because, replaced by. */
export const outcomes = ['merged', 'dropped', 'failed', 'replaced'] as const;
export const aiRiskClasses = ['minimal', 'limited', 'high', 'prohibited'] as const;
export const trendIds = [1, 2, 3, 4, 5] as const;

export const measureStatusSchema = z.enum(measureStatuses);
export const lightSchema = z.enum(lights);
export type MeasureStatus = z.infer<typeof measureStatusSchema>;
export type Light = z.infer<typeof lightSchema>;

const scale = z.int().min(1).max(5);
const fields = {
  title: lineSchema(300),
  description: richTextInputSchema.nullable(),
  benefit: textSchema(),
  expectedResult: textSchema(),
  targetGroup: textSchema(4000),
  firstSteps: textSchema(),
  plainLanguage: textSchema(),
  /** Benefit per kind: Lebens- und Standortqualität, Arbeitsbedingungen, Bürgerservice. */
  benefitQuality: textSchema(4000),
  benefitWorking: textSchema(4000),
  benefitService: textSchema(4000),
  fieldId: idSchema.nullable(),
  leadDepartmentId: idSchema.nullable(),
  ownerId: idSchema.nullable(),
  deputyId: idSchema.nullable(),
  priority: z.enum(priorities).nullable(),
  effort: scale.nullable(),
  impact: scale.nullable(),
  start: partialDateSchema.nullable(),
  end: partialDateSchema.nullable(),
  municipalityRole: z.enum(municipalityRoles).nullable(),
  level: z.enum(measureLevels).nullable(),
  trend: scale.nullable(),
  /** Binnendigitalisierung (true) or visible outside (false); null: not said. */
  isInternal: z.boolean().nullable(),
  usesAi: z.boolean(),
  aiPurpose: textSchema(4000),
  aiRiskClass: z.enum(aiRiskClasses).nullable(),
  aiHumanControl: textSchema(4000),
  aiTransparency: textSchema(4000),
  adoptedFrom: lineSchema(500).nullable(),
  outcome: z.enum(outcomes).nullable(),
  successorId: idSchema.nullable(),
};

const catalogueId = lineSchema(100).nullable();
const externalId = lineSchema(200).nullable();

const { title, usesAi, ...optionalFields } = fields;

/** Everything null or empty but the title: a measure may begin as a line in a messy list. */
export const createMeasureSchema = z.strictObject({
  title,
  usesAi: usesAi.default(false),
  ...withDefault(optionalFields, null),
  ...withDefault(measureCollections, []),
  catalogueId: catalogueId.default(null),
  externalId: externalId.default(null),
});
export type CreateMeasure = z.input<typeof createMeasureSchema>;

export const editMeasureSchema = z.strictObject({ ...fields, ...measureCollections }).partial();
export type EditMeasure = z.input<typeof editMeasureSchema>;

/** What a table, timeline or portfolio shows of a measure. Sums are of the lines with an amount; open lines are counted. */
export const measureListItemSchema = z.object({
  id: idSchema,
  number: z.string(),
  title: z.string(),
  fieldId: idSchema.nullable(),
  leadDepartmentId: idSchema.nullable(),
  ownerId: idSchema.nullable(),
  deputyId: idSchema.nullable(),
  priority: z.enum(priorities).nullable(),
  effort: scale.nullable(),
  impact: scale.nullable(),
  status: measureStatusSchema,
  light: lightSchema.nullable(),
  percent: z.int().nullable(),
  reportedOn: calendarDaySchema.nullable(),
  start: partialDateSchema.nullable(),
  end: partialDateSchema.nullable(),
  trend: scale.nullable(),
  level: z.enum(measureLevels).nullable(),
  municipalityRole: z.enum(municipalityRoles).nullable(),
  isInternal: z.boolean().nullable(),
  usesAi: z.boolean(),
  hasBenefit: z.boolean(),
  goalIds: z.array(idSchema),
  kpiCount: z.int(),
  /** Parts of the five-step strip of which somebody said that it needs none. */
  unneededParts: z.array(unneededPartSchema.pick({ part: true })),
  costCount: z.int(),
  costSum: z.string(),
  costMaxSum: z.string(),
  openCosts: z.int(),
  grantedSum: z.string(),
  catalogueId: z.string().nullable(),
  /** Taken over from the catalogue, and nobody has changed it since. */
  isAsSuggested: z.boolean(),
  externalId: z.string().nullable(),
  updatedAt: z.string(),
  revision: z.int(),
});
export type MeasureListItem = z.infer<typeof measureListItemSchema>;

export const measureSchema = z.object({
  id: idSchema,
  agendaId: idSchema,
  number: z.string(),
  title: z.string(),
  description: richTextSchema.nullable(),
  benefit: z.string().nullable(),
  expectedResult: z.string().nullable(),
  targetGroup: z.string().nullable(),
  firstSteps: z.string().nullable(),
  plainLanguage: z.string().nullable(),
  benefitQuality: z.string().nullable(),
  benefitWorking: z.string().nullable(),
  benefitService: z.string().nullable(),
  fieldId: fields.fieldId,
  leadDepartmentId: fields.leadDepartmentId,
  ownerId: fields.ownerId,
  deputyId: fields.deputyId,
  priority: fields.priority,
  effort: fields.effort,
  impact: fields.impact,
  start: fields.start,
  end: fields.end,
  municipalityRole: fields.municipalityRole,
  level: fields.level,
  trend: fields.trend,
  isInternal: fields.isInternal,
  usesAi: fields.usesAi,
  aiPurpose: z.string().nullable(),
  aiRiskClass: fields.aiRiskClass,
  aiHumanControl: z.string().nullable(),
  aiTransparency: z.string().nullable(),
  adoptedFrom: z.string().nullable(),
  outcome: fields.outcome,
  successorId: fields.successorId,
  status: measureStatusSchema,
  light: lightSchema.nullable(),
  percent: z.int().nullable(),
  reportedOn: calendarDaySchema.nullable(),
  goalIds: z.array(idSchema),
  kpiIds: z.array(idSchema),
  participations: z.array(participationSchema),
  dependencies: z.array(dependencySchema),
  unneededParts: z.array(unneededPartSchema),
  milestones: z.array(milestoneSchema),
  risks: z.array(riskSchema),
  costs: z.array(costLineSchema),
  funding: z.array(fundingLineSchema),
  staff: z.array(staffNeedSchema),
  catalogueId: z.string().nullable(),
  /** Taken over from the catalogue, and nobody has changed it since. */
  isAsSuggested: z.boolean(),
  externalId: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  revision: z.int(),
});
export type Measure = z.infer<typeof measureSchema>;
