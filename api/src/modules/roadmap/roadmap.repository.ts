import type { RoadmapFacts } from '@agendawerk/shared/roadmap/index.ts';
import { type AgendaRows, jsonArray } from '../../db/agenda-rows.ts';
import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';
import { decisionFactRows } from '../decisions/index.ts';
import { activityFactRows, affectedFactRows, trainingFactRows } from '../change/index.ts';
import { involvementFactRows } from '../involvements/index.ts';
import { pilotFactRows } from '../pilots/index.ts';
import * as rows from './step-1-facts.repository.ts';

/** Where each list of facts is read from ($1 the workspace, $2 the agenda). A slice adds the rows of its step. */
const lists: Record<Exclude<keyof RoadmapFacts, 'agenda' | 'today'>, AgendaRows> = {
  chapters: rows.chapterFactRows,
  fields: rows.fieldFactRows,
  goals: rows.goalFactRows,
  measures: rows.measureFactRows,
  kpis: rows.kpiFactRows,
  decisions: decisionFactRows,
  pilots: pilotFactRows,
  affected: affectedFactRows,
  trainings: trainingFactRows,
  activities: activityFactRows,
  involvements: involvementFactRows,
};

/** One statement, so one look: nothing can change between its parts. */
const finding = statement<{ json: Omit<RoadmapFacts, 'today'> }>(
  'roadmap.facts',
  `select json_build_object(
     'agenda', json_build_object('id', a.id, 'title', a.title, 'firstYear', a.first_year, 'lastYear', a.last_year, 'sponsor', a.sponsor),
     ${Object.entries(lists)
       .map(([name, list]) => `'${name}', ${jsonArray(list)}`)
       .join(',\n     ')}) as json
   from agenda a where a.workspace_id = $1 and a.id = $2`,
);

/** @returns undefined where the agenda does not exist. */
export async function findRoadmapFacts(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<Omit<RoadmapFacts, 'today'> | undefined> {
  return (await transaction.find(finding, [workspaceId, agendaId]))?.json;
}
