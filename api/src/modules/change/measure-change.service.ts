import { can } from '@agendawerk/shared/access/index.ts';
import type {
  ChangeActivity,
  createChangeActivitySchema,
  editChangeActivitySchema,
  editMeasureChangeSchema,
  MeasureChange,
} from '@agendawerk/shared/change/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import { refuseValue } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import { findMeasureKey, type MeasureKey } from '../measures/index.ts';
import { findActivity, findMeasureChange, writeMeasureChange } from './change.repository.ts';
import { activityGroups, activityTable, measureGroups } from './change-tables.ts';

interface One {
  id: string;
  revision: number;
}

export async function updateMeasureChange(
  context: Context,
  { id, revision, change }: One & { change: z.output<typeof editMeasureChangeSchema> },
): Promise<MeasureChange> {
  const { transaction, workspaceId } = context;
  const { agendaId } = await getOwnMeasure(context, id);
  const present = await getChange(context, id);
  if (present.revision !== revision) return refuseStale(present);
  refuseFuture(context, change.staffCouncilOn, 'staffCouncilOn');
  const { staffCouncilOn = present.staffCouncilOn } = change;
  const isWritten = await writeMeasureChange(transaction, { workspaceId, id, revision, staffCouncilOn });
  if (!isWritten) refuseStale(await getChange(context, id));
  if (change.groups) await measureGroups.replace(transaction, { workspaceId, agendaId, id }, change.groups);
  return getChange(context, id);
}

export async function createActivity(
  context: Context,
  { measureId, values }: { measureId: string; values: z.output<typeof createChangeActivitySchema> },
): Promise<ChangeActivity> {
  const { transaction, workspaceId } = context;
  const { agendaId } = await getOwnMeasure(context, measureId);
  refuseFuture(context, values.doneOn, 'doneOn');
  const { groupIds, ...sheet } = values;
  const id = newId();
  await activityTable.insert(transaction, workspaceId, id, { ...sheet, agendaId, measureId });
  await writeGroups(context, { agendaId, id }, groupIds);
  return getActivity(context, id);
}

export async function updateActivity(
  context: Context,
  { id, revision, change }: One & { change: z.output<typeof editChangeActivitySchema> },
): Promise<ChangeActivity> {
  const { transaction, workspaceId } = context;
  const { agendaId } = await getOwnActivity(context, { id, revision });
  refuseFuture(context, change.doneOn, 'doneOn');
  const { groupIds, ...sheet } = change;
  await activityTable.update(transaction, { workspaceId, id, revision }, sheet);
  if (groupIds) await writeGroups(context, { agendaId, id }, groupIds);
  return getActivity(context, id);
}

export async function deleteActivity(context: Context, { id, revision }: One): Promise<void> {
  await getOwnActivity(context, { id, revision });
  await activityTable.remove(context.transaction, { workspaceId: context.workspaceId, id, revision });
}

async function writeGroups(
  { transaction, workspaceId }: Context,
  place: { agendaId: string; id: string },
  groupIds: readonly string[],
): Promise<void> {
  const rows = groupIds.map((groupId) => ({ groupId }));
  await activityGroups.replace(transaction, { workspaceId, ...place }, rows);
}

async function getChange({ transaction, workspaceId }: Context, id: string): Promise<MeasureChange> {
  return orNotFound(await findMeasureChange(transaction, { workspaceId, id }));
}

async function getActivity({ transaction, workspaceId }: Context, id: string): Promise<ChangeActivity> {
  return orNotFound(await findActivity(transaction, { workspaceId, id })).activity;
}

async function getOwnMeasure({ actor, transaction, workspaceId }: Context, id: string): Promise<MeasureKey> {
  const measure = orNotFound(await findMeasureKey(transaction, workspaceId, id));
  if (!can(actor, 'change.edit', measure)) throw new DomainError('access.forbidden', { needs: 'change.edit' });
  return measure;
}

async function getOwnActivity(
  { actor, transaction, workspaceId }: Context,
  { id, revision }: One,
): Promise<ChangeActivity> {
  const { activity, measure } = orNotFound(await findActivity(transaction, { workspaceId, id }));
  if (!can(actor, 'change.edit', measure)) throw new DomainError('access.forbidden', { needs: 'change.edit' });
  if (activity.revision !== revision) return refuseStale(activity);
  return activity;
}

/** What has happened lies behind us. */
function refuseFuture({ now }: Context, day: string | null | undefined, field: string): void {
  if (day && day > toBerlinDay(now)) refuseValue('date.in_future', field);
}
