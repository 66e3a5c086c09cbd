/** Why somebody is told of a comment, the strongest reason first. */
export const noticeReasons = ['mentioned', 'answered', 'owner', 'decided'] as const;
export type NoticeReason = (typeof noticeReasons)[number];

export interface CommentNotice {
  memberId: string;
  reason: NoticeReason;
}

interface Said {
  authorId: string;
  mentionIds: readonly string[];
}

/** Who answers for the place, nearest first: owner, deputy, head of the lead department, officers. */
export interface PlacePeople {
  ownerId: string | null;
  deputyId: string | null;
  headId: string | null;
  officerIds: readonly string[];
}

/**
 * Whom a new comment or answer concerns, each person once and for the strongest reason: who is mentioned, who spoke in the
 * thread before, and, for a new thread, who answers for its place. Nobody is told of their own words.
 */
export function commentNotices(said: Said, thread: readonly Said[], place: PlacePeople): CommentNotice[] {
  const isNew = thread.length === 0;
  return firstReasons(said.authorId, [
    ...said.mentionIds.map((memberId) => ({ memberId, reason: 'mentioned' as const })),
    ...thread.map(({ authorId }) => ({ memberId: authorId, reason: 'answered' as const })),
    ...(isNew ? findResponsible(place).map((memberId) => ({ memberId, reason: 'owner' as const })) : []),
  ]);
}

/** Words that are edited call only those who were not mentioned before. */
export function editNotices(said: Said, mentionedBefore: readonly string[]): CommentNotice[] {
  const added = said.mentionIds.filter((memberId) => !mentionedBefore.includes(memberId));
  return firstReasons(
    said.authorId,
    added.map((memberId) => ({ memberId, reason: 'mentioned' as const })),
  );
}

/** The author of a suggestion learns what became of it, unless they decided themselves. */
export function decisionNotices(authorId: string, decidedById: string): CommentNotice[] {
  return authorId === decidedById ? [] : [{ memberId: authorId, reason: 'decided' }];
}

function findResponsible({ ownerId, deputyId, headId, officerIds }: PlacePeople): readonly string[] {
  const nearest = ownerId ?? deputyId ?? headId;
  return nearest === null ? officerIds : [nearest];
}

function firstReasons(authorId: string, notices: readonly CommentNotice[]): CommentNotice[] {
  const told = new Map<string, CommentNotice>();
  for (const notice of notices)
    if (notice.memberId !== authorId && !told.has(notice.memberId)) told.set(notice.memberId, notice);
  return [...told.values()];
}
