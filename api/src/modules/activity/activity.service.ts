import { holds } from '@agendawerk/shared/access/index.ts';
import type { listActivity } from '@agendawerk/shared/activity/index.ts';
import type { z } from 'zod';
import type { Context } from '../../platform/routes.ts';
import { findActivityJson } from './activity.repository.ts';

export async function listActivityJson(
  { transaction, workspaceId, actor }: Context,
  { subjectId, kind, cursor, limit }: z.output<(typeof listActivity)['query']>,
): Promise<string> {
  const showsPeople = holds(actor, 'workspace.manage');
  return findActivityJson(transaction, { workspaceId, subjectId, kind, cursor, limit, showsPeople });
}
