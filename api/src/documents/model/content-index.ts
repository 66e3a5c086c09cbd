import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import type { StrategyField } from '@agendawerk/shared/fields/index.ts';
import type { Goal } from '@agendawerk/shared/goals/index.ts';
import { compareNumbers } from '@agendawerk/shared/kernel/index.ts';
import type { Kpi } from '@agendawerk/shared/kpis/index.ts';
import type { Measure, ProgressUpdate } from '@agendawerk/shared/measures/index.ts';

/** A field with what hangs below it; `field` is null for what belongs to none. */
export interface FieldGroup {
  field: StrategyField | null;
  depth: 0 | 1;
  goals: Goal[];
  measures: Measure[];
}

/** An agenda's content with ways to find what is referred to by id. */
export interface ContentIndex {
  content: AgendaContent;
  /** Calendar day in Germany that the document speaks of. */
  asOf: string;
  groups: FieldGroup[];
  findMeasure: (id: string | null) => Measure | undefined;
  findGoal: (id: string | null) => Goal | undefined;
  findKpi: (id: string | null) => Kpi | undefined;
  findUpdate: (measureId: string) => ProgressUpdate | undefined;
  departmentName: (id: string | null) => string | undefined;
  personName: (id: string | null) => string | undefined;
  listKpisOfGoal: (goal: Goal) => Kpi[];
  listKpisOfMeasure: (measure: Measure) => Kpi[];
}

export function indexContent(content: AgendaContent, asOf: string): ContentIndex {
  const measures = byId(content.measures);
  const goals = byId(content.goals);
  const kpis = byId(content.kpis);
  const departments = byId(content.departments);
  const people = byId(content.people);
  const updates = latestUpdates(content.updates);
  return {
    content,
    asOf,
    groups: groupByField(content),
    findMeasure: (id) => find(measures, id),
    findGoal: (id) => find(goals, id),
    findKpi: (id) => find(kpis, id),
    findUpdate: (measureId) => updates.get(measureId),
    departmentName: (id) => find(departments, id)?.name,
    personName: (id) => find(people, id)?.name,
    listKpisOfGoal: (goal) =>
      content.kpis.filter((kpi) => kpi.goalIds.includes(goal.id) || goal.kpiIds.includes(kpi.id)),
    listKpisOfMeasure: (measure) =>
      content.kpis.filter((kpi) => kpi.measureIds.includes(measure.id) || measure.kpiIds.includes(kpi.id)),
  };
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function find<Item>(items: Map<string, Item>, id: string | null): Item | undefined {
  return id === null ? undefined : items.get(id);
}

function latestUpdates(updates: readonly ProgressUpdate[]): Map<string, ProgressUpdate> {
  const ordered = updates.toSorted(
    (a, b) => compareText(a.reportedOn, b.reportedOn) || compareText(a.createdAt, b.createdAt),
  );
  return new Map(ordered.map((update) => [update.measureId, update]));
}

/** Fields in their order, each followed by the fields below it; at the end what belongs to none. */
function groupByField(content: AgendaContent): FieldGroup[] {
  const ordered = content.fields.toSorted((a, b) => a.position - b.position || a.number - b.number);
  const known = new Set(ordered.map((field) => field.id));
  const visited = new Set<string>();
  const visit = (field: StrategyField, depth: 0 | 1): FieldGroup[] => {
    if (visited.has(field.id)) return [];
    visited.add(field.id);
    const children = ordered.filter((child) => child.parentId === field.id);
    return [toGroup(content, field, depth), ...children.flatMap((child) => visit(child, 1))];
  };
  const tops = ordered.filter(({ parentId }) => parentId === null || !known.has(parentId));
  const groups = [...tops, ...ordered].flatMap((field) => visit(field, 0));
  const rest: FieldGroup = {
    field: null,
    depth: 0,
    goals: sortGoals(content.goals.filter(({ fieldId }) => fieldId === null || !known.has(fieldId))),
    measures: sortMeasures(content.measures.filter(({ fieldId }) => fieldId === null || !known.has(fieldId))),
  };
  return rest.goals.length + rest.measures.length > 0 ? [...groups, rest] : groups;
}

function toGroup(content: AgendaContent, field: StrategyField, depth: 0 | 1): FieldGroup {
  return {
    field,
    depth,
    goals: sortGoals(content.goals.filter((goal) => goal.fieldId === field.id)),
    measures: sortMeasures(content.measures.filter((measure) => measure.fieldId === field.id)),
  };
}

/** Strategic goals in their order, each followed by the operational ones below it. */
function sortGoals(goals: Goal[]): Goal[] {
  const ordered = goals.toSorted((a, b) => a.position - b.position || a.number - b.number);
  const here = new Set(goals.map((goal) => goal.id));
  const tops = ordered.filter((goal) => goal.parentId === null || !here.has(goal.parentId));
  const sorted = tops.flatMap((goal) => [goal, ...ordered.filter((child) => child.parentId === goal.id)]);
  return [...new Set([...sorted, ...ordered])];
}

function sortMeasures(measures: Measure[]): Measure[] {
  return measures.toSorted(compareNumbers);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
