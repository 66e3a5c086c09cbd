import type { Department } from '@agendawerk/shared/departments/index.ts';
import { type AgendaRows, jsonArray } from '../../db/agenda-rows.ts';
import { statement } from '../../db/statement.ts';
import { defineTable } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';

export const departmentTable = defineTable('department', {
  writable: ['code', 'name', 'kind', 'parentId', 'headId', 'position'],
});

/** All departments of the workspace; an agenda's content names them too. */
export const departmentRows: AgendaRows = {
  select: `select ${departmentTable.select('d')} from department d where d.workspace_id = $1`,
  order: 'row.position, row.name, row.id',
};
const listing = statement<{ json: string }>(
  'department.list',
  `select json_build_object('items', ${jsonArray(departmentRows)})::text as json`,
);
const finding = statement<{ json: Department }>(
  'department.find',
  `select to_json(row) as json from (select ${departmentTable.select('d')} from department d where d.workspace_id = $1 and d.id = $2) row`,
);
const nextPosition = statement<{ position: number }>(
  'department.next_position',
  'select coalesce(max(position), -1) + 1 as position from department where workspace_id = $1',
);
/** Whether $3 is $2 or lies below it. */
const isBelow = statement<{ found: boolean }>(
  'department.is_below',
  `with recursive below as (
     select $2::uuid as id
     union select d.id from department d join below b on d.parent_id = b.id where d.workspace_id = $1
   ) select exists (select from below where id = $3) as found`,
);

/** `{"items": […]}` in their order. */
export async function findDepartmentsJson(transaction: Transaction, workspaceId: string): Promise<string> {
  return (await transaction.find(listing, [workspaceId]))?.json ?? '{"items":[]}';
}

export async function findDepartment(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<Department | undefined> {
  return (await transaction.find(finding, [workspaceId, id]))?.json;
}

export async function getNextPosition(transaction: Transaction, workspaceId: string): Promise<number> {
  return (await transaction.find(nextPosition, [workspaceId]))?.position ?? 0;
}

export async function isDepartmentBelow(
  transaction: Transaction,
  { workspaceId, upperId, id }: { workspaceId: string; upperId: string; id: string },
): Promise<boolean> {
  return (await transaction.find(isBelow, [workspaceId, upperId, id]))?.found ?? false;
}
