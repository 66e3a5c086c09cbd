import type { StrategyField } from '@agendawerk/shared/fields/index.ts';
import { type AgendaRows, defineAgendaListing, defineMoving } from '../../db/agenda-rows.ts';
import { statement } from '../../db/statement.ts';
import { defineTable } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';

export const fieldTable = defineTable('strategy_field', {
  atCreation: ['agendaId', 'number', 'catalogueId', 'externalId'],
  writable: ['name', 'description', 'colour', 'icon', 'parentId', 'leadDepartmentId', 'isAsSuggested', 'position'],
});
export const makeRoomForField = defineMoving('strategy_field');

export const fieldRows: AgendaRows = {
  select: `select ${fieldTable.select('f')} from strategy_field f where f.workspace_id = $1 and f.agenda_id = $2`,
  order: 'row.position, row.number',
};
const listing = defineAgendaListing('field.list', fieldRows);
const finding = statement<{ json: StrategyField; has_children: boolean }>(
  'field.find',
  `select to_json(row) as json,
          exists (select from strategy_field c where c.workspace_id = $1 and c.agenda_id = row."agendaId" and c.parent_id = $2) as has_children
     from (select ${fieldTable.select('f')} from strategy_field f where f.workspace_id = $1 and f.id = $2) row`,
);
const takePlace = statement<Place>(
  'field.take_place',
  `update agenda set next_field_number = next_field_number + 1 where workspace_id = $1 and id = $2
   returning next_field_number - 1 as number,
     (select coalesce(max(f.position), -1) + 1 from strategy_field f where f.workspace_id = $1 and f.agenda_id = $2) as position`,
);

interface Place {
  number: number;
  position: number;
}

export async function findFieldsJson(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<string | undefined> {
  return (await transaction.find(listing, [workspaceId, agendaId]))?.json;
}

export async function findField(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<{ field: StrategyField; hasChildren: boolean } | undefined> {
  const row = await transaction.find(finding, [workspaceId, id]);
  return row && { field: row.json, hasChildren: row.has_children };
}

/** The next number, which nobody gets again, and the last place. Undefined where there is no such agenda. */
export async function takeFieldPlace(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<Place | undefined> {
  return transaction.find(takePlace, [workspaceId, agendaId]);
}
