import { z } from 'zod';
import {
  amountSchema,
  calendarDaySchema,
  idSchema,
  lineSchema,
  moneySchema,
  textSchema,
  withDefault,
} from '../kernel/index.ts';

/** keine, grundlegend, selbstständig, fortgeschritten, hoch spezialisiert: DigComp's levels, with 0 for none. */
export const competenceLevels = [0, 1, 2, 3, 4] as const;
const levelSchema = z.int().min(0).max(4);
/** Betroffenheit: gering, mittel, hoch. */
export const impacts = ['low', 'medium', 'high'] as const;
/** Haltung: unterstützend, abwartend, skeptisch, ablehnend. */
export const attitudes = ['supportive', 'waiting', 'sceptical', 'opposed'] as const;
/** Information, Einbindung. */
export const activityKinds = ['message', 'involvement'] as const;

const idList = z.array(idSchema).max(100);

const groupFields = {
  title: lineSchema(300),
  description: textSchema(4000),
  /** The department that the group is; null for a role across departments. */
  departmentId: idSchema.nullable(),
  /** How many people it has. Null: not counted yet. */
  headCount: z.int().min(0).max(1_000_000).nullable(),
};
const { title: groupTitle, ...optionalGroup } = groupFields;
const competenceLevelSchema = z.strictObject({
  competenceId: idSchema,
  needed: levelSchema.nullable(),
  present: levelSchema.nullable(),
});
export type CompetenceLevel = z.infer<typeof competenceLevelSchema>;
const levelsSchema = z
  .array(competenceLevelSchema)
  .max(100)
  .refine((levels) => new Set(levels.map(({ competenceId }) => competenceId)).size === levels.length, {
    message: 'change.twice',
  });

export const createTargetGroupSchema = z.strictObject({ title: groupTitle, ...withDefault(optionalGroup, null) });
export type CreateTargetGroup = z.input<typeof createTargetGroupSchema>;
export const editTargetGroupSchema = z.strictObject({ ...groupFields, levels: levelsSchema }).partial();
export type EditTargetGroup = z.input<typeof editTargetGroupSchema>;

/** Whom a change affects: a department or a role, with its people and what they can do and need to. */
export const targetGroupSchema = z.object({
  id: idSchema,
  agendaId: idSchema,
  title: z.string(),
  description: z.string().nullable(),
  departmentId: groupFields.departmentId,
  headCount: groupFields.headCount,
  levels: z.array(competenceLevelSchema),
  /**
   * How many people of the group are named in every required training. Null where they cannot be counted so: some
   * training keeps no names, or does not name everybody who attended.
   */
  namedThroughout: z.int().nullable(),
  revision: z.int(),
});
export type TargetGroup = z.infer<typeof targetGroupSchema>;

const competenceFields = { title: lineSchema(300), description: textSchema(4000) };
export const createCompetenceSchema = z.strictObject({
  title: competenceFields.title,
  ...withDefault({ description: competenceFields.description, catalogueId: lineSchema(80).nullable() }, null),
});
export type CreateCompetence = z.input<typeof createCompetenceSchema>;
export const editCompetenceSchema = z.strictObject(competenceFields).partial();
export const competenceSchema = z.object({
  id: idSchema,
  agendaId: idSchema,
  title: z.string(),
  description: z.string().nullable(),
  catalogueId: z.string().nullable(),
  revision: z.int(),
});
export type Competence = z.infer<typeof competenceSchema>;

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'time.malformed' });
const sessionFields = {
  day: calendarDaySchema,
  /** The last day, where it takes more than one or may be taken until then. */
  until: calendarDaySchema.nullable(),
  /** In German local time. */
  startsAt: timeSchema.nullable(),
  endsAt: timeSchema.nullable(),
  place: lineSchema(300).nullable(),
};
const { day: sessionDay, ...optionalSession } = sessionFields;
const sessionInput = z
  .strictObject({ id: idSchema.optional(), day: sessionDay, ...withDefault(optionalSession, null) })
  .refine(({ day, until }) => until === null || until >= day, { path: ['until'], message: 'change.end_before_start' })
  .refine(({ startsAt, endsAt }) => endsAt === null || startsAt !== null, {
    path: ['startsAt'],
    message: 'change.start_missing',
  })
  .refine(
    ({ day, until, startsAt, endsAt }) =>
      startsAt === null || endsAt === null || endsAt > startsAt || (until !== null && until > day),
    { path: ['endsAt'], message: 'change.end_before_start' },
  );
export type SessionInput = z.input<typeof sessionInput>;
export const trainingSessionSchema = z.object({ id: idSchema, ...sessionFields, place: z.string().nullable() });
export type TrainingSession = z.infer<typeof trainingSessionSchema>;

const trainingTexts = {
  description: textSchema(4000),
  /** Präsenz, Selbstlernkurs, Workshop … as the town says it. */
  format: lineSchema(200).nullable(),
  duration: lineSchema(100).nullable(),
  provider: lineSchema(300).nullable(),
  /** All sessions together, in euros. */
  cost: amountSchema.nullable(),
  /** Months after which it is due again. */
  repeatMonths: z.int().min(1).max(120).nullable(),
  /** The day on which the names of participants are deleted; null: no names are kept. */
  namesUntil: calendarDaySchema.nullable(),
};
const trainingLists = {
  groupIds: idList,
  competenceIds: idList,
  /** The measures that it prepares for; none: whatever its groups are asked to do. */
  measureIds: idList,
  sessions: z.array(sessionInput).max(100),
};
const trainingMarks = { isRequired: z.boolean(), isPractical: z.boolean() };
const { title: trainingTitle } = { title: lineSchema(300) };

export const createTrainingSchema = z.strictObject({
  title: trainingTitle,
  ...withDefault({ ...trainingTexts, catalogueId: lineSchema(80).nullable() }, null),
  ...withDefault(trainingLists, []),
  isRequired: z.boolean().default(false),
  isPractical: z.boolean().default(false),
});
export type CreateTraining = z.input<typeof createTrainingSchema>;
export const editTrainingSchema = z
  .strictObject({ title: trainingTitle, ...trainingTexts, ...trainingMarks, ...trainingLists })
  .partial();

export const attendanceSchema = z.strictObject({
  groupId: idSchema,
  /** Null: nobody has said. */
  attended: z.int().min(0).max(1_000_000).nullable(),
});
export type Attendance = z.infer<typeof attendanceSchema>;
export const saveAttendanceSchema = z.strictObject({ attendance: z.array(attendanceSchema).max(100) });

export const trainingSchema = z.object({
  id: idSchema,
  agendaId: idSchema,
  title: z.string(),
  ...trainingTexts,
  description: z.string().nullable(),
  format: z.string().nullable(),
  duration: z.string().nullable(),
  provider: z.string().nullable(),
  cost: moneySchema.nullable(),
  ...trainingMarks,
  /** One entry for each group that it is for. */
  attendance: z.array(attendanceSchema),
  competenceIds: z.array(idSchema),
  measureIds: z.array(idSchema),
  sessions: z.array(trainingSessionSchema),
  catalogueId: z.string().nullable(),
  /** Taken over from the catalogue and unchanged since. */
  isAsSuggested: z.boolean(),
  revision: z.int(),
});
export type Training = z.infer<typeof trainingSchema>;

export const addParticipantSchema = z.strictObject({ groupId: idSchema, name: lineSchema(200) });
export const participantSchema = z.object({
  id: idSchema,
  groupId: idSchema,
  name: z.string(),
  deleteOn: calendarDaySchema,
});
export type Participant = z.infer<typeof participantSchema>;

const affectedGroupSchema = z.strictObject({
  groupId: idSchema,
  impact: z.enum(impacts).nullable(),
  attitude: z.enum(attitudes).nullable(),
});
export type AffectedGroup = z.infer<typeof affectedGroupSchema>;
export const editMeasureChangeSchema = z
  .strictObject({
    groups: z
      .array(affectedGroupSchema)
      .max(100)
      .refine((groups) => new Set(groups.map(({ groupId }) => groupId)).size === groups.length, {
        message: 'change.twice',
      }),
    /** The day on which the staff council (Personalrat) was involved. */
    staffCouncilOn: calendarDaySchema.nullable(),
  })
  .partial();
export type EditMeasureChange = z.input<typeof editMeasureChangeSchema>;
/** Whom a measure affects. Revision 0: nobody has said anything yet. */
export const measureChangeSchema = z.object({
  measureId: idSchema,
  groups: z.array(affectedGroupSchema),
  staffCouncilOn: calendarDaySchema.nullable(),
  revision: z.int(),
});
export type MeasureChange = z.infer<typeof measureChangeSchema>;

const activityFields = {
  title: lineSchema(300),
  kind: z.enum(activityKinds),
  message: textSchema(4000),
  channel: lineSchema(300).nullable(),
  plannedOn: calendarDaySchema.nullable(),
  doneOn: calendarDaySchema.nullable(),
  responsibleId: idSchema.nullable(),
  groupIds: idList,
};
const { title: activityTitle, kind: activityKind, groupIds: activityGroups, ...optionalActivity } = activityFields;
export const createChangeActivitySchema = z.strictObject({
  title: activityTitle,
  kind: activityKind,
  ...withDefault(optionalActivity, null),
  groupIds: activityGroups.default([]),
});
export type CreateChangeActivity = z.input<typeof createChangeActivitySchema>;
export const editChangeActivitySchema = z.strictObject(activityFields).partial();
export const changeActivitySchema = z.object({
  id: idSchema,
  agendaId: idSchema,
  measureId: idSchema,
  ...activityFields,
  title: z.string(),
  message: z.string().nullable(),
  channel: z.string().nullable(),
  groupIds: z.array(idSchema),
  revision: z.int(),
});
export type ChangeActivity = z.infer<typeof changeActivitySchema>;

/** All of step 3 in one look: groups with their competences, trainings, whom the measures affect, and what is done for them. */
export const changePlanSchema = z.object({
  groups: z.array(targetGroupSchema),
  competences: z.array(competenceSchema),
  trainings: z.array(trainingSchema),
  measures: z.array(measureChangeSchema),
  activities: z.array(changeActivitySchema),
});
export type ChangePlan = z.infer<typeof changePlanSchema>;
