import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import { orNotFound } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { Context } from '../../platform/routes.ts';
import { presentMunicipality } from '../municipalities/index.ts';
import { findAgendaContent } from './agenda-content.repository.ts';

/** Everything that an agenda holds, in one consistent look: what documents, versions and exchange are made from. */
export async function loadAgendaContent(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<AgendaContent | undefined> {
  const content = await findAgendaContent(transaction, workspaceId, agendaId);
  return content && { ...content, municipalities: content.municipalities.map(presentMunicipality) };
}

export async function getAgendaContent(
  { transaction, workspaceId }: Context,
  agendaId: string,
): Promise<AgendaContent> {
  return orNotFound(await loadAgendaContent(transaction, workspaceId, agendaId));
}
