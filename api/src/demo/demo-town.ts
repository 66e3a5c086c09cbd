import type { Role } from '@agendawerk/shared/access/index.ts';
import type { createAgendaSchema } from '@agendawerk/shared/agendas/index.ts';
import type { EditAssessment } from '@agendawerk/shared/assessments/index.ts';
import type {
  AffectedGroup,
  CreateChangeActivity,
  CreateTargetGroup,
  CreateTraining,
} from '@agendawerk/shared/change/index.ts';
import type { CreateDataset } from '@agendawerk/shared/datasets/index.ts';
import type { createDepartmentSchema } from '@agendawerk/shared/departments/index.ts';
import type { createFieldSchema } from '@agendawerk/shared/fields/index.ts';
import type { createGoalSchema } from '@agendawerk/shared/goals/index.ts';
import type { CreateInvolvement, EditInvolvement } from '@agendawerk/shared/involvements/index.ts';
import type { createKpiSchema, createReadingSchema } from '@agendawerk/shared/kpis/index.ts';
import type { CreateMeasure, CreateProgressUpdate, participationParts } from '@agendawerk/shared/measures/index.ts';
import type { createMunicipalitySchema } from '@agendawerk/shared/municipalities/index.ts';
import type {
  CreateDecision,
  CriterionInput as WeightedInput,
  EditDecision,
  MustHaveInput,
  OptionInput,
  takeDecisionSchema,
} from '@agendawerk/shared/decisions/index.ts';
import type { CreatePilot, CriterionInput, decidePilotSchema } from '@agendawerk/shared/pilots/index.ts';
import type { RichText } from '@agendawerk/shared/richtext/index.ts';
import type {
  CreateRemark,
  Evaluation,
  PlacePart,
  RoundVerdict,
  SilenceRule,
} from '@agendawerk/shared/rounds/index.ts';
import type { CreateSurvey } from '@agendawerk/shared/surveys/index.ts';
import type { z } from 'zod';

/** The content of a demo workspace. Parts name each other by keys; the loader puts the ids in their place. */
export interface DemoTown {
  slug: string;
  name: string;
  municipality: z.input<typeof createMunicipalitySchema>;
  people: readonly DemoPerson[];
  departments: readonly DemoDepartment[];
  agenda: z.input<typeof createAgendaSchema>;
  standingChapters: Readonly<Partial<Record<'vision' | 'situation' | 'principles', RichText>>>;
  freeChapters: readonly { title: string; body: RichText }[];
  fields: readonly DemoField[];
  goals: readonly DemoGoal[];
  measures: readonly DemoMeasure[];
  kpis: readonly DemoKpi[];
  /** Where the town stands, the oldest year first. */
  assessments: readonly DemoAssessment[];
  datasets: readonly DemoDataset[];
  decisions: readonly DemoDecision[];
  pilots: readonly DemoPilot[];
  change: DemoChange;
  involvements: readonly DemoInvolvement[];
  surveys: readonly DemoSurvey[];
  /** Oldest first. */
  comments: readonly DemoComment[];
  rounds: readonly DemoRound[];
}

/** Whoever has `signsIn` gets a password of their own; the others are there to own and to answer for things. */
export interface DemoPerson {
  key: string;
  name: string;
  email: string;
  roles: readonly Role[];
  departments: readonly string[];
  signsIn?: boolean;
  /** Has left the town hall, as people do; what they owned is a gap now. */
  hasLeft?: boolean;
}

type Replace<Input, Keys extends string> = Omit<Input, Keys>;

export interface DemoDepartment extends Replace<z.input<typeof createDepartmentSchema>, 'parentId' | 'headId'> {
  key: string;
  parent?: string;
  head?: string;
}

export interface DemoAssessment {
  year: number;
  answers: EditAssessment;
}

export interface DemoDataset extends Replace<CreateDataset, 'departmentId'> {
  department?: string;
}

export interface DemoField extends Replace<z.input<typeof createFieldSchema>, 'parentId' | 'leadDepartmentId'> {
  key: string;
  lead?: string;
}

export interface DemoGoal extends Replace<z.input<typeof createGoalSchema>, 'fieldId' | 'parentId'> {
  key: string;
  field: string;
  parent?: string;
  /** The head of the field's lead department has agreed. */
  isAccepted?: boolean;
}

type ReplacedInMeasure =
  | 'fieldId'
  | 'leadDepartmentId'
  | 'ownerId'
  | 'deputyId'
  | 'goalIds'
  | 'kpiIds'
  | 'participations'
  | 'dependencies'
  | 'successorId';

export interface DemoMeasure extends Replace<CreateMeasure, ReplacedInMeasure> {
  key: string;
  field: string;
  lead?: string;
  owner?: string;
  deputy?: string;
  goals?: readonly string[];
  participants?: readonly (readonly [department: string, part: (typeof participationParts)[number]])[];
  dependsOn?: readonly (readonly [measure: string, note?: string])[];
  successor?: string;
  /** Oldest first. */
  updates?: readonly DemoUpdate[];
}

/** Told by the measure's owner where nobody else is named. */
export type DemoUpdate = CreateProgressUpdate & { by?: string };

export interface DemoKpi
  extends Replace<z.input<typeof createKpiSchema>, 'responsibleId' | 'departmentId' | 'goalIds' | 'measureIds'> {
  key: string;
  responsible?: string;
  department?: string;
  goals?: readonly string[];
  measures?: readonly string[];
  /** Oldest first. */
  readings: readonly z.input<typeof createReadingSchema>[];
}

export interface DemoPilot extends Replace<CreatePilot, 'measureId' | 'responsibleId' | 'criteria'> {
  measure?: string;
  responsible?: string;
  criteria: readonly (Omit<CriterionInput, 'kpiId'> & { kpi?: string })[];
  /** How far it has come; without one it is still planned. */
  course?: DemoPilotCourse;
}

/** Step 3: who is affected, what they can do, how they are trained, what they are told. */
export interface DemoChange {
  /** Ids of the catalogue. */
  competences: readonly string[];
  groups: readonly DemoGroup[];
  trainings: readonly DemoTraining[];
  measures: readonly DemoMeasureChange[];
}

export interface DemoGroup extends Replace<CreateTargetGroup, 'departmentId'> {
  key: string;
  department?: string;
  levels: Readonly<Record<string, readonly [needed: number, present: number]>>;
}

export interface DemoTraining extends Replace<CreateTraining, 'groupIds' | 'competenceIds' | 'measureIds'> {
  /** How many of each group attended. */
  groups: Readonly<Record<string, number | null>>;
  competences: readonly string[];
  measures?: readonly string[];
}

export interface DemoMeasureChange {
  measure: string;
  staffCouncilOn?: string;
  groups: Readonly<Record<string, readonly [impact: AffectedGroup['impact'], attitude: AffectedGroup['attitude']]>>;
  activities: readonly DemoActivity[];
}

export interface DemoActivity extends Replace<CreateChangeActivity, 'groupIds' | 'responsibleId'> {
  groups: readonly string[];
  responsible?: string;
}

export interface DemoPilotCourse {
  startedOn: string;
  endedOn?: string;
  /** For each criterion its value or, in words, why there is none; nothing where its KPI tells or nobody has measured yet. */
  findings?: readonly (number | string | null)[];
  results?: string;
  lessons?: string;
  decision?: Omit<z.input<typeof decidePilotSchema>, 'rollOut'> & { rollOutTo?: string };
}

export interface DemoDecision
  extends Omit<CreateDecision, 'measureIds' | 'options'>,
    Pick<EditDecision, 'rate' | 'rateSource' | 'rateOn' | 'firstYear'> {
  measures: readonly string[];
  options: readonly OptionInput[];
  assessors: readonly string[];
  /** Where they are not those of the catalogue. */
  mustHaves?: readonly MustHaveInput[];
  criteria?: readonly WeightedInput[];
  /** For each option each must-have: met, nobody knows yet, or why it is not met. */
  verdicts: readonly (readonly (true | string | null)[])[];
  /** For each assessor, each option, each criterion. */
  scores: readonly (readonly (readonly (number | null)[])[])[];
  reasons?: readonly { assessor: number; option: number; criterion: number; text: string }[];
  /** For each option each year: costs and benefits. */
  flows: readonly (readonly (readonly [cost: string | null, benefit: string | null])[])[];
  /** Without one it is still open. */
  choice?: DemoChoice;
  /** The decision that took its place: what was judged anew, and what was chosen then. */
  successor?: Pick<DemoDecision, 'scores' | 'reasons' | 'rateOn' | 'firstYear'> & { choice: DemoChoice };
}
type DemoChoice = Omit<z.input<typeof takeDecisionSchema>, 'chosenOptionId'> & { option: number };

export interface DemoInvolvement extends Replace<CreateInvolvement, 'measureId' | 'responsibleId'> {
  measure?: string;
  responsible?: string;
  /** What came of it; without one it is still planned or running. */
  outcome?: Pick<EditInvolvement, 'endedOn' | 'result' | 'changes'>;
}

/** So many working days before the demo is loaded, and at which minute (UTC). */
export interface DemoMoment {
  workingDays: number;
  at: string;
}

export interface DemoComment {
  by: string;
  ago: DemoMoment;
  /** A chapter is named by its kind. */
  on: { kind: 'chapter' | 'goal' | 'measure' | 'kpi'; key: string; part: string };
  /** Words of a description or a benefit, or of a chapter. */
  quote?: string;
  text: string;
  mentions?: readonly string[];
  /** Other words for the quoted ones. */
  suggestion?: string;
  answers?: readonly { by: string; ago: DemoMoment; text: string }[];
  isSettled?: boolean;
}

export interface DemoSurvey extends Pick<CreateSurvey, 'title' | 'titleEn'> {
  /** Without one it is open, from today for two weeks. */
  course?: { openedOn: string; closesOn: string; closedOn: string };
  /** What was answered, a digit for each statement. */
  sheets: readonly string[];
}

/** A co-signing round. Days are told from the day on which the demo is loaded. */
export interface DemoRound {
  version: { title: string; remark: string };
  title: string;
  message: string;
  openedDaysAgo: number;
  dueDaysAgo?: number;
  dueInDays?: number;
  closedDaysAgo?: number;
  silence: SilenceRule;
  /** Each department that is asked; `by` null: nobody has opened it yet. */
  answers: readonly {
    department: string;
    by: string | null;
    daysAgo: number;
    looksAt: readonly string[];
    remarks: readonly {
      measure: string;
      part: PlacePart;
      text: string;
      /** Words of the part. */
      quote?: string;
      /** Other words for the quoted ones. */
      suggestion?: string;
      proposal?: NonNullable<CreateRemark['proposal']>;
      evaluation?: Evaluation;
      reason?: string | null;
    }[];
    verdict: RoundVerdict | null;
    reason: string | null;
  }[];
}
