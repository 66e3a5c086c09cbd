import {
  type evaluateRemarkSchema,
  type noteRemarksSchema,
  type Remark,
  wantsReason,
} from '@agendawerk/shared/rounds/index.ts';
import type { z } from 'zod';
import { orNotFound, refuseStale } from '../../db/table.ts';
import { refuseField } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import * as repository from './remarks.repository.ts';
import { getRound, refuseClosed } from './rounds.service.ts';

interface Evaluating {
  roundId: string;
  id: string;
  revision: number;
  values: z.output<typeof evaluateRemarkSchema>;
}

/** May be changed until the round is closed. Of two at once one wins, and the other gets to see what it says now. */
export async function evaluateRemark(
  { actor, transaction, workspaceId, now }: Context,
  { roundId, id, revision, values: { evaluation, reason } }: Evaluating,
): Promise<Remark> {
  const { remark, closedAt } = orNotFound(await repository.findRemark(transaction, { workspaceId, roundId, id }));
  refuseClosed({ closedAt });
  if (remark.revision !== revision) refuseStale(remark);
  const said = reason?.trim() || null;
  if (wantsReason(evaluation) && said === null) refuseField('round.evaluation_reason_required', 'reason');
  const key = { workspaceId, id, revision };
  await repository.evaluateRemark(transaction, key, { evaluation, reason: said, now, memberId: actor.memberId });
  return orNotFound(await repository.findRemark(transaction, { workspaceId, roundId, id })).remark;
}

export async function noteRemarks(
  context: Context,
  { roundId, remarks }: { roundId: string } & z.output<typeof noteRemarksSchema>,
): Promise<{ items: Remark[]; skipped: number }> {
  const { actor, transaction, workspaceId, now } = context;
  refuseClosed(await getRound(context, roundId));
  const noting = { workspaceId, roundId, remarks, now, memberId: actor.memberId };
  const items = await repository.noteRemarks(transaction, noting);
  return { items, skipped: remarks.length - items.length };
}
