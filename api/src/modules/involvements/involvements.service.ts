import { DomainError } from '@agendawerk/shared/errors/index.ts';
import {
  type createInvolvementSchema,
  type editInvolvementSchema,
  findImpossibleTime,
  type Involvement,
  type InvolvementAbilities,
  judgeInvolvementAbilities,
} from '@agendawerk/shared/involvements/index.ts';
import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import { refuseField, refuseValue } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import { findMeasureKey } from '../measures/index.ts';
import { findInvolvement, findInvolvementsJson, hasAgenda, involvementTable } from './involvements.repository.ts';

export async function listInvolvementsJson({ transaction, workspaceId }: Context, agendaId: string): Promise<string> {
  return orNotFound(await findInvolvementsJson(transaction, workspaceId, agendaId));
}

export async function getInvolvementPage(
  { actor, transaction, workspaceId }: Context,
  id: string,
): Promise<{ involvement: Involvement; abilities: InvolvementAbilities }> {
  const { involvement, measure } = orNotFound(await findInvolvement(transaction, workspaceId, id));
  return { involvement, abilities: judgeInvolvementAbilities(actor, involvement, measure) };
}

export async function createInvolvement(
  context: Context,
  { agendaId, values }: { agendaId: string; values: z.output<typeof createInvolvementSchema> },
): Promise<Involvement> {
  const { transaction, workspaceId } = context;
  if (!(await hasAgenda(transaction, workspaceId, agendaId))) throw new DomainError('resource.not_found');
  await refuseForeignMeasure(context, values.measureId);
  refuseImpossibleTime({ ...values, endedOn: null });
  const id = newId();
  await involvementTable.insert(transaction, workspaceId, id, { ...values, agendaId });
  return getInvolvement(context, id);
}

export async function updateInvolvement(
  context: Context,
  { id, revision, change }: { id: string; revision: number; change: z.output<typeof editInvolvementSchema> },
): Promise<Involvement> {
  const { transaction, workspaceId, now } = context;
  const present = await getOwnInvolvement(context, { id, revision });
  if (change.measureId !== undefined && change.measureId !== present.measureId)
    await refuseForeignMeasure(context, change.measureId);
  if (change.endedOn != null && change.endedOn > toBerlinDay(now)) refuseValue('date.in_future', 'endedOn');
  refuseImpossibleTime({ ...present, ...change });
  await involvementTable.update(transaction, { workspaceId, id, revision }, change);
  return getInvolvement(context, id);
}

export async function deleteInvolvement(
  context: Context,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  const involvement = await getOwnInvolvement(context, { id, revision });
  if (involvement.endedOn !== null) throw new DomainError('involvement.already_ended');
  await involvementTable.remove(context.transaction, { workspaceId: context.workspaceId, id, revision });
}

async function getInvolvement({ transaction, workspaceId }: Context, id: string): Promise<Involvement> {
  return orNotFound(await findInvolvement(transaction, workspaceId, id)).involvement;
}

/** What is there, at this revision, and theirs; otherwise 404, 412 or 403. */
async function getOwnInvolvement(
  { actor, transaction, workspaceId }: Context,
  { id, revision }: { id: string; revision: number },
): Promise<Involvement> {
  const { involvement, measure } = orNotFound(await findInvolvement(transaction, workspaceId, id));
  if (!judgeInvolvementAbilities(actor, involvement, measure).edit)
    throw new DomainError('access.forbidden', { needs: 'involvement.edit' });
  if (involvement.revision !== revision) return refuseStale(involvement);
  return involvement;
}

/** Who only acts on what is theirs plans participation for their measures. */
async function refuseForeignMeasure(
  { actor, transaction, workspaceId }: Context,
  measureId: string | null,
): Promise<void> {
  const measure = measureId === null ? null : await findMeasureKey(transaction, workspaceId, measureId);
  if (measure === undefined) refuseField('resource.unknown_reference', 'measureId');
  if (judgeInvolvementAbilities(actor, { endedOn: null }, measure).edit) return;
  if (measure === null) refuseField('involvement.measure_required', 'measureId');
  throw new DomainError('access.forbidden', { needs: 'involvement.edit' });
}

function refuseImpossibleTime(times: Pick<Involvement, 'start' | 'end' | 'endedOn'>): void {
  const property = findImpossibleTime(times);
  if (property !== null) refuseField('involvement.end_before_start', property);
}
