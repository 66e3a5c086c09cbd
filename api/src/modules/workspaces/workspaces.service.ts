import { type Actor, holds } from '@agendawerk/shared/access/index.ts';
import type { editWorkspaceSchema, Workspace } from '@agendawerk/shared/workspaces/index.ts';
import type { z } from 'zod';
import { orNotFound, refuseStale } from '../../db/table.ts';
import type { Context } from '../../platform/routes.ts';
import { findDirectoryJson, findWorkspaceRow, updateWorkspaceRow } from './workspaces.repository.ts';

export async function getWorkspace({ transaction, workspaceId, actor }: Context): Promise<Workspace> {
  const row = orNotFound(await findWorkspaceRow(transaction, workspaceId));
  return { ...row, abilities: abilitiesOf(actor) };
}

export async function getDirectoryJson({ transaction, workspaceId, actor }: Context): Promise<string> {
  const showsAddresses = holds(actor, 'workspace.manage');
  const readsAgendas = holds(actor, 'agenda.read');
  return orNotFound(await findDirectoryJson(transaction, { workspaceId, showsAddresses, readsAgendas }));
}

export async function updateWorkspace(
  context: Context,
  { revision, change }: { revision: number; change: z.output<typeof editWorkspaceSchema> },
): Promise<Workspace> {
  const isWritten = await updateWorkspaceRow(context.transaction, { id: context.workspaceId, revision, ...change });
  const present = await getWorkspace(context);
  return isWritten ? present : refuseStale(present);
}

function abilitiesOf(actor: Actor): Workspace['abilities'] {
  return {
    manage: holds(actor, 'workspace.manage'),
    editAgenda: holds(actor, 'agenda.edit'),
    readAgenda: holds(actor, 'agenda.read'),
  };
}
