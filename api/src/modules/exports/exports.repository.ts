import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';

const findingSlug = statement<{ slug: string }>(
  'export.agenda_slug',
  'select slug from agenda where workspace_id = $1 and id = $2',
);

/** The agenda's short name, undefined where the workspace has no such agenda. */
export async function findAgendaSlug(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<string | undefined> {
  return (await transaction.find(findingSlug, [workspaceId, agendaId]))?.slug;
}
