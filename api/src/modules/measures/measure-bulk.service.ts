import { can } from '@agendawerk/shared/access/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { updateManyMeasures as contract } from '@agendawerk/shared/measures/index.ts';
import type { z } from 'zod';
import type { Context } from '../../platform/routes.ts';
import { listMeasureKeys, listMeasuresById, updateMeasures } from './measures.repository.ts';
import { refuseForbiddenChange } from './measures.service.ts';

/** All or nothing: one that is gone, foreign to the person or changed meanwhile, and none is changed. */
export async function updateManyMeasures(
  { actor, transaction, workspaceId }: Context,
  { agendaId, measures, change }: { agendaId: string } & z.output<(typeof contract)['body']>,
): Promise<{ changed: number }> {
  const seen = new Map(measures.map(({ id, revision }) => [id, revision]));
  const present = await listMeasureKeys(transaction, { workspaceId, agendaId, ids: [...seen.keys()] });
  if (present.length < seen.size) throw new DomainError('resource.not_found');
  if (!present.every((measure) => can(actor, 'measure.edit', measure)))
    throw new DomainError('access.forbidden', { needs: 'measure.edit' });

  const stale = present.filter(({ id, revision }) => seen.get(id) !== revision).map(({ id }) => id);
  if (stale.length > 0) {
    const current = await listMeasuresById(transaction, workspaceId, stale);
    throw new DomainError('resource.changed_meanwhile', { current });
  }
  for (const measure of present) refuseForbiddenChange(actor, measure, change);
  await updateMeasures(transaction, { workspaceId, ids: [...seen.keys()], change });
  return { changed: present.length };
}
