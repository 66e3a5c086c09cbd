import type { AgendaContent } from '../agendas/agenda-content.schema.ts';
import { type DecisionFacts, factsOfDecision } from '../decisions/decision-facts.rules.ts';
import type { ChangeFacts } from '../change/change-points.rules.ts';
import { factsOfActivity, factsOfTraining } from '../change/change.rules.ts';
import type { AgendaFacts, ChapterFacts, FieldFacts } from '../gaps/agenda-gaps.rules.ts';
import type { GoalFacts, GoalKpiFacts } from '../gaps/goal-gaps.rules.ts';
import { factsOfMeasure, type MeasureFacts } from '../gaps/measure-gaps.rules.ts';
import { factsOfInvolvement, type InvolvementFacts } from '../involvements/involvement-facts.rules.ts';
import type { Kpi } from '../kpis/kpi.schema.ts';
import type { UnneededPart } from '../measures/measure-line.schema.ts';
import { factsOfPilot, type PilotFacts } from '../pilots/pilot-facts.rules.ts';

/**
 * All that the points are judged by. The API reads it in one statement (`roadmap.repository.ts`), a document takes it
 * from the content of the agenda (`factsOfContent`). A slice adds its own facts to all three.
 */
export interface RoadmapFacts extends ChangeFacts {
  /** The day on which it is judged. */
  today: string;
  agenda: AgendaFacts & { title: string };
  chapters: readonly (ChapterFacts & { title: string })[];
  fields: readonly (FieldFacts & { number: number; name: string })[];
  goals: readonly (GoalFacts & { title: string })[];
  measures: readonly RoadmapMeasure[];
  kpis: readonly (GoalKpiFacts & Pick<Kpi, 'name' | 'frequency' | 'responsibleId'> & { lastReadOn: string | null })[];
  decisions: readonly DecisionFacts[];
  pilots: readonly PilotFacts[];
  involvements: readonly InvolvementFacts[];
}

export type RoadmapMeasure = MeasureFacts & {
  number: string;
  title: string;
  usesAi: boolean;
  reportedOn: string | null;
  unneededParts: readonly UnneededPart[];
};

/** The same facts, from everything that an agenda holds. */
export function factsOfContent(
  { agenda, chapters, fields, goals, measures, kpis, decisions, pilots, change, involvements }: AgendaContent,
  today: string,
): RoadmapFacts {
  return {
    today,
    agenda,
    chapters,
    fields,
    goals,
    measures: measures.map((measure) => ({
      ...factsOfMeasure(measure),
      number: measure.number,
      title: measure.title,
      usesAi: measure.usesAi,
      reportedOn: measure.reportedOn,
      unneededParts: measure.unneededParts,
    })),
    kpis: kpis.map((kpi) => ({ ...kpi, lastReadOn: kpi.readings.at(-1)?.readOn ?? null })),
    decisions: decisions.map(factsOfDecision),
    pilots: pilots.map(factsOfPilot),
    affected: change.measures.map(({ measureId, groups }) => ({
      measureId,
      groupIds: groups.map(({ groupId }) => groupId),
    })),
    trainings: change.trainings.map(factsOfTraining),
    activities: change.activities.map(factsOfActivity),
    involvements: involvements.map(factsOfInvolvement),
  };
}
