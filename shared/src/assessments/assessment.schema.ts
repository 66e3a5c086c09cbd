import { z } from 'zod';
import { calendarDaySchema, idSchema, textSchema } from '../kernel/index.ts';

/** The nine e-government components of the KGSt/ÖFIT study of 2019; names and remarks are in the catalogue. */
export const componentIds = [
  'formularserver',
  'epayment',
  'servicekonto',
  'eid',
  'demail',
  'postfach',
  'suche',
  'app',
  'chatbot',
] as const;
export type ComponentId = (typeof componentIds)[number];
export const componentStates = ['in_use', 'planned', 'none'] as const;

/** The small maturity check: four dimensions with three criteria each. The stages are those of CORA, the criteria our own. */
export const maturityCriteria = {
  strategy: ['strategy.goals', 'strategy.steering', 'strategy.budget'],
  technology: ['technology.network', 'technology.applications', 'technology.security'],
  organisation: ['organisation.processes', 'organisation.cooperation', 'organisation.service'],
  competences: ['competences.staff', 'competences.leadership', 'competences.learning'],
} as const;
export type MaturityDimension = keyof typeof maturityCriteria;
export const maturityDimensions = Object.keys(maturityCriteria) as MaturityDimension[];
export type CriterionId = (typeof maturityCriteria)[MaturityDimension][number];
export const criterionIds = Object.values(maturityCriteria).flat() as [CriterionId, ...CriterionId[]];

/** A stage is its place in this list: 0 no activity, 4 acting on what was found. */
export const maturityStages = ['none', 'plan', 'implement', 'control', 'act'] as const;
const stageSchema = z
  .int()
  .min(0)
  .max(maturityStages.length - 1);

/** The eight fields of the catalogue, as far as they are worked on. */
export const studyFieldIds = [
  'verwaltung',
  'infrastruktur',
  'bildung',
  'mobilitaet',
  'wirtschaft',
  'umwelt',
  'teilhabe',
  'sicherheit',
] as const;

/** Questions that are answered by one of a few sentences. Their sentences are texts of the web app. */
export const choiceQuestions = {
  strategy: ['adopted', 'in_progress', 'none'],
  dataInventory: ['systematic', 'partial', 'none'],
  openData: ['published', 'planned', 'none'],
  responsible: ['mayor', 'cdo', 'cio', 'other', 'nobody'],
  isChallenge: ['yes', 'partly', 'no'],
  staffResources: ['sufficient', 'scarce', 'missing'],
  moneyResources: ['sufficient', 'scarce', 'missing'],
  digitalCompetences: ['broad', 'single', 'missing'],
  smartCity: ['running', 'planned', 'none'],
  ai: ['in_use', 'planned', 'none'],
} as const;
export type ChoiceQuestion = keyof typeof choiceQuestions;
export const choiceQuestionIds = Object.keys(choiceQuestions) as ChoiceQuestion[];

/** Where it can be looked up: a link, or "Sitzung vom 12.03., TOP 4". */
const evidenceSchema = textSchema(500);

const componentAnswerSchema = z.strictObject({
  componentId: z.enum(componentIds),
  state: z.enum(componentStates).nullable(),
  evidence: evidenceSchema,
  evidenceOn: calendarDaySchema.nullable(),
});
export type ComponentAnswer = z.infer<typeof componentAnswerSchema>;

const criterionAnswerSchema = z.strictObject({
  criterionId: z.enum(criterionIds),
  /** Ist. */
  present: stageSchema.nullable(),
  /** Soll, in two to three years. */
  target: stageSchema.nullable(),
});
export type CriterionAnswer = z.infer<typeof criterionAnswerSchema>;

function areDifferent(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
const twice = { message: 'list.entry_twice' };
const departmentCount = z.int().min(0).max(500).nullable();

const fields = {
  strategy: z.enum(choiceQuestions.strategy).nullable(),
  dataInventory: z.enum(choiceQuestions.dataInventory).nullable(),
  openData: z.enum(choiceQuestions.openData).nullable(),
  responsible: z.enum(choiceQuestions.responsible).nullable(),
  isChallenge: z.enum(choiceQuestions.isChallenge).nullable(),
  staffResources: z.enum(choiceQuestions.staffResources).nullable(),
  moneyResources: z.enum(choiceQuestions.moneyResources).nullable(),
  digitalCompetences: z.enum(choiceQuestions.digitalCompetences).nullable(),
  smartCity: z.enum(choiceQuestions.smartCity).nullable(),
  ai: z.enum(choiceQuestions.ai).nullable(),
  /** How many departments take part, and of how many. */
  departmentsTaking: departmentCount,
  departmentsTotal: departmentCount,
  studyFields: z.array(z.enum(studyFieldIds)).max(studyFieldIds.length).refine(areDifferent, twice),
  remarks: textSchema(5000),
  components: z
    .array(componentAnswerSchema)
    .max(componentIds.length)
    .refine((answers) => areDifferent(answers.map(({ componentId }) => componentId)), twice),
  criteria: z
    .array(criterionAnswerSchema)
    .max(criterionIds.length)
    .refine((answers) => areDifferent(answers.map(({ criterionId }) => criterionId)), twice),
};

const answersSchema = z.strictObject(fields);
/** What a municipality answers once a year. Everything may be missing. */
export type AssessmentAnswers = z.infer<typeof answersSchema>;

/** Where a municipality stands in a year. */
export const assessmentSchema = z.object({
  ...fields,
  id: idSchema,
  municipalityId: idSchema,
  year: z.int(),
  revision: z.int(),
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** With `copyFromYear` it begins with the answers of that year. */
export const createAssessmentSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  copyFromYear: z.int().min(2000).max(2100).nullable().default(null),
});

/** Of components and criteria only the named ones change, so that two people can answer at the same time. */
export const editAssessmentSchema = answersSchema.partial();
export type EditAssessment = z.infer<typeof editAssessmentSchema>;
