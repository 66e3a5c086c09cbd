import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';

const inserting = statement(
  'round_link.insert',
  `insert into round_link (workspace_id, id, round_id, round_department_id, member_id, token_hash) values ($1, $2, $3, $4, $5, $6)`,
);
const revoking = statement(
  'round_link.revoke',
  `update round_link set revoked_at = $4
    where workspace_id = $1 and round_department_id = $2 and ($3::uuid is null or member_id = $3) and revoked_at is null`,
);
/** Whoever answers for the department and can get a mail. */
const findingPeople = statement<AskedPerson>(
  'round_link.list_people',
  `select d.id as "departmentKey", m.id as "memberId", m.name, m.email
     from round_department d
     join department dep on dep.workspace_id = d.workspace_id and dep.id = d.department_id
     join member m on m.workspace_id = d.workspace_id and m.status = 'active'
      and (m.id = d.deputy_id or ('head' = any (m.roles) and (m.id = dep.head_id or exists (select from member_department md
             where md.workspace_id = m.workspace_id and md.member_id = m.id and md.department_id = d.department_id))))
    where d.workspace_id = $1 and d.round_id = $2 and d.department_id = $3 order by m.name, m.id`,
);
const listingAuthors = statement<{ departmentId: string; authorIds: string[] }>(
  'round_link.list_authors',
  `select d.department_id as "departmentId", array_agg(distinct k.author_id) as "authorIds"
     from round_remark k join round_department d on d.workspace_id = k.workspace_id and d.id = k.round_department_id
    where k.workspace_id = $1 and k.round_id = $2 group by d.department_id order by d.department_id`,
);
const finding = statement<FoundLink>('round_link.find', 'select * from app.find_round_link($1)');
const starting = statement<{ started: boolean }>(
  'round_session.start',
  'select app.start_round_session($1, $2, $3, $4) as started',
);
const ending = statement(
  'round_session.end',
  'update round_session set ended_at = $3 where workspace_id = $1 and token_hash = $2 and ended_at is null',
);

export interface AskedPerson {
  departmentKey: string;
  memberId: string;
  name: string;
  email: string;
}

export interface FoundLink {
  workspace_id: string;
  workspace_name: string;
  round_id: string;
  round_title: string;
  due_on: string;
  department_id: string;
  department_name: string;
  member_id: string;
  member_name: string;
  user_id: string | null;
  fault: 'closed' | 'expired' | 'revoked' | null;
}

export async function insertLink(
  transaction: Transaction,
  link: { workspaceId: string; id: string; roundId: string; departmentKey: string; memberId: string; hash: Buffer },
): Promise<void> {
  const { workspaceId, id, roundId, departmentKey, memberId, hash } = link;
  await transaction.list(inserting, [workspaceId, id, roundId, departmentKey, memberId, hash]);
}

/** Of one person, or of everybody who answers for the department. What was opened with them ends too. */
export async function revokeLinks(
  transaction: Transaction,
  revoked: { workspaceId: string; departmentKey: string; memberId: string | null; now: Date },
): Promise<void> {
  const { workspaceId, departmentKey, memberId, now } = revoked;
  await transaction.list(revoking, [workspaceId, departmentKey, memberId, now]);
}

export async function listAskedPeople(
  transaction: Transaction,
  { workspaceId, roundId, departmentId }: { workspaceId: string; roundId: string; departmentId: string },
): Promise<AskedPerson[]> {
  return transaction.list(findingPeople, [workspaceId, roundId, departmentId]);
}

/** Who has remarked on something, by department. */
export async function listAuthors(
  transaction: Transaction,
  { workspaceId, roundId }: { workspaceId: string; roundId: string },
): Promise<{ departmentId: string; authorIds: string[] }[]> {
  return transaction.list(listingAuthors, [workspaceId, roundId]);
}

export async function findLink(transaction: Transaction, hash: Buffer): Promise<FoundLink | undefined> {
  return transaction.find(finding, [hash]);
}

/** @returns false where the link opens nothing. */
export async function startSession(
  transaction: Transaction,
  session: { linkHash: Buffer; id: string; sessionHash: Buffer; requestId: string },
): Promise<boolean> {
  const { linkHash, id, sessionHash, requestId } = session;
  return (await transaction.find(starting, [linkHash, id, sessionHash, requestId]))?.started ?? false;
}

export async function endSession(
  transaction: Transaction,
  { workspaceId, sessionHash, now }: { workspaceId: string; sessionHash: Buffer; now: Date },
): Promise<void> {
  await transaction.list(ending, [workspaceId, sessionHash, now]);
}
