import type { CommentedKind, PartValue, Quote, Suggestion, Thread } from '@agendawerk/shared/comments/index.ts';
import { statement } from '../../db/statement.ts';
import { defineTable } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';
import { placeOfComment } from './comment-places.repository.ts';

export const commentTable = defineTable('comment', {
  isKept: true,
  atCreation: [
    'agendaId',
    'threadId',
    'subjectKind',
    'subjectId',
    'part',
    'placeLabel',
    'quote',
    'quotePrefix',
    'quoteSuffix',
    'authorId',
    'createdAt',
    'suggestion',
  ],
  writable: [
    'body',
    'decision',
    'decisionReason',
    'decidedAt',
    'decidedById',
    'withdrawnAt',
    'resolvedAt',
    'resolvedById',
  ],
});

type FoundRemark = Omit<Thread['answers'][number], 'abilities'>;

/** A thread as the database has it: without what the caller may do, and with whose place it is. */
export interface FoundThread extends FoundRemark {
  agendaId: string;
  place: { kind: CommentedKind; id: string; part: string | null; label: string; isGone: boolean };
  leadDepartmentId: string | null;
  ownerId: string | null;
  deputyId: string | null;
  quote: Quote | null;
  suggestion: Suggestion | null;
  resolvedAt: string | null;
  resolvedByName: string | null;
  answers: FoundRemark[];
}

/** The words of a remark, gone once it is withdrawn, with whom they mention and what they were before. */
const remark = (alias: string) => `'id', ${alias}.id, 'authorId', ${alias}.author_id,
  'authorName', (select m.name from member m where m.workspace_id = ${alias}.workspace_id and m.id = ${alias}.author_id),
  'text', case when ${alias}.withdrawn_at is null then ${alias}.body end,
  'mentionIds', (select coalesce(json_agg(n.member_id order by n.member_id), '[]') from comment_mention n
     where n.workspace_id = ${alias}.workspace_id and n.comment_id = ${alias}.id and ${alias}.withdrawn_at is null),
  'createdAt', ${alias}.created_at, 'editedAt', ${alias}.edited_at, 'isWithdrawn', ${alias}.withdrawn_at is not null,
  'earlier', case when ${alias}.edited_at is null then '[]' else (select coalesce(json_agg(json_build_object('text', w.body, 'replacedAt', w.replaced_at) order by w.id), '[]')
     from comment_wording w where w.workspace_id = ${alias}.workspace_id and w.comment_id = ${alias}.id and ${alias}.withdrawn_at is null) end,
  'revision', ${alias}.revision`;
const nameOf = (id: string) => `(select m.name from member m where m.workspace_id = c.workspace_id and m.id = ${id})`;

/** Threads as one JSON array, newest first. */
const threads = `coalesce(json_agg(json_build_object(${remark('c')}, 'agendaId', c.agenda_id,
      'place', json_build_object('kind', c.subject_kind, 'id', c.subject_id, 'part', c.part,
        'label', coalesce(p.label, c.place_label), 'isGone', p.label is null),
      'leadDepartmentId', p.lead_department_id, 'ownerId', p.owner_id, 'deputyId', p.deputy_id,
      'quote', case when c.quote is not null then json_build_object('exact', c.quote, 'prefix', coalesce(c.quote_prefix, ''), 'suffix', coalesce(c.quote_suffix, '')) end,
      'suggestion', case when c.suggestion is not null and c.withdrawn_at is null then c.suggestion || jsonb_build_object('decision', c.decision,
        'reason', c.decision_reason, 'decidedAt', c.decided_at, 'decidedByName', ${nameOf('c.decided_by_id')}) end,
      'resolvedAt', c.resolved_at, 'resolvedByName', ${nameOf('c.resolved_by_id')},
      'answers', a.answers) order by c.id desc), '[]')
    from comment c
    left join lateral (${placeOfComment}) p on true
    cross join lateral (select coalesce(json_agg(json_build_object(${remark('a')}) order by a.id), '[]') as answers, count(*) as count
       from comment a where a.workspace_id = c.workspace_id and a.agenda_id = c.agenda_id and a.thread_id = c.id) a
   where c.workspace_id = $1 and c.thread_id is null`;
/** Null where there is no such agenda. What was withdrawn is left out where nobody answered. $3: one thing, or null. */
const listing = statement<{ items: FoundThread[] | null }>(
  'comment.list',
  `select case when exists (select from agenda g where g.workspace_id = $1 and g.id = $2) then (select ${threads}
     and c.agenda_id = $2 and ($3::uuid is null or c.subject_id = $3) and (c.withdrawn_at is null or a.count > 0)) end as items`,
);
const finding = statement<{ items: FoundThread[] }>(
  'comment.find',
  `select (select ${threads} and c.id = $2) as items`,
);
/** No row at all where there is no such agenda. */
const counting = statement<{ json: string }>(
  'comment.count',
  `select json_build_object('items', (select coalesce(json_agg(row), '[]') from (
      select c.subject_kind as kind, c.subject_id as id, c.part, count(*) filter (where c.resolved_at is null) as open, count(*) as total
        from comment c where c.workspace_id = $1 and c.agenda_id = $2 and c.thread_id is null and c.withdrawn_at is null
       group by c.subject_kind, c.subject_id, c.part) row))::text as json
     from agenda where workspace_id = $1 and id = $2`,
);
const threadOf = statement<{
  threadId: string;
  agendaId: string;
  authorId: string;
  isWithdrawn: boolean;
  revision: number;
}>(
  'comment.find_thread_of',
  `select coalesce(c.thread_id, c.id) as "threadId", c.agenda_id as "agendaId", c.author_id as "authorId",
     c.withdrawn_at is not null as "isWithdrawn", c.revision from comment c where c.workspace_id = $1 and c.id = $2`,
);
const mentioning = statement(
  'comment.replace_mentions',
  `with gone as (delete from comment_mention where workspace_id = $1 and comment_id = $2 and member_id <> all ($3::uuid[]))
   insert into comment_mention (workspace_id, comment_id, member_id) select distinct $1, $2, id from unnest($3::uuid[]) as id
     where not exists (select from comment_mention n where n.workspace_id = $1 and n.comment_id = $2 and n.member_id = id)`,
);
const readers = statement<{ id: string; mayRead: boolean }>(
  'comment.find_readers',
  `select m.id, m.status <> 'ended' and m.roles && $3::text[] as "mayRead" from member m where m.workspace_id = $1 and m.id = any ($2::uuid[])`,
);

/** @returns undefined where there is no such agenda. */
export async function listThreads(
  transaction: Transaction,
  { workspaceId, agendaId, subjectId }: { workspaceId: string; agendaId: string; subjectId: string | undefined },
): Promise<FoundThread[] | undefined> {
  const found = await transaction.find(listing, [workspaceId, agendaId, subjectId ?? null]);
  return found?.items ?? undefined;
}

export async function findThread(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<FoundThread | undefined> {
  return (await transaction.find(finding, [workspaceId, id]))?.items[0];
}

export async function countThreadsJson(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<string | undefined> {
  return (await transaction.find(counting, [workspaceId, agendaId]))?.json;
}

/** Whose remark it is, and the thread that it begins or stands in. */
export async function findRemark(transaction: Transaction, workspaceId: string, id: string) {
  return transaction.find(threadOf, [workspaceId, id]);
}

export async function replaceMentions(
  transaction: Transaction,
  { workspaceId, id, memberIds }: { workspaceId: string; id: string; memberIds: readonly string[] },
): Promise<void> {
  await transaction.list(mentioning, [workspaceId, id, memberIds]);
}

/** Which of these members there are, and whether they hold one of the roles. */
export async function findMembers(
  transaction: Transaction,
  { workspaceId, ids, roles }: { workspaceId: string; ids: readonly string[]; roles: readonly string[] },
): Promise<{ id: string; mayRead: boolean }[]> {
  return transaction.list(readers, [workspaceId, ids, roles]);
}

const peopleOf = statement<{ headId: string | null; officerIds: string[] }>(
  'comment.find_place_people',
  `select (select d.head_id from department d where d.workspace_id = $1 and d.id = $2) as "headId",
     coalesce((select array_agg(m.id) from member m where m.workspace_id = $1 and m.status = 'active' and 'officer' = any (m.roles)), '{}') as "officerIds"`,
);

/** Who answers for a place beside its owner: the head of its lead department, and the officers. */
export async function findPlacePeople(
  transaction: Transaction,
  workspaceId: string,
  leadDepartmentId: string | null,
): Promise<{ headId: string | null; officerIds: string[] }> {
  const found = await transaction.find(peopleOf, [workspaceId, leadDepartmentId]);
  return found ?? { headId: null, officerIds: [] };
}

/** What is stored of a suggestion; what became of it stands beside it. */
export interface StoredSuggestion {
  form: Suggestion['form'];
  text: string | null;
  value: PartValue;
  base: PartValue;
}
