import { z } from 'zod';
import { calendarDaySchema, idSchema, lineSchema, textSchema, withDefault } from '../kernel/index.ts';

/** Bereitschafts-Check; a citizen survey joins here later. */
export const surveyKinds = ['readiness_pulse'] as const;
export const surveyStates = ['draft', 'open', 'closed'] as const;
export type SurveyState = (typeof surveyStates)[number];
export const questionKinds = ['scale'] as const;

export const scaleMin = 1;
export const scaleMax = 5;
/** From "stimmt gar nicht" to "stimmt völlig". */
export const scaleValues = [1, 2, 3, 4, 5] as const;

/** Behind every shown number stand at least so many answers (domain.md, "Formulas", Anonymity). */
export const minimumAnswers = 5;

export const surveyQuestionSchema = z.object({
  id: idSchema,
  kind: z.enum(questionKinds),
  presetId: z.string().nullable(),
  text: z.string(),
  textEn: z.string().nullable(),
});
export type SurveyQuestion = z.infer<typeof surveyQuestionSchema>;

const fields = {
  title: lineSchema(200),
  titleEn: lineSchema(200).nullable(),
  intro: textSchema(4000),
  introEn: textSchema(4000),
  closesOn: calendarDaySchema.nullable(),
};
const { title, ...optional } = fields;

export const createSurveySchema = z.strictObject({
  kind: z.enum(surveyKinds),
  title,
  ...withDefault(optional, null),
});
export type CreateSurvey = z.input<typeof createSurveySchema>;
export const editSurveySchema = z.strictObject(fields).partial();
export type EditSurvey = z.input<typeof editSurveySchema>;
export const openSurveySchema = z.strictObject({ closesOn: calendarDaySchema });

/** Neighbouring values of the scale, joined until enough answers stand behind them. */
export const resultGroupSchema = z.object({ from: z.int(), to: z.int(), answers: z.int() });
export type ResultGroup = z.infer<typeof resultGroupSchema>;
export const questionResultSchema = z.object({
  questionId: idSchema,
  /** Mean of the values, to one decimal. */
  mean: z.number(),
  /** None where too few answers stand behind every way to divide them. */
  groups: z.array(resultGroupSchema),
});
export type QuestionResult = z.infer<typeof questionResultSchema>;

export const surveySchema = z.object({
  id: idSchema,
  agendaId: idSchema,
  kind: z.enum(surveyKinds),
  title: z.string(),
  titleEn: z.string().nullable(),
  intro: z.string().nullable(),
  introEn: z.string().nullable(),
  closesOn: fields.closesOn,
  openedOn: calendarDaySchema.nullable(),
  closedOn: calendarDaySchema.nullable(),
  questions: z.array(surveyQuestionSchema),
  /** How many have answered; nothing else is told before the closing. */
  answers: z.int(),
  /** Null before the closing, and for good where fewer than five have answered. */
  results: z.array(questionResultSchema).nullable(),
  revision: z.int(),
});
export type Survey = z.infer<typeof surveySchema>;

/** What somebody with the link gets to see. */
export const openSurveyPageSchema = z.object({
  /** Of the survey, for the draft on the device. */
  id: idSchema,
  workspaceName: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
  intro: z.string().nullable(),
  introEn: z.string().nullable(),
  closesOn: calendarDaySchema,
  questions: z.array(surveyQuestionSchema.omit({ presetId: true })),
});
export type OpenSurveyPage = z.infer<typeof openSurveyPageSchema>;

export const sheetSchema = z.strictObject({
  answers: z
    .array(
      z.strictObject({
        questionId: idSchema,
        value: z
          .int({ message: 'survey.value_outside' })
          .min(scaleMin, { message: 'survey.value_outside' })
          .max(scaleMax, { message: 'survey.value_outside' }),
      }),
    )
    .max(100),
});
export type Sheet = z.input<typeof sheetSchema>;
