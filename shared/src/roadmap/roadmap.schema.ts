import { z } from 'zod';
import { idSchema } from '../kernel/index.ts';

/**
 * The points of every step that can be worked on, in the order in which they are best mended. A slice adds the points
 * of its step here, their rules in `roadmap.rules.ts`, and what they are judged by in `roadmap-facts.rules.ts`.
 */
export const pointIdsOfSteps = {
  1: [
    'sponsorNamed',
    'visionWritten',
    'fieldLed',
    'fieldsHaveGoals',
    'goalsHaveMeasures',
    'goalsSmart',
    'measuresHaveBenefit',
    'measuresHaveOwner',
    'measuresHaveDates',
  ],
  2: ['measuresHaveDecision', 'decisionsHaveOptions', 'decisionsJudgeFuture', 'decisionsTaken'],
  3: ['measuresNameGroups', 'groupsTrained', 'groupsTold', 'aiExplained'],
  4: ['involvementPlanned', 'involvementsPlannedFully', 'involvementsEvaluated', 'involvementClosed'],
  5: ['pilotsHaveCriteria', 'pilotsHaveOperator', 'pilotsDecided'],
} as const;

/** What goes on for good, beside the steps (domain.md, "And for good"), with its points in the order in which they are best mended. */
export const pointIdsOfDuties = {
  monitoring: ['readingsCurrent', 'measuresReported', 'kpisHaveResponsible'],
} as const;

type StepOfPoints = keyof typeof pointIdsOfSteps;
export type DutyId = keyof typeof pointIdsOfDuties;
export type RoadmapPointId = (typeof pointIdsOfSteps)[StepOfPoints][number] | (typeof pointIdsOfDuties)[DutyId][number];
export type StepNumber = StepOfPoints;

export const stepNumbers = Object.keys(pointIdsOfSteps).map(Number) as StepNumber[];
export const dutyIds = Object.keys(pointIdsOfDuties) as [DutyId, ...DutyId[]];
const pointIds = [...Object.values(pointIdsOfSteps).flat(), ...Object.values(pointIdsOfDuties).flat()];

export const pointStates = ['met', 'unmet', 'not_applicable'] as const;
export const stepStates = ['open', 'started', 'done'] as const;

/** What a point may be open at. A slice adds its kinds here and their page in `web/src/lib/roadmap-place.ts`. */
export const roadmapSubjectKinds = [
  'agenda',
  'chapter',
  'field',
  'goal',
  'measure',
  'kpi',
  'decision',
  'pilot',
  'involvement',
] as const;

/**
 * The properties that mend a point, each the anchor of its place on the page of the subject. A slice adds its own;
 * their names on screen stand in `roadmap:parts`.
 */
export const roadmapParts = [
  'sponsor',
  'body',
  'fields',
  'leadDepartmentId',
  'goals',
  'measureIds',
  'specific',
  'kpiIds',
  'isAccepted',
  'resources',
  'due',
  'benefit',
  'ownerId',
  'start',
  'end',
  'criteria',
  'operator',
  'runningCosts',
  'decision',
  'technology',
  'options',
  'scalability',
  'future',
  'groups',
  'trainings',
  'activities',
  'aiMessage',
  'involvements',
  'audience',
  'level',
  'result',
  'changes',
  'readings',
  'report',
  'responsibleId',
] as const;
export type RoadmapPart = (typeof roadmapParts)[number];

/** Null: a point of what goes on for good. */
const stepSchema = z.literal(stepNumbers).nullable();

/** One thing that is missing: at what, and which part of it. */
export const roadmapOpenSchema = z.object({
  subject: z.object({ kind: z.enum(roadmapSubjectKinds), id: idSchema, title: z.string() }),
  part: z.enum(roadmapParts),
});
export type RoadmapOpen = z.infer<typeof roadmapOpenSchema>;
export type RoadmapSubject = RoadmapOpen['subject'];

/** One point of a step's definition of done: `met` of `total` things have it; where there is nothing to judge it does not apply. */
export const roadmapPointSchema = z.object({
  id: z.enum(pointIds),
  step: stepSchema,
  state: z.enum(pointStates),
  met: z.int(),
  total: z.int(),
  open: z.array(roadmapOpenSchema),
});
export type RoadmapPoint = z.infer<typeof roadmapPointSchema>;

/** What helps most now: the point, how many things lack it, and the first of them. */
export const roadmapActionSchema = z.object({
  step: stepSchema,
  pointId: z.enum(pointIds),
  count: z.int(),
  first: roadmapOpenSchema,
});
export type RoadmapAction = z.infer<typeof roadmapActionSchema>;

const progressSchema = z.object({
  state: z.enum(stepStates),
  met: z.int(),
  total: z.int(),
  points: z.array(roadmapPointSchema),
  next: roadmapActionSchema.nullable(),
});

/** `met` of `total` points that apply. */
export const roadmapStepSchema = progressSchema.extend({ number: z.literal(stepNumbers) });
export type RoadmapStep = z.infer<typeof roadmapStepSchema>;

export const roadmapDutySchema = progressSchema.extend({ id: z.enum(dutyIds) });
export type RoadmapDuty = z.infer<typeof roadmapDutySchema>;

/** `duties` goes on for good: only what there is something to do for. */
export const roadmapSchema = z.object({
  steps: z.array(roadmapStepSchema),
  duties: z.array(roadmapDutySchema),
  next: roadmapActionSchema.nullable(),
});
export type Roadmap = z.infer<typeof roadmapSchema>;
