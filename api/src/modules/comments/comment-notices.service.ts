import { operationRoles } from '@agendawerk/shared/access/index.ts';
import {
  type CommentNotice,
  commentNotices,
  commentPath,
  decisionNotices,
  editNotices,
  type NoticeReason,
} from '@agendawerk/shared/comments/index.ts';
import type { NotificationKind } from '@agendawerk/shared/notifications/index.ts';
import { notify } from '../../mail/index.ts';
import type { Context } from '../../platform/routes.ts';
import { findMembers, findPlacePeople, type FoundThread } from './comments.repository.ts';

const kinds: Record<NoticeReason, NotificationKind> = {
  mentioned: 'mentioned',
  answered: 'thread_answered',
  owner: 'measure_commented',
  decided: 'suggestion_decided',
};
/** As much of what was said as a notification quotes. */
const excerptLength = 200;

interface Told {
  thread: FoundThread;
  /** The comment or answer that is told of. */
  id: string;
  text: string;
  mentionIds: readonly string[];
}

/** A new comment: to whom it calls and who answers for its place. An answer: to whom it calls and who spoke before. */
export async function tellOfRemark(context: Context, { thread, id, text, mentionIds }: Told): Promise<void> {
  const { actor, transaction, workspaceId } = context;
  const { leadDepartmentId, ownerId, deputyId } = thread;
  const before = id === thread.id ? [] : [thread, ...thread.answers.filter((answer) => answer.id !== id)];
  const people = await findPlacePeople(transaction, workspaceId, leadDepartmentId);
  const notices = commentNotices({ authorId: actor.memberId, mentionIds }, before, { ownerId, deputyId, ...people });
  await send(context, { thread, notices, key: id, params: { excerpt: text.slice(0, excerptLength) } });
}

/** Edited words: only who is called by them for the first time. */
export async function tellOfEdit(
  context: Context,
  { thread, id, text, mentionIds, mentionedBefore }: Told & { mentionedBefore: readonly string[] },
): Promise<void> {
  const notices = editNotices({ authorId: context.actor.memberId, mentionIds }, mentionedBefore);
  await send(context, { thread, notices, key: id, params: { excerpt: text.slice(0, excerptLength) } });
}

/** What became of a suggestion, to whoever made it. */
export async function tellOfDecision(
  context: Context,
  { thread, result, reason }: { thread: FoundThread; result: 'taken' | 'taken_edited' | 'declined'; reason?: string },
): Promise<void> {
  const notices = decisionNotices(thread.authorId, context.actor.memberId);
  const params = { result, ...(reason === undefined ? {} : { reason: reason.slice(0, excerptLength) }) };
  await send(context, { thread, notices, key: thread.id, params });
}

interface Sent {
  thread: FoundThread;
  notices: readonly CommentNotice[];
  key: string;
  params: Readonly<Record<string, string>>;
}

/** Whoever spoke here or answers for the place may have gone over to the council meanwhile: they hear of it no more. */
async function send({ transaction, workspaceId }: Context, { thread, notices, key, params }: Sent): Promise<void> {
  if (notices.length === 0) return;
  const { place, agendaId, id } = thread;
  const ids = notices.map(({ memberId }) => memberId);
  const found = await findMembers(transaction, { workspaceId, ids, roles: operationRoles['agenda.read'] });
  const readers = new Set(found.filter(({ mayRead }) => mayRead).map((member) => member.id));
  const heard = notices.filter(({ memberId }) => readers.has(memberId));
  for (const [reason, told] of Map.groupBy(heard, (notice) => notice.reason)) {
    await notify(
      { transaction },
      {
        kind: kinds[reason],
        memberIds: told.map(({ memberId }) => memberId),
        subject: { kind: place.kind, id: place.id, title: place.label },
        agendaId,
        path: commentPath(place, id),
        params,
        key: `${reason}:${key}`,
      },
    );
  }
}
