import type { Member } from '@agendawerk/shared/members/index.ts';
import { type AgendaRows, jsonArray } from '../../db/agenda-rows.ts';
import { statement } from '../../db/statement.ts';
import { defineTable } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';

export const memberTable = defineTable('member', {
  atCreation: ['email'],
  writable: ['name', 'roles', 'status'],
  isKept: true,
});

// $2: whether addresses are shown.
const columns = `m.id, m.name, case when $2 then m.email end as email, m.roles, m.status, m.revision,
            coalesce((select json_agg(md.department_id order by md.department_id) from member_department md
                       where md.workspace_id = m.workspace_id and md.member_id = m.id), '[]') as "departmentIds"`;
/** $2: whether addresses are shown. */
export const memberRows: AgendaRows = {
  select: `select ${columns} from member m where m.workspace_id = $1`,
  order: 'row.name, row.id',
};
const listing = statement<{ json: string }>('member.list', `select ${jsonArray(memberRows)}::text as json`);
const finding = statement<{ json: Member }>(
  'member.find',
  `select to_json(row) as json from (select ${columns} from member m where m.workspace_id = $1 and m.id = $3) row`,
);
const findingByEmail = statement<{ id: string }>(
  'member.find_by_email',
  'select id from member where workspace_id = $1 and lower(email) = lower($2)',
);
const findingAccount = statement<{ user_id: string | null; is_elsewhere: boolean; is_by_service: boolean }>(
  'member.find_account',
  `select m.user_id, exists (select from app.list_memberships(m.user_id) l where l.workspace_id <> m.workspace_id) as is_elsewhere,
          app.signs_in_by_service(m.user_id) as is_by_service
     from member m where m.workspace_id = $1 and m.id = $2`,
);
const checkingAdmin = statement<{ found: boolean }>(
  'member.has_admin',
  `select exists (select from member where workspace_id = $1 and status = 'active' and 'admin' = any (roles)) as found`,
);
const settingDepartments = statement(
  'member.set_departments',
  `with gone as (
     delete from member_department where workspace_id = $1 and member_id = $2 and department_id <> all ($3::uuid[])
   )
   insert into member_department (workspace_id, member_id, department_id)
   select $1, $2, wanted from unnest($3::uuid[]) wanted
   on conflict do nothing`,
);
const endingInvitations = statement(
  'member.end_invitations',
  'update invitation set expires_at = least(expires_at, $3) where workspace_id = $1 and member_id = $2 and accepted_at is null',
);
const insertingInvitation = statement(
  'member.insert_invitation',
  'insert into invitation (workspace_id, id, member_id, token_hash, expires_at) values ($1, $2, $3, $4, $5)',
);
const recordingResetLink = statement('member.record_reset_link', 'select app.record_reset_link($1)');
const describingInviter = statement<{ workspace_name: string; inviter: string }>(
  'member.describe_inviter',
  'select w.name as workspace_name, m.name as inviter from workspace w join member m on m.workspace_id = w.id where w.id = $1 and m.id = $2',
);

interface MemberKey {
  workspaceId: string;
  memberId: string;
}

export async function listMembersJson(
  transaction: Transaction,
  workspaceId: string,
  hasAddresses: boolean,
): Promise<string> {
  return (await transaction.find(listing, [workspaceId, hasAddresses]))?.json ?? '[]';
}

/** As administrators see them, with the address. */
export async function findMember(
  transaction: Transaction,
  { workspaceId, memberId }: MemberKey,
): Promise<Member | undefined> {
  return (await transaction.find(finding, [workspaceId, true, memberId]))?.json;
}

export async function isMemberAddress(transaction: Transaction, workspaceId: string, email: string): Promise<boolean> {
  return (await transaction.find(findingByEmail, [workspaceId, email])) !== undefined;
}

/** `userId` is null where the invitation was never accepted. */
export async function findAccount(
  transaction: Transaction,
  { workspaceId, memberId }: MemberKey,
): Promise<{ userId: string | null; isElsewhere: boolean; isByService: boolean } | undefined> {
  const row = await transaction.find(findingAccount, [workspaceId, memberId]);
  return row && { userId: row.user_id, isElsewhere: row.is_elsewhere, isByService: row.is_by_service };
}

export async function hasActiveAdmin(transaction: Transaction, workspaceId: string): Promise<boolean> {
  return (await transaction.find(checkingAdmin, [workspaceId]))?.found ?? false;
}

export async function setDepartments(
  transaction: Transaction,
  { workspaceId, memberId, departmentIds }: MemberKey & { departmentIds: readonly string[] },
): Promise<void> {
  await transaction.list(settingDepartments, [workspaceId, memberId, departmentIds]);
}

export async function endInvitations(
  transaction: Transaction,
  { workspaceId, memberId, now }: MemberKey & { now: Date },
): Promise<void> {
  await transaction.list(endingInvitations, [workspaceId, memberId, now]);
}

export async function insertInvitation(
  transaction: Transaction,
  { workspaceId, memberId, id, tokenHash, expiresAt }: MemberKey & { id: string; tokenHash: Buffer; expiresAt: Date },
): Promise<void> {
  await transaction.list(insertingInvitation, [workspaceId, id, memberId, tokenHash, expiresAt]);
}

export async function describeInviter(
  transaction: Transaction,
  { workspaceId, memberId }: MemberKey,
): Promise<{ workspaceName: string; inviter: string }> {
  const row = await transaction.find(describingInviter, [workspaceId, memberId]);
  return { workspaceName: row?.workspace_name ?? '', inviter: row?.inviter ?? '' };
}

/** Who made a link to a new password, and for whom. */
export async function recordResetLink(transaction: Transaction, memberId: string): Promise<void> {
  await transaction.list(recordingResetLink, [memberId]);
}
