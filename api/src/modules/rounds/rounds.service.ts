import { can } from '@agendawerk/shared/access/index.ts';
import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import {
  type editRoundSchema,
  listClosingObstacles,
  listConcerns,
  type openRoundSchema,
  type Round,
} from '@agendawerk/shared/rounds/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import { refuseField } from '../../platform/refuse-field.ts';
import { type Context, JsonText } from '../../platform/routes.ts';
import { loadVersion } from '../versions/index.ts';
import { inviteToRound, tellOfClosing } from './invite.service.ts';
import type { LinkSettings } from './round-link.ts';
import * as repository from './rounds.repository.ts';

interface Step {
  id: string;
  revision: number;
}

export async function listRoundsJson({ transaction, workspaceId }: Context, agendaId: string): Promise<string> {
  return orNotFound(await repository.findRoundsJson(transaction, workspaceId, agendaId));
}

export async function getRoundPage(
  context: Context,
  id: string,
): Promise<{ round: Round; abilities: { manage: boolean } }> {
  return { round: await getRound(context, id), abilities: { manage: can(context.actor, 'round.manage') } };
}

/** Each department learns where the version names it, and everybody who answers for it gets a mail of their own. */
export async function openRound(
  context: Context,
  {
    versionId,
    values,
    settings,
  }: { versionId: string; values: z.output<typeof openRoundSchema>; settings: LinkSettings },
): Promise<Round> {
  const { transaction, workspaceId, actor, now } = context;
  const { version, content } = orNotFound(await loadVersion(transaction, workspaceId, versionId));
  const { departmentIds, ...words } = values;
  const named = await nameDepartments(context, { departmentIds, versionId });
  if (version.kind !== 'round_draft') throw new DomainError('round.wrong_version');
  if (words.dueOn < toBerlinDay(now)) refuseField('round.deadline_in_past', 'dueOn');
  const id = newId();
  await repository.insertRound(transaction, { ...words, workspaceId, id, versionId, openedById: actor.memberId, now });
  await ask(context, { roundId: id, versionId, content, named, settings });
  return getRound(context, id);
}

export async function addRoundDepartments(
  context: Context,
  { id, departmentIds, settings }: { id: string; departmentIds: string[]; settings: LinkSettings },
): Promise<Round> {
  const round = await getRound(context, id);
  const named = await nameDepartments(context, { departmentIds, versionId: round.version.id });
  refuseClosed(round);
  const { content } = orNotFound(await loadVersion(context.transaction, context.workspaceId, round.version.id));
  await ask(context, { roundId: id, versionId: round.version.id, content, named, settings });
  return getRound(context, id);
}

export async function updateRound(
  context: Context,
  { change, ...step }: Step & { change: z.output<typeof editRoundSchema> },
): Promise<Round> {
  const round = await getPresent(context, step);
  refuseClosed(round);
  if (change.dueOn !== undefined && change.dueOn !== round.dueOn && change.dueOn < toBerlinDay(context.now))
    refuseField('round.deadline_in_past', 'dueOn');
  await repository.updateRound(context.transaction, { workspaceId: context.workspaceId, ...step }, change);
  return getRound(context, step.id);
}

/** Whoever has answered already is left in peace. */
export async function remindRound(
  context: Context,
  { id, departmentIds, settings }: { id: string; departmentIds: string[]; settings: LinkSettings },
): Promise<Round> {
  const { transaction, workspaceId, now } = context;
  const round = await getRound(context, id);
  const asked = new Set(round.departments.map(({ departmentId }) => departmentId));
  if (departmentIds.some((departmentId) => !asked.has(departmentId)))
    refuseField('resource.unknown_reference', 'departmentIds');
  refuseClosed(round);
  const reminded = await repository.remindDepartments(transaction, { workspaceId, roundId: id, departmentIds, now });
  for (const departmentId of reminded) await inviteToRound(context, { round, departmentId, settings });
  return getRound(context, id);
}

export async function closeRound(context: Context, step: Step): Promise<Round> {
  const { transaction, workspaceId, actor, now } = context;
  const round = await getPresent(context, step);
  refuseClosed(round);
  const { openRemarks, waitingFor } = listClosingObstacles(round, toBerlinDay(now));
  if (openRemarks > 0) throw new DomainError('round.remarks_open');
  if (waitingFor.length > 0) throw new DomainError('round.departments_waiting');
  await repository.closeRound(transaction, { workspaceId, ...step, now, memberId: actor.memberId });
  await tellOfClosing(context, round);
  return getRound(context, step.id);
}

/** Everybody but those who manage rounds sees the remarks of their own departments until the round is closed. */
export async function listRemarks({ actor, transaction, workspaceId }: Context, id: string): Promise<JsonText> {
  const seesAll = can(actor, 'round.manage');
  return JsonText.ofItems(orNotFound(await repository.findRemarksJson(transaction, { workspaceId, id, seesAll })));
}

export async function getRound({ transaction, workspaceId }: Context, id: string): Promise<Round> {
  return orNotFound(await repository.findRound(transaction, workspaceId, id));
}

export function refuseClosed({ closedAt }: Pick<Round, 'closedAt'>): void {
  if (closedAt !== null) throw new DomainError('round.closed');
}

async function getPresent(context: Context, { id, revision }: Step): Promise<Round> {
  const round = await getRound(context, id);
  return round.revision === revision ? round : refuseStale(round);
}

async function nameDepartments(
  { transaction, workspaceId }: Context,
  { departmentIds, versionId }: { departmentIds: string[]; versionId: string },
): Promise<repository.NamedDepartment[]> {
  const wanted = [...new Set(departmentIds)];
  const named = await repository.listNamedDepartments(transaction, { workspaceId, departmentIds: wanted, versionId });
  if (named.length < wanted.length) refuseField('resource.unknown_reference', 'departmentIds');
  if (named.some(({ isAsked }) => isAsked)) refuseField('round.department_already_asked', 'departmentIds');
  return named;
}

interface Asking {
  roundId: string;
  versionId: string;
  content: AgendaContent;
  named: readonly repository.NamedDepartment[];
  settings: LinkSettings;
}

async function ask(context: Context, { roundId, versionId, content, named, settings }: Asking): Promise<void> {
  const { transaction, workspaceId } = context;
  const asked = named.map(({ id: departmentId, name, memberIds }) => ({
    id: newId(),
    departmentId,
    name,
    concerns: listConcerns(content, { departmentId, memberIds }),
  }));
  await repository.askDepartments(transaction, { workspaceId, roundId, versionId }, asked);
  const round = await getRound(context, roundId);
  for (const { departmentId } of asked) await inviteToRound(context, { round, departmentId, settings });
}
