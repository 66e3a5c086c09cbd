import type {
  CompetenceLevel,
  CreateChangeActivity,
  CreateTargetGroup,
  CreateTraining,
} from '@agendawerk/shared/change/index.ts';
import type { CreateDataset } from '@agendawerk/shared/datasets/index.ts';
import type { createDepartmentSchema } from '@agendawerk/shared/departments/index.ts';
import type { CreateDecision } from '@agendawerk/shared/decisions/index.ts';
import type { createFieldSchema } from '@agendawerk/shared/fields/index.ts';
import type { createGoalSchema } from '@agendawerk/shared/goals/index.ts';
import type { CreateInvolvement } from '@agendawerk/shared/involvements/index.ts';
import type { createKpiSchema } from '@agendawerk/shared/kpis/index.ts';
import type { CreateMeasure, CreateProgressUpdate } from '@agendawerk/shared/measures/index.ts';
import type { CreatePilot } from '@agendawerk/shared/pilots/index.ts';
import type { z } from 'zod';
import type {
  DemoActivity,
  DemoDataset,
  DemoDecision,
  DemoDepartment,
  DemoField,
  DemoGoal,
  DemoGroup,
  DemoInvolvement,
  DemoKpi,
  DemoMeasure,
  DemoPilot,
  DemoTraining,
  DemoUpdate,
} from './demo-town.ts';

export type DemoKind = 'person' | 'department' | 'field' | 'goal' | 'measure' | 'kpi' | 'competence' | 'group';

/** Where a key of the demo's content becomes the id of what was made from it. */
export interface Ids {
  id: (kind: DemoKind, key: string) => string;
}

/** The head is entered later: departments come before people. */
export function toCreateDepartment(department: DemoDepartment, ids: Ids): z.input<typeof createDepartmentSchema> {
  const { key: _, parent, head: __, ...rest } = department;
  return { ...rest, parentId: optional(ids, 'department', parent) };
}

export function toCreateField(field: DemoField, ids: Ids): z.input<typeof createFieldSchema> {
  const { key: _, lead, ...rest } = field;
  return { ...rest, leadDepartmentId: optional(ids, 'department', lead) };
}

export function toCreateGoal(goal: DemoGoal, ids: Ids): z.input<typeof createGoalSchema> {
  const { key: _, field, parent, isAccepted: __, ...rest } = goal;
  return { ...rest, fieldId: ids.id('field', field), parentId: optional(ids, 'goal', parent) };
}

export function toCreateMeasure(measure: DemoMeasure, ids: Ids): CreateMeasure {
  const {
    key: _,
    updates: __,
    field,
    lead,
    owner,
    deputy,
    goals,
    participants,
    dependsOn,
    successor,
    ...rest
  } = measure;
  return {
    ...rest,
    fieldId: ids.id('field', field),
    leadDepartmentId: optional(ids, 'department', lead),
    ownerId: optional(ids, 'person', owner),
    deputyId: optional(ids, 'person', deputy),
    successorId: optional(ids, 'measure', successor),
    goalIds: goals?.map((key) => ids.id('goal', key)) ?? [],
    participations: participants?.map(([key, part]) => ({ departmentId: ids.id('department', key), part })) ?? [],
    dependencies: dependsOn?.map(([key, note]) => ({ dependsOnId: ids.id('measure', key), note: note ?? null })) ?? [],
  };
}

export function toCreateDecision(
  { title, measures, need = null, requirements = null, options }: DemoDecision,
  ids: Ids,
): CreateDecision {
  return {
    title,
    need,
    requirements,
    options: [...options],
    measureIds: measures.map((key) => ids.id('measure', key)),
  };
}

export function toCreatePilot(pilot: DemoPilot, ids: Ids): CreatePilot {
  const { course: _, measure, responsible, criteria, ...rest } = pilot;
  return {
    ...rest,
    measureId: optional(ids, 'measure', measure),
    responsibleId: optional(ids, 'person', responsible),
    criteria: criteria.map(({ kpi, ...criterion }) => ({ ...criterion, kpiId: optional(ids, 'kpi', kpi) })),
  };
}

export function toCreateInvolvement(involvement: DemoInvolvement, ids: Ids): CreateInvolvement {
  const { outcome: _, measure, responsible, ...rest } = involvement;
  return {
    ...rest,
    measureId: optional(ids, 'measure', measure),
    responsibleId: optional(ids, 'person', responsible),
  };
}

export function toCreateUpdate(update: DemoUpdate): CreateProgressUpdate {
  const { by: _, ...body } = update;
  return body;
}

export function toCreateKpi(kpi: DemoKpi, ids: Ids): z.input<typeof createKpiSchema> {
  const { key: _, readings: __, responsible, department, goals, measures, ...rest } = kpi;
  return {
    ...rest,
    responsibleId: optional(ids, 'person', responsible),
    departmentId: optional(ids, 'department', department),
    goalIds: goals?.map((key) => ids.id('goal', key)) ?? [],
    measureIds: measures?.map((key) => ids.id('measure', key)) ?? [],
  };
}

export function toCreateDataset(dataset: DemoDataset, ids: Ids): CreateDataset {
  const { department, ...rest } = dataset;
  return { ...rest, departmentId: optional(ids, 'department', department) };
}

/** Levels are entered later: competences come before them. */
export function toCreateGroup(group: DemoGroup, ids: Ids): CreateTargetGroup {
  const { key: _, department, levels: __, ...rest } = group;
  return { ...rest, departmentId: optional(ids, 'department', department) };
}

export function toLevels({ levels }: DemoGroup, ids: Ids): CompetenceLevel[] {
  return Object.entries(levels).map(([key, [needed, present]]) => ({
    competenceId: ids.id('competence', key),
    needed,
    present,
  }));
}

export function toCreateTraining(training: DemoTraining, ids: Ids): CreateTraining {
  const { groups, competences, measures = [], ...rest } = training;
  return {
    ...rest,
    groupIds: Object.keys(groups).map((key) => ids.id('group', key)),
    competenceIds: competences.map((key) => ids.id('competence', key)),
    measureIds: measures.map((key) => ids.id('measure', key)),
  };
}

export function toCreateActivity(activity: DemoActivity, ids: Ids): CreateChangeActivity {
  const { groups, responsible, ...rest } = activity;
  return {
    ...rest,
    groupIds: groups.map((key) => ids.id('group', key)),
    responsibleId: optional(ids, 'person', responsible),
  };
}

function optional({ id }: Ids, kind: DemoKind, key: string | undefined): string | null {
  return key === undefined ? null : id(kind, key);
}
