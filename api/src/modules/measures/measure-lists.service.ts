import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { type Context, JsonText } from '../../platform/routes.ts';
import { findMeasureLines, findMeasurePageOfAgenda } from './measure-lists.repository.ts';

/** A page begins after a measure's number, which is what its cursor is. */
export async function listMeasures(
  { transaction, workspaceId }: Context,
  { agendaId, cursor, limit }: { agendaId: string; cursor?: string | undefined; limit: number },
): Promise<JsonText> {
  const after = cursor === undefined ? [] : readCursor(cursor);
  const page = await findMeasurePageOfAgenda(transaction, { workspaceId, agendaId, after, limit });
  if (!page) throw new DomainError('resource.not_found');
  return JsonText.ofItems(page.items, `,"nextCursor":${JSON.stringify(page.nextAfter)}`);
}

export async function listMeasureLines({ transaction, workspaceId }: Context, agendaId: string): Promise<string> {
  const json = await findMeasureLines(transaction, workspaceId, agendaId);
  if (json === undefined) throw new DomainError('resource.not_found');
  return json;
}

function readCursor(cursor: string): number[] {
  if (!/^\d{1,9}\.\d{1,9}$/.test(cursor)) {
    throw new DomainError('request.invalid', { fields: [{ path: ['query', 'cursor'], code: 'value.invalid_format' }] });
  }
  return cursor.split('.').map(Number);
}
