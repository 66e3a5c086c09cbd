import type { Workspace } from '@agendawerk/shared/workspaces/index.ts';
import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';

type WorkspaceRow = Omit<Workspace, 'abilities'>;

const finding = statement<WorkspaceRow>(
  'workspace.find',
  'select id, slug, name, is_demo as "isDemo", revision from workspace where id = $1',
);
const updating = statement<{ id: string }>(
  'workspace.update',
  'update workspace set name = coalesce($3, name), slug = coalesce($4, slug) where id = $1 and revision = $2 returning id',
);

export async function findWorkspaceRow(transaction: Transaction, id: string): Promise<WorkspaceRow | undefined> {
  return transaction.find(finding, [id]);
}

/** @returns false where it has another revision. */
export async function updateWorkspaceRow(
  transaction: Transaction,
  { id, revision, name, slug }: { id: string; revision: number; name?: string | undefined; slug?: string | undefined },
): Promise<boolean> {
  return (await transaction.find(updating, [id, revision, name ?? null, slug ?? null])) !== undefined;
}
