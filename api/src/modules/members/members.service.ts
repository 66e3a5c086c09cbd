import { holds } from '@agendawerk/shared/access/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { editMemberSchema, inviteMemberSchema, Member } from '@agendawerk/shared/members/index.ts';
import type { z } from 'zod';
import type { SignIn } from '../../auth/index.ts';
import { newId } from '../../db/ids.ts';
import { refuseStale } from '../../db/table.ts';
import type { Outbox } from '../../mail/index.ts';
import { refuseField } from '../../platform/refuse-field.ts';
import { AfterCommit, type Context } from '../../platform/routes.ts';
import { createInvitation, type InvitationLink } from './invite.service.ts';
import * as repository from './members.repository.ts';

/** Who works on the agenda sees who else does; addresses are for the administration. */
export async function listMembers({ transaction, workspaceId, actor }: Context): Promise<string> {
  return repository.listMembersJson(transaction, workspaceId, holds(actor, 'workspace.manage'));
}

export async function inviteMember(
  context: Context,
  outbox: Outbox,
  { name, email, roles, departmentIds }: z.output<typeof inviteMemberSchema>,
): Promise<{ member: Member; invitation: InvitationLink }> {
  const { transaction, workspaceId } = context;
  if (await repository.isMemberAddress(transaction, workspaceId, email)) refuseField('member.already_there', 'email');
  const memberId = newId();
  await repository.memberTable.insert(transaction, workspaceId, memberId, {
    name,
    email,
    roles: [...new Set(roles)],
    status: 'invited',
  });
  await repository.setDepartments(transaction, { workspaceId, memberId, departmentIds });
  const invitation = await createInvitation(context, outbox, { memberId, name, email });
  return { member: await getMember(context, memberId), invitation };
}

/** Also for somebody whose access ended before they had accepted: they are invited again. */
export async function renewInvitation(context: Context, outbox: Outbox, memberId: string): Promise<InvitationLink> {
  const { transaction, workspaceId } = context;
  const member = await getMember(context, memberId);
  const account = await repository.findAccount(transaction, { workspaceId, memberId });
  if (account?.userId) throw new DomainError('invitation.used');
  if (member.status === 'ended') {
    await repository.memberTable.update(
      transaction,
      { workspaceId, id: memberId, revision: member.revision },
      { status: 'invited' },
    );
  }
  return createInvitation(context, outbox, { memberId, name: member.name, email: member.email ?? '' });
}

export async function updateMember(
  { transaction, workspaceId, now }: Context,
  { memberId, revision, change }: { memberId: string; revision: number; change: z.output<typeof editMemberSchema> },
): Promise<Member> {
  const { departmentIds, roles, ...values } = change;
  const key = { workspaceId, memberId };
  const account = await repository.findAccount(transaction, key);
  if (change.status === 'active' && account?.userId === null) throw new DomainError('invitation.expired');
  const isWritten = await repository.memberTable.update(
    transaction,
    { workspaceId, id: memberId, revision },
    { ...values, ...(roles ? { roles: [...new Set(roles)] } : {}) },
  );
  if (!isWritten) return refuseStale(await repository.findMember(transaction, key));
  if (departmentIds) await repository.setDepartments(transaction, { ...key, departmentIds });
  if (change.status === 'ended') await repository.endInvitations(transaction, { ...key, now });
  if (!(await repository.hasActiveAdmin(transaction, workspaceId))) throw new DomainError('member.last_admin');
  return (await repository.findMember(transaction, key)) ?? refuseStale(undefined);
}

/**
 * Whoever holds the link can sign in as the member, so it is made only for people of this workspace alone:
 * the administration of one town must not get into another.
 */
export async function createResetLink(
  { transaction, workspaceId }: Context,
  signIn: SignIn,
  memberId: string,
): Promise<AfterCommit<{ link: string; expiresAt: string }>> {
  const member = await getMember({ transaction, workspaceId }, memberId);
  const account = await repository.findAccount(transaction, { workspaceId, memberId });
  if (!account?.userId || member.status !== 'active') throw new DomainError('resource.not_found');
  if (account.isElsewhere) throw new DomainError('member.other_workspaces');
  const { userId } = account;
  await repository.recordResetLink(transaction, memberId);
  return new AfterCommit(async () => {
    const { link, expiresAt } = await signIn.createResetLink(userId);
    return { link, expiresAt: expiresAt.toISOString() };
  });
}

async function getMember(
  { transaction, workspaceId }: Pick<Context, 'transaction' | 'workspaceId'>,
  memberId: string,
): Promise<Member> {
  const member = await repository.findMember(transaction, { workspaceId, memberId });
  if (!member) throw new DomainError('resource.not_found');
  return member;
}
