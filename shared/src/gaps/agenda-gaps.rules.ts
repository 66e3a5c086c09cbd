import type { Agenda } from '../agendas/agenda.schema.ts';
import type { Chapter } from '../chapters/chapter.schema.ts';
import type { StrategyField } from '../fields/field.schema.ts';
import type { Goal } from '../goals/goal.schema.ts';
import type { Kpi } from '../kpis/kpi.schema.ts';
import { type Gap, gapsOf, isBlank } from './gap.rules.ts';
import { type GoalFacts, listGoalGaps } from './goal-gaps.rules.ts';
import { listKpiGaps } from './kpi-gaps.rules.ts';
import { listMeasureGaps, type MeasureFacts } from './measure-gaps.rules.ts';

export type AgendaFacts = Pick<Agenda, 'id' | 'firstYear' | 'lastYear' | 'sponsor'>;
/** Of a text it only counts whether it is written. */
export type ChapterFacts = Pick<Chapter, 'id' | 'kind'> & { body: unknown };
export type FieldFacts = Pick<StrategyField, 'id' | 'parentId' | 'leadDepartmentId'>;

/** Step 1 of domain.md asks of the agenda itself: a sponsor, a vision and at least one field; a paper for the council also its period and the other standing texts. */
export function listAgendaGaps(
  agenda: AgendaFacts,
  { chapters, fields }: { chapters: readonly ChapterFacts[]; fields: readonly unknown[] },
): Gap[] {
  const texts = chapters.flatMap(({ id, kind, body }) =>
    kind === 'free' ? [] : gapsOf('chapter', id, [[body === null, `agenda.${kind}_missing`, 'body']]),
  );
  return [
    ...gapsOf('agenda', agenda.id, [
      [isBlank(agenda.sponsor), 'agenda.sponsor_missing', 'sponsor'],
      [agenda.firstYear === null || agenda.lastYear === null, 'agenda.period_missing', 'firstYear'],
    ]),
    ...texts,
    ...gapsOf('agenda', agenda.id, [[fields.length === 0, 'agenda.field_missing', 'fields']]),
  ];
}

interface AroundField {
  fields: readonly FieldFacts[];
  goals: readonly Pick<Goal, 'fieldId'>[];
  measures: readonly Pick<MeasureFacts, 'fieldId'>[];
}

/** What stands in a field of the second level counts for the field above it too. */
export function listFieldGaps(field: FieldFacts, { fields, goals, measures }: AroundField): Gap[] {
  const branch = new Set([field.id, ...fields.filter((other) => other.parentId === field.id).map((other) => other.id)]);
  const isInBranch = (item: { fieldId: string | null }) => item.fieldId !== null && branch.has(item.fieldId);
  return gapsOf('field', field.id, [
    [field.leadDepartmentId === null, 'field.lead_missing', 'leadDepartmentId'],
    [!goals.some(isInBranch), 'field.goal_missing', 'goals'],
    [!measures.some(isInBranch), 'field.measure_missing', 'measures'],
  ]);
}

export interface WholeAgenda {
  agenda: AgendaFacts;
  chapters: readonly ChapterFacts[];
  fields: readonly FieldFacts[];
  goals: readonly GoalFacts[];
  measures: readonly MeasureFacts[];
  kpis: readonly Kpi[];
}

/** Every gap of an agenda, in the order of the agenda itself. */
export function listAllGaps({ agenda, chapters, fields, goals, measures, kpis }: WholeAgenda): Gap[] {
  return [
    ...listAgendaGaps(agenda, { chapters, fields }),
    ...fields.flatMap((field) => listFieldGaps(field, { fields, goals, measures })),
    ...goals.flatMap((goal) => listGoalGaps(goal, { goals, kpis })),
    ...measures.flatMap(listMeasureGaps),
    ...kpis.flatMap(listKpiGaps),
  ];
}
