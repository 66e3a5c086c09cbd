import type { StrategyField } from '@agendawerk/shared/fields/index.ts';
import type { Goal } from '@agendawerk/shared/goals/index.ts';
import { type AgendaRows, defineAgendaListing, defineMoving } from '../../db/agenda-rows.ts';
import { statement } from '../../db/statement.ts';
import { defineTable } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';

export const goalTable = defineTable('goal', {
  atCreation: ['agendaId', 'number', 'catalogueId', 'externalId'],
  writable: [
    'title',
    'description',
    'level',
    'fieldId',
    'parentId',
    'specific',
    'isAccepted',
    'acceptedById',
    'acceptedOn',
    'resources',
    'due',
    'isAsSuggested',
    'position',
  ],
  partialDates: ['due'],
});
export const makeRoomForGoal = defineMoving('goal');

/** $1 is the workspace. */
const goalSelect = `select ${goalTable.select('g')},
  coalesce((select json_agg(kg.kpi_id order by kg.kpi_id) from kpi_goal kg
    where kg.workspace_id = $1 and kg.agenda_id = g.agenda_id and kg.goal_id = g.id), '[]') as "kpiIds",
  coalesce((select json_agg(mg.measure_id order by mg.measure_id) from measure_goal mg
    where mg.workspace_id = $1 and mg.agenda_id = g.agenda_id and mg.goal_id = g.id), '[]') as "measureIds"
  from goal g where g.workspace_id = $1`;

export const goalRows: AgendaRows = {
  select: `${goalSelect} and g.agenda_id = $2`,
  order: 'row.position, row.number',
};
const listing = defineAgendaListing('goal.list', goalRows);
const finding = statement<{ json: Goal; has_children: boolean }>(
  'goal.find',
  `select to_json(row) as json,
          exists (select from goal c where c.workspace_id = $1 and c.agenda_id = row."agendaId" and c.parent_id = $2) as has_children
     from (${goalSelect} and g.id = $2) row`,
);
const takePlace = statement<Place>(
  'goal.take_place',
  `update agenda set next_goal_number = next_goal_number + 1 where workspace_id = $1 and id = $2
   returning next_goal_number - 1 as number,
     (select coalesce(max(g.position), -1) + 1 from goal g where g.workspace_id = $1 and g.agenda_id = $2) as position`,
);

const listingLeads = statement<Pick<StrategyField, 'id' | 'parentId' | 'leadDepartmentId'>>(
  'goal.list_field_leads',
  `select f.id, f.parent_id as "parentId", f.lead_department_id as "leadDepartmentId"
     from strategy_field f where f.workspace_id = $1 and f.agenda_id = $2`,
);

interface Place {
  number: number;
  position: number;
}

export async function findGoalsJson(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<string | undefined> {
  return (await transaction.find(listing, [workspaceId, agendaId]))?.json;
}

export async function findGoal(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<{ goal: Goal; hasChildren: boolean } | undefined> {
  const row = await transaction.find(finding, [workspaceId, id]);
  return row && { goal: row.json, hasChildren: row.has_children };
}

/** The next number, which nobody gets again, and the last place. Undefined where there is no such agenda. */
export async function takeGoalPlace(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<Place | undefined> {
  return transaction.find(takePlace, [workspaceId, agendaId]);
}

/** Who leads the fields of an agenda. */
export async function listFieldLeads(transaction: Transaction, workspaceId: string, agendaId: string) {
  return transaction.list(listingLeads, [workspaceId, agendaId]);
}
