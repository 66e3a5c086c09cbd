import { catalogue } from '@agendawerk/shared/catalogue/catalogue.content.ts';
import { isTrainingAsSuggested, markAdapted } from '@agendawerk/shared/catalogue/index.ts';
import {
  type Attendance,
  type createTrainingSchema,
  type editTrainingSchema,
  judgeTrainingAbilities,
  type Participant,
  type Training,
} from '@agendawerk/shared/change/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import { refuseField, refuseValue } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import {
  deleteParticipant,
  findTraining,
  hasAgenda,
  insertParticipant,
  listGroups,
  writeAttendance,
} from './change.repository.ts';
import {
  trainingCompetences,
  trainingGroups,
  trainingMeasures,
  trainingSessions,
  trainingTable,
} from './change-tables.ts';

interface One {
  id: string;
  revision: number;
}
type Lists = Partial<
  Pick<z.output<typeof createTrainingSchema>, 'groupIds' | 'competenceIds' | 'measureIds' | 'sessions'>
>;

/** Names are told to those who may enter them, and to nobody else. */
export async function getTrainingPage({ actor, transaction, workspaceId }: Context, id: string) {
  const { training, groups, participants } = orNotFound(await findTraining(transaction, { workspaceId, id }));
  const abilities = judgeTrainingAbilities(actor, groups);
  const own = participants.filter(({ groupId }) => abilities.attendGroupIds.includes(groupId));
  return { training, participants: own, abilities };
}

export async function createTraining(
  context: Context,
  { agendaId, values }: { agendaId: string; values: z.output<typeof createTrainingSchema> },
): Promise<Training> {
  const { transaction, workspaceId } = context;
  if (!(await hasAgenda(transaction, workspaceId, agendaId))) throw new DomainError('resource.not_found');
  await refuseForeignGroups(context, { agendaId, groupIds: values.groupIds });
  refusePastDeletion(context, values.namesUntil);
  const { groupIds, competenceIds, measureIds, sessions, ...sheet } = values;
  const id = newId();
  await trainingTable.insert(transaction, workspaceId, id, {
    ...sheet,
    agendaId,
    keepsNames: sheet.namesUntil !== null,
    isAsSuggested: isTrainingAsSuggested(catalogue, values),
  });
  await writeLists(context, { agendaId, id }, { groupIds, competenceIds, measureIds, sessions });
  return getTraining(context, id);
}

export async function updateTraining(
  context: Context,
  { id, revision, change }: One & { change: z.output<typeof editTrainingSchema> },
): Promise<Training> {
  const { transaction, workspaceId } = context;
  const { training, abilities } = await getOwnTraining(context, { id, revision });
  if (!abilities.edit) throw new DomainError('access.forbidden', { needs: 'training.edit' });
  const { groupIds, competenceIds, measureIds, sessions, ...sheet } = change;
  if (groupIds) await refuseForeignGroups(context, { agendaId: training.agendaId, groupIds });
  if (sheet.namesUntil !== training.namesUntil) refusePastDeletion(context, sheet.namesUntil);
  const keeping = sheet.namesUntil === undefined ? {} : { keepsNames: sheet.namesUntil !== null };
  await trainingTable.update(
    transaction,
    { workspaceId, id, revision },
    { ...sheet, ...keeping, ...markAdapted(change) },
  );
  await writeLists(context, { agendaId: training.agendaId, id }, { groupIds, competenceIds, measureIds, sessions });
  return getTraining(context, id);
}

export async function saveAttendance(
  context: Context,
  { id, revision, attendance }: One & { attendance: readonly Attendance[] },
): Promise<Training> {
  const { transaction, workspaceId } = context;
  const { groups, abilities } = await getOwnTraining(context, { id, revision });
  const fields = attendance.flatMap(({ groupId, attended }, index) => {
    const group = groups.find((candidate) => candidate.id === groupId);
    const refuse = (property: string, code: string) => [{ path: ['body', 'attendance', index, property], code }];
    if (!group) return refuse('groupId', 'line.unknown');
    return attended !== null && group.headCount !== null && attended > group.headCount
      ? refuse('attended', 'change.more_than_group')
      : [];
  });
  if (fields.length > 0) throw new DomainError('request.invalid', { fields });
  if (!attendance.every(({ groupId }) => abilities.attendGroupIds.includes(groupId)))
    throw new DomainError('access.forbidden', { needs: 'training.edit' });
  await writeAttendance(transaction, { workspaceId, id, attendance });
  await trainingTable.update(transaction, { workspaceId, id, revision }, {});
  return getTraining(context, id);
}

export async function addParticipant(
  context: Context,
  { trainingId, groupId, name }: { trainingId: string; groupId: string; name: string },
): Promise<Participant> {
  const { actor, transaction, workspaceId } = context;
  const { training, groups } = orNotFound(await findTraining(transaction, { workspaceId, id: trainingId }));
  if (training.namesUntil === null) throw new DomainError('change.names_not_kept');
  if (!groups.some(({ id }) => id === groupId)) refuseField('resource.unknown_reference', 'groupId');
  if (!judgeTrainingAbilities(actor, groups).attendGroupIds.includes(groupId))
    throw new DomainError('access.forbidden', { needs: 'training.edit' });
  return orNotFound(await insertParticipant(transaction, { workspaceId, id: newId(), trainingId, groupId, name }));
}

export async function removeParticipant(
  { actor, transaction, workspaceId }: Context,
  { trainingId, id }: { trainingId: string; id: string },
): Promise<void> {
  const { groups, participants } = orNotFound(await findTraining(transaction, { workspaceId, id: trainingId }));
  const participant = orNotFound(participants.find((candidate) => candidate.id === id));
  if (!judgeTrainingAbilities(actor, groups).attendGroupIds.includes(participant.groupId))
    throw new DomainError('access.forbidden', { needs: 'training.edit' });
  await deleteParticipant(transaction, { workspaceId, trainingId, id });
}

export async function deleteTraining(context: Context, { id, revision }: One): Promise<void> {
  const { abilities } = await getOwnTraining(context, { id, revision });
  if (!abilities.edit) throw new DomainError('access.forbidden', { needs: 'training.edit' });
  await trainingTable.remove(context.transaction, { workspaceId: context.workspaceId, id, revision });
}

async function getTraining({ transaction, workspaceId }: Context, id: string): Promise<Training> {
  return orNotFound(await findTraining(transaction, { workspaceId, id })).training;
}

/** What is there, at this revision, and at least in part theirs; otherwise 404, 403 or 412. */
async function getOwnTraining({ actor, transaction, workspaceId }: Context, { id, revision }: One) {
  const { training, groups } = orNotFound(await findTraining(transaction, { workspaceId, id }));
  const abilities = judgeTrainingAbilities(actor, groups);
  if (!abilities.edit && abilities.attendGroupIds.length === 0)
    throw new DomainError('access.forbidden', { needs: 'training.edit' });
  if (training.revision !== revision) return refuseStale(training);
  return { training, groups, abilities };
}

/** Who only acts on what is theirs plans trainings for their groups alone. */
async function refuseForeignGroups(
  { actor, transaction, workspaceId }: Context,
  { agendaId, groupIds }: { agendaId: string; groupIds: readonly string[] },
): Promise<void> {
  const groups = await listGroups(transaction, { workspaceId, agendaId, groupIds });
  if (groups.length < new Set(groupIds).size) refuseField('resource.unknown_reference', 'groupIds');
  if (!judgeTrainingAbilities(actor, groups).edit) refuseField('change.own_groups_required', 'groupIds');
}

function refusePastDeletion({ now }: Context, namesUntil: string | null | undefined): void {
  if (namesUntil && namesUntil <= toBerlinDay(now)) refuseValue('change.deletion_not_ahead', 'namesUntil');
}

async function writeLists(
  { transaction, workspaceId }: Context,
  place: { agendaId: string; id: string },
  { groupIds, competenceIds, measureIds, sessions }: Lists,
): Promise<void> {
  const parent = { workspaceId, ...place };
  if (sessions) await trainingSessions.replace(transaction, parent, sessions);
  if (groupIds) await trainingGroups.replace(transaction, parent, toRows('groupId', groupIds));
  if (competenceIds) await trainingCompetences.replace(transaction, parent, toRows('competenceId', competenceIds));
  if (measureIds) await trainingMeasures.replace(transaction, parent, toRows('measureId', measureIds));
}

function toRows(name: string, ids: readonly string[]): Record<string, string>[] {
  return ids.map((id) => ({ [name]: id }));
}
