import { can } from '@agendawerk/shared/access/index.ts';
import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import {
  type answerRoundSchema,
  canSign,
  type CoSigning,
  type createRemarkSchema,
  type editRemarkSchema,
  findAnswerFault,
  findPlaceTitle,
  judgeRemark,
  parseProposal,
  type Place,
  type Proposal,
  type Remark,
  type RoundDepartment,
  type RoundView,
} from '@agendawerk/shared/rounds/index.ts';
import { readContent } from '@agendawerk/shared/versions/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import { refuseField, refuseValue } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import * as repository from './co-signing.repository.ts';
import { inviteToRound } from './invite.service.ts';
import * as remarks from './remarks.repository.ts';
import type { LinkSettings } from './round-link.ts';
import { revokeLinks } from './round-links.repository.ts';
import { getRound, refuseClosed } from './rounds.service.ts';

/** A department in a round, as its path names it. */
export interface InDepartment {
  context: Context;
  roundId: string;
  departmentId: string;
}
interface OneRemark extends InDepartment {
  remarkId: string;
  revision: number;
}

const askedOf = ({ context, roundId, departmentId }: InDepartment) => ({
  workspaceId: context.workspaceId,
  roundId,
  departmentId,
});

export async function getCoSigning(wanted: InDepartment): Promise<CoSigning> {
  const { key, page } = orNotFound(await repository.findCoSigning(wanted.context.transaction, askedOf(wanted)));
  refuseStranger(wanted.context, key);
  return page;
}

export async function getRoundContent(wanted: InDepartment): Promise<AgendaContent> {
  const found = orNotFound(await repository.findAskedContent(wanted.context.transaction, askedOf(wanted)));
  refuseStranger(wanted.context, found.key);
  return readContent(JSON.parse(found.content), found.shape);
}

export async function viewPlace({ view, ...wanted }: InDepartment & { view: RoundView }): Promise<void> {
  const { transaction, workspaceId } = wanted.context;
  const { key } = await getOwn(wanted);
  refuseClosed(key);
  await namePlace(wanted, view);
  await repository.insertView(transaction, { workspaceId, departmentKey: key.id, ...view });
}

export async function createRemark({
  values,
  ...wanted
}: InDepartment & { values: z.output<typeof createRemarkSchema> }): Promise<Remark> {
  const { context, roundId } = wanted;
  const { key } = await getOwn(wanted);
  refuseClosed(key);
  const placeTitle = await namePlace(wanted, values.place);
  const proposal = await readProposal(wanted, values);
  const id = newId();
  const { workspaceId, transaction, actor, now } = context;
  const remark = { ...values, proposal, placeTitle, isRefusal: false, authorId: actor.memberId, now };
  await remarks.insertRemark(transaction, { ...remark, workspaceId, id, departmentKey: key.id });
  return orNotFound(await remarks.findRemark(transaction, { workspaceId, roundId, id })).remark;
}

export async function updateRemark({
  change,
  ...wanted
}: OneRemark & { change: z.output<typeof editRemarkSchema> }): Promise<Remark> {
  const { context, roundId, remarkId: id, revision } = wanted;
  const present = await getChangeable(wanted);
  const { transaction, workspaceId } = context;
  const { quote = present.quote, suggestion = present.suggestion, proposal: proposed = present.proposal } = change;
  const proposal = await readProposal(wanted, { place: present.place, quote, suggestion, proposal: proposed });
  await remarks.updateRemark(transaction, { workspaceId, id, revision }, { ...change, proposal });
  return orNotFound(await remarks.findRemark(transaction, { workspaceId, roundId, id })).remark;
}

export async function deleteRemark(wanted: OneRemark): Promise<void> {
  const { context, remarkId: id, revision } = wanted;
  await getChangeable(wanted);
  await remarks.deleteRemark(context.transaction, { workspaceId: context.workspaceId, id, revision });
}

/** Every answer is kept; the newest counts. The reason of a refusal becomes a remark, so that it is evaluated too. */
export async function answerRound({
  values: { verdict, reason },
  revision,
  ...wanted
}: InDepartment & { values: z.output<typeof answerRoundSchema>; revision: number }): Promise<RoundDepartment> {
  const { context } = wanted;
  const { transaction, workspaceId, actor, now } = context;
  const { key, department } = await getOwn(wanted);
  refuseClosed(key);
  if (department.revision !== revision) refuseStale(department);
  const said = reason?.trim() || null;
  const fault = findAnswerFault({ verdict, reason: said, remarks: department.remarks });
  if (fault) refuseField(fault, fault === 'round.reason_required' ? 'reason' : 'verdict');
  await remarks.withdrawRefusals(transaction, workspaceId, key.id);
  const answer = {
    workspaceId,
    id: newId(),
    departmentKey: key.id,
    verdict,
    reason: said,
    memberId: actor.memberId,
    now,
  };
  await repository.insertAnswer(transaction, answer);
  if (verdict === 'refused' && said !== null) await keepRefusal(wanted, key, said);
  return getDepartment(wanted);
}

/** Named by the head themselves, or by those who manage the round where the head is away. */
export async function nameDeputy({
  deputyId,
  revision,
  settings,
  ...wanted
}: InDepartment & { deputyId: string | null; revision: number; settings: LinkSettings }): Promise<RoundDepartment> {
  const { context, roundId, departmentId } = wanted;
  const { transaction, workspaceId, actor } = context;
  const { key, department } = orNotFound(await repository.findAsked(transaction, askedOf(wanted)));
  if (!can(actor, 'round.manage') && !canSign(actor, { ...key, deputyId: null }))
    throw new DomainError('access.forbidden', { needs: 'round.name_deputy' });
  refuseClosed(key);
  if (department.revision !== revision) refuseStale(department);
  if (deputyId !== null) {
    const roles = await repository.findRolesOf(transaction, workspaceId, deputyId);
    if (!roles) refuseField('resource.unknown_reference', 'deputyId');
    if (!roles.includes('head') && !roles.includes('staff')) refuseField('round.deputy_cannot_answer', 'deputyId');
  }
  if (deputyId === key.deputyId) return department;
  // Whoever deputised before is out: their link too.
  if (key.deputyId !== null)
    await revokeLinks(transaction, { workspaceId, departmentKey: key.id, memberId: key.deputyId, now: context.now });
  await repository.setDeputy(transaction, { workspaceId, departmentKey: key.id, deputyId });
  if (deputyId !== null)
    await inviteToRound(context, { round: await getRound(context, roundId), departmentId, settings, only: deputyId });
  return getDepartment(wanted);
}

async function getDepartment(wanted: InDepartment): Promise<RoundDepartment> {
  return orNotFound(await repository.findAsked(wanted.context.transaction, askedOf(wanted))).department;
}

/** The department, where the caller answers for it; otherwise 404 or 403. */
async function getOwn(wanted: InDepartment) {
  const found = orNotFound(await repository.findAsked(wanted.context.transaction, askedOf(wanted)));
  refuseStranger(wanted.context, found.key);
  return found;
}

function refuseStranger({ actor }: Context, key: repository.DepartmentKey): void {
  if (!canSign(actor, key)) throw new DomainError('access.forbidden', { needs: 'round.answer' });
}

async function getChangeable(wanted: OneRemark): Promise<Remark> {
  const { context, roundId, departmentId, remarkId: id, revision } = wanted;
  const { key } = await getOwn(wanted);
  const { workspaceId, transaction, actor } = context;
  const { remark } = orNotFound(await remarks.findRemark(transaction, { workspaceId, roundId, id }));
  if (remark.departmentId !== departmentId) throw new DomainError('resource.not_found');
  refuseClosed(key);
  if (remark.revision !== revision) refuseStale(remark);
  if (!judgeRemark(actor, remark, key).edit) throw new DomainError('round.remark_fixed');
  return remark;
}

/** What the place is called in the version; refused where it has no such place. */
async function namePlace(wanted: InDepartment, { kind, id }: Pick<Place, 'kind' | 'id'>): Promise<string> {
  const title = findPlaceTitle(await getRoundContent(wanted), { kind, id });
  if (title === undefined) refuseField('round.place_unknown', 'place');
  return title;
}

type Proposing = Pick<Remark, 'place' | 'quote' | 'suggestion'> & {
  proposal: Pick<Proposal, 'property' | 'value'> | null;
};

/**
 * With what the version holds there. Refused where the place has no such property, where words are proposed beside it, and
 * where nothing is said in the place of nothing: no words strike a passage, and only that.
 */
async function readProposal(
  wanted: InDepartment,
  { place, quote, suggestion, proposal }: Proposing,
): Promise<Proposal | null> {
  if (suggestion?.trim() === '' && quote === null) refuseValue('text.empty', 'suggestion');
  if (proposal === null) return null;
  const fit = parseProposal(await getRoundContent(wanted), place, proposal);
  if (fit === undefined || suggestion !== null) refuseValue('comment.value_unfit', 'proposal');
  return fit;
}

async function keepRefusal(wanted: InDepartment, { id: departmentKey }: repository.DepartmentKey, text: string) {
  const { context } = wanted;
  const { agenda } = await getRoundContent(wanted);
  await remarks.insertRemark(context.transaction, {
    workspaceId: context.workspaceId,
    id: newId(),
    departmentKey,
    authorId: context.actor.memberId,
    place: { kind: 'agenda', id: agenda.id, part: 'whole' },
    placeTitle: agenda.title,
    quote: null,
    text,
    suggestion: null,
    proposal: null,
    isRefusal: true,
    now: context.now,
  });
}
