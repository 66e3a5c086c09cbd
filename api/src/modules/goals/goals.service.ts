import { catalogue } from '@agendawerk/shared/catalogue/catalogue.content.ts';
import { isAsSuggested, markAdapted } from '@agendawerk/shared/catalogue/index.ts';
import { can } from '@agendawerk/shared/access/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import {
  type createGoalSchema,
  type editGoalSchema,
  findAcceptingDepartment,
  type Goal,
} from '@agendawerk/shared/goals/index.ts';
import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import { toRichText } from '@agendawerk/shared/richtext/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import { refuseField } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import {
  findGoal,
  findGoalsJson,
  goalTable,
  listFieldLeads,
  makeRoomForGoal,
  takeGoalPlace,
} from './goals.repository.ts';

export async function listGoalsJson({ transaction, workspaceId }: Context, agendaId: string): Promise<string> {
  return orNotFound(await findGoalsJson(transaction, workspaceId, agendaId));
}

export async function getGoal({ transaction, workspaceId }: Context, id: string): Promise<Goal> {
  return orNotFound(await findGoal(transaction, workspaceId, id)).goal;
}

export async function createGoal(
  context: Context,
  { agendaId, values }: { agendaId: string; values: z.output<typeof createGoalSchema> },
): Promise<Goal> {
  const { transaction, workspaceId } = context;
  const place = orNotFound(await takeGoalPlace(transaction, workspaceId, agendaId));
  await refuseMisplaced(context, { ...values, hasChildren: false });
  const id = newId();
  const description = toRichText(values.description);
  await goalTable.insert(transaction, workspaceId, id, {
    ...values,
    description,
    isAccepted: false,
    isAsSuggested: isAsSuggested(catalogue, 'goals', values),
    agendaId,
    ...place,
  });
  return getGoal(context, id);
}

export async function updateGoal(
  context: Context,
  { id, revision, change }: { id: string; revision: number; change: z.output<typeof editGoalSchema> },
): Promise<Goal> {
  const { transaction, workspaceId } = context;
  const present = await findGoal(transaction, workspaceId, id);
  if (present?.goal.revision !== revision) return refuseStale(present?.goal);
  const { description, position: to } = change;
  const columns = {
    ...change,
    ...markAdapted(change),
    // Whoever leads the new field has agreed to nothing yet.
    ...(isMovedTo(change.fieldId, present.goal) ? notAccepted : {}),
    // A goal that becomes strategic leaves the one above it, unless the caller says otherwise.
    ...(change.level === 'strategic' && change.parentId === undefined ? { parentId: null } : {}),
    ...(description === undefined ? {} : { description: toRichText(description) }),
  };
  const { level, parentId } = { ...present.goal, ...columns };
  await refuseMisplaced(context, { level, parentId, hasChildren: present.hasChildren });
  const { agendaId, position: from } = present.goal;
  const position =
    to === undefined ? from : await makeRoomForGoal(transaction, { workspaceId, agendaId, id, from, to });
  await goalTable.update(transaction, { workspaceId, id, revision }, { ...columns, position });
  return getGoal(context, id);
}

const notAccepted = { isAccepted: false, acceptedById: null, acceptedOn: null };

/** The head of the department that leads the goal's field agrees to it; nobody else can do that for them. */
export async function setGoalAcceptance(
  context: Context,
  { id, revision, isAccepted }: { id: string; revision: number; isAccepted: boolean },
): Promise<Goal> {
  const { actor, transaction, workspaceId, now } = context;
  const present = await getGoal(context, id);
  const leadDepartmentId = findAcceptingDepartment(
    present,
    await listFieldLeads(transaction, workspaceId, present.agendaId),
  );
  if (leadDepartmentId === null) throw new DomainError('goal.lead_missing');
  if (!can(actor, 'goal.accept', { leadDepartmentId }))
    throw new DomainError('access.forbidden', { needs: 'goal.accept' });
  const accepted = { isAccepted: true, acceptedById: actor.memberId, acceptedOn: toBerlinDay(now) };
  const isSaved = await goalTable.update(
    transaction,
    { workspaceId, id, revision },
    isAccepted ? accepted : notAccepted,
  );
  if (!isSaved) refuseStale(present);
  return getGoal(context, id);
}

export async function deleteGoal(
  { transaction, workspaceId }: Context,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  const isGone = await goalTable.remove(transaction, { workspaceId, id, revision });
  if (!isGone) refuseStale((await findGoal(transaction, workspaceId, id))?.goal);
}

function isMovedTo(fieldId: string | null | undefined, goal: Goal): boolean {
  return fieldId !== undefined && fieldId !== goal.fieldId;
}

async function refuseMisplaced(
  { transaction, workspaceId }: Context,
  { level, parentId, hasChildren }: Pick<Goal, 'level' | 'parentId'> & { hasChildren: boolean },
): Promise<void> {
  if (level === 'operational' && hasChildren) refuseField('goal.has_children', 'level');
  if (parentId === null) return;
  const parent = (await findGoal(transaction, workspaceId, parentId))?.goal;
  if (!parent) return refuseField('resource.unknown_reference', 'parentId');
  if (level === 'strategic' || parent.level === 'operational') refuseField('goal.parent_not_strategic', 'parentId');
}
