import { operationRoles } from '@agendawerk/shared/access/index.ts';
import {
  type CommentPlace,
  findPartForm,
  findUnfit,
  isReferenceForm,
  judgeRemark,
  judgeThread,
  type PartValue,
  refuseReopening,
  refuseResolving,
  refuseRewording,
  type answerSchema,
  type createCommentSchema,
  type Thread,
} from '@agendawerk/shared/comments/index.ts';
import { DomainError, type ErrorCode } from '@agendawerk/shared/errors/index.ts';
import type { Actor } from '@agendawerk/shared/access/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import { refuseField, refuseValue } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import { tellOfEdit, tellOfRemark } from './comment-notices.service.ts';
import { findPlace, type FoundPlace, isKnownReference } from './comment-places.repository.ts';
import {
  commentTable,
  countThreadsJson,
  findMembers,
  findRemark,
  findThread,
  type FoundThread,
  listThreads,
  replaceMentions,
  type StoredSuggestion,
} from './comments.repository.ts';

type Answer = z.output<typeof answerSchema>;
type Remark = NonNullable<Awaited<ReturnType<typeof findRemark>>>;

export async function listComments(
  { actor, transaction, workspaceId }: Context,
  { agendaId, subjectId }: { agendaId: string; subjectId: string | undefined },
): Promise<{ items: Thread[] }> {
  const threads = orNotFound(await listThreads(transaction, { workspaceId, agendaId, subjectId }));
  return { items: threads.map((thread) => present(actor, thread)) };
}

export async function countCommentsJson({ transaction, workspaceId }: Context, agendaId: string): Promise<string> {
  return orNotFound(await countThreadsJson(transaction, workspaceId, agendaId));
}

export async function createComment(
  context: Context,
  { agendaId, values }: { agendaId: string; values: z.output<typeof createCommentSchema> },
): Promise<Thread> {
  const { actor, transaction, workspaceId, now } = context;
  const { subjectKind, subjectId, part, quote, text, mentionIds, suggestion } = values;
  orNotFound(await findPlace(transaction, workspaceId, { kind: 'agenda', id: agendaId }));
  const place = await findPlace(transaction, workspaceId, { kind: subjectKind, id: subjectId });
  if (place?.agendaId !== agendaId) return refuseField('resource.unknown_reference', 'subjectId');
  const unfit = findUnfit(values);
  if (unfit) refuseValue(unfit.code, unfit.property);
  if (suggestion?.form === 'value')
    await refuseUnknownValue(context, {
      agendaId,
      place: { kind: subjectKind, id: subjectId, part },
      value: suggestion.value,
      property: 'suggestion',
    });
  await refuseStrangers(context, mentionIds);
  const id = newId();
  await commentTable.insert(transaction, workspaceId, id, {
    agendaId,
    subjectKind,
    subjectId,
    part,
    placeLabel: place.label,
    quote: quote?.exact,
    quotePrefix: quote?.prefix,
    quoteSuffix: quote?.suffix,
    authorId: actor.memberId,
    body: text,
    createdAt: now,
    suggestion:
      suggestion &&
      ({
        form: suggestion.form,
        text: suggestion.form === 'passage' ? suggestion.text : null,
        value: suggestion.form === 'value' ? suggestion.value : null,
        base: readPart({ kind: subjectKind, id: subjectId, part }, place),
      } satisfies StoredSuggestion),
  });
  await replaceMentions(transaction, { workspaceId, id, memberIds: mentionIds });
  const thread = orNotFound(await findThread(transaction, workspaceId, id));
  await tellOfRemark(context, { thread, id, text, mentionIds });
  return present(actor, thread);
}

export async function answerComment(
  context: Context,
  { commentId, text, mentionIds }: { commentId: string } & Answer,
): Promise<Thread> {
  const { actor, transaction, workspaceId, now } = context;
  const { threadId, agendaId } = orNotFound(await findRemark(transaction, workspaceId, commentId));
  await refuseStrangers(context, mentionIds);
  const id = newId();
  await commentTable.insert(transaction, workspaceId, id, {
    agendaId,
    threadId,
    authorId: actor.memberId,
    body: text,
    createdAt: now,
  });
  await replaceMentions(transaction, { workspaceId, id, memberIds: mentionIds });
  const thread = orNotFound(await findThread(transaction, workspaceId, threadId));
  await tellOfRemark(context, { thread, id, text, mentionIds });
  return present(actor, thread);
}

export async function updateComment(
  context: Context,
  { id, revision, text, mentionIds }: { id: string; revision: number } & Answer,
): Promise<Thread> {
  const { transaction, workspaceId } = context;
  const { threadId } = await getOwnRemark(context, { id, revision });
  await refuseStrangers(context, mentionIds);
  const before = orNotFound(await findThread(transaction, workspaceId, threadId));
  const { mentionIds: mentionedBefore } = before.answers.find((answer) => answer.id === id) ?? before;
  await commentTable.update(transaction, { workspaceId, id, revision }, { body: text });
  await replaceMentions(transaction, { workspaceId, id, memberIds: mentionIds });
  const thread = orNotFound(await findThread(transaction, workspaceId, threadId));
  await tellOfEdit(context, { thread, id, text, mentionIds, mentionedBefore });
  return present(context.actor, thread);
}

export async function withdrawComment(context: Context, key: { id: string; revision: number }): Promise<Thread> {
  const { transaction, workspaceId, now } = context;
  const { threadId } = await getOwnRemark(context, key);
  await commentTable.update(transaction, { workspaceId, ...key }, { withdrawnAt: now });
  return getThread(context, threadId);
}

export async function resolveComment(context: Context, key: { id: string; revision: number }): Promise<Thread> {
  const { actor, now } = context;
  const thread = await getPresentThread(context, key);
  refuse(refuseResolving(actor, factsOf(thread), placeOf(thread)));
  return writeThread(context, key, { resolvedAt: now, resolvedById: actor.memberId });
}

export async function reopenComment(context: Context, key: { id: string; revision: number }): Promise<Thread> {
  const thread = await getPresentThread(context, key);
  refuse(refuseReopening(context.actor, factsOf(thread), placeOf(thread)));
  return writeThread(context, key, { resolvedAt: null, resolvedById: null });
}

async function getThread({ actor, transaction, workspaceId }: Context, id: string): Promise<Thread> {
  return present(actor, orNotFound(await findThread(transaction, workspaceId, id)));
}

/** The thread at this revision, which nobody has changed since; otherwise 404, or 412 with the thread as it is. */
export async function getPresentThread(
  context: Context,
  { id, revision }: { id: string; revision: number },
): Promise<FoundThread> {
  const thread = orNotFound(await findThread(context.transaction, context.workspaceId, id));
  if (thread.revision !== revision) return refuseStale(present(context.actor, thread));
  return thread;
}

export async function writeThread(
  context: Context,
  { id, revision }: { id: string; revision: number },
  values: Parameters<typeof commentTable.update>[2],
): Promise<Thread> {
  await commentTable.update(context.transaction, { workspaceId: context.workspaceId, id, revision }, values);
  return getThread(context, id);
}

export function refuse(code: ErrorCode | undefined): void {
  if (code !== undefined) throw new DomainError(code);
}

/** What the rules of a thread are asked with. */
export function factsOf({ authorId, isWithdrawn, resolvedAt, suggestion }: FoundThread) {
  return {
    authorId,
    isWithdrawn,
    isResolved: resolvedAt !== null,
    isUndecided: suggestion === null ? null : suggestion.decision === null,
  };
}

export function placeOf({ place, leadDepartmentId, ownerId, deputyId }: FoundThread) {
  return { kind: place.kind, part: place.part, isGone: place.isGone, leadDepartmentId, ownerId, deputyId };
}

/** What the part of a thing holds now. */
export function readPart({ kind, part }: CommentPlace, { row }: FoundPlace): PartValue {
  if (part === null) return null;
  const column = part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (findPartForm(kind, part) !== 'date') return (row[column] as PartValue | undefined) ?? null;
  const date = row[`${column}_on`];
  return date == null
    ? null
    : ({ date, precision: row[`${column}_precision`], note: row[`${column}_note`] } as PartValue);
}

interface Proposed {
  agendaId: string;
  place: CommentPlace;
  value: PartValue;
  /** Of the body, where it stands. */
  property: 'suggestion' | 'adapted';
}

/** Whoever or whatever is proposed must be there, and belong to this agenda. */
export async function refuseUnknownValue(
  { transaction, workspaceId }: Context,
  { agendaId, place: { kind, part }, value, property }: Proposed,
): Promise<void> {
  const form = part === null ? undefined : findPartForm(kind, part);
  if (!isReferenceForm(form) || typeof value !== 'string') return;
  const isKnown = await isKnownReference(transaction, { workspaceId, agendaId, form, id: value });
  if (!isKnown) refuseField('resource.unknown_reference', property);
}

/** Their own words, as they saw them last. */
async function getOwnRemark(context: Context, { id, revision }: { id: string; revision: number }): Promise<Remark> {
  const { actor, transaction, workspaceId } = context;
  const remark = orNotFound(await findRemark(transaction, workspaceId, id));
  if (remark.revision !== revision) {
    const thread = await getThread(context, remark.threadId);
    return refuseStale(thread.answers.find((answer) => answer.id === id) ?? thread);
  }
  refuse(refuseRewording(actor, remark));
  return remark;
}

/** Whoever is mentioned must be able to read what they are called to. */
async function refuseStrangers({ transaction, workspaceId }: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const roles = operationRoles['agenda.read'];
  const found = new Map(
    (await findMembers(transaction, { workspaceId, ids, roles })).map((member) => [member.id, member]),
  );
  for (const id of ids) {
    const member = found.get(id);
    if (!member) refuseField('resource.unknown_reference', 'mentionIds');
    if (!member.mayRead) refuseField('comment.reader_unknown', 'mentionIds');
  }
}

/** With what the caller may do. */
function present(actor: Actor, thread: FoundThread): Thread {
  const { ownerId: _ownerId, deputyId: _deputyId, answers, ...shown } = thread;
  return {
    ...shown,
    abilities: judgeThread(actor, factsOf(thread), placeOf(thread)),
    answers: answers.map((answer) => ({ ...answer, abilities: judgeRemark(actor, answer) })),
  };
}
