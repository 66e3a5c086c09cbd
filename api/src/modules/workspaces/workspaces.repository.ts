import type { Workspace } from '@agendawerk/shared/workspaces/index.ts';
import { jsonArray } from '../../db/agenda-rows.ts';
import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';
import { agendaRows } from '../agendas/index.ts';
import { departmentRows } from '../departments/index.ts';
import { memberRows } from '../members/index.ts';

type WorkspaceRow = Omit<Workspace, 'abilities'>;

const finding = statement<WorkspaceRow>(
  'workspace.find',
  'select id, slug, name, is_demo as "isDemo", revision from workspace where id = $1',
);
/** $2: whether addresses are shown; $3: whether anything is. */
const findingDirectory = statement<{ json: string }>(
  'workspace.directory',
  `select json_build_object('agendas', case when $3::boolean then ${jsonArray(agendaRows)} else '[]' end,
     'departments', case when $3::boolean then ${jsonArray(departmentRows)} else '[]' end,
     'members', case when $3::boolean then ${jsonArray(memberRows)} else '[]' end)::text as json`,
);
const updating = statement<{ id: string }>(
  'workspace.update',
  'update workspace set name = coalesce($3, name), slug = coalesce($4, slug) where id = $1 and revision = $2 returning id',
);

export async function findWorkspaceRow(transaction: Transaction, id: string): Promise<WorkspaceRow | undefined> {
  return transaction.find(finding, [id]);
}

export async function findDirectoryJson(
  transaction: Transaction,
  {
    workspaceId,
    showsAddresses,
    readsAgendas,
  }: { workspaceId: string; showsAddresses: boolean; readsAgendas: boolean },
): Promise<string | undefined> {
  return (await transaction.find(findingDirectory, [workspaceId, showsAddresses, readsAgendas]))?.json;
}

/** @returns false where it has another revision. */
export async function updateWorkspaceRow(
  transaction: Transaction,
  { id, revision, name, slug }: { id: string; revision: number; name?: string | undefined; slug?: string | undefined },
): Promise<boolean> {
  return (await transaction.find(updating, [id, revision, name ?? null, slug ?? null])) !== undefined;
}
