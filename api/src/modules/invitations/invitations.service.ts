import { DomainError, type FieldProblem } from '@agendawerk/shared/errors/index.ts';
import type { acceptInvitation as contract } from '@agendawerk/shared/invitations/index.ts';
import type { z } from 'zod';
import { hashPassword, refuseWeakPassword } from '../../auth/index.ts';
import { newId } from '../../db/ids.ts';
import type { Transaction } from '../../db/transaction.ts';
import { hashToken } from '../../platform/credentials.ts';
import * as repository from './invitations.repository.ts';

/** A visitor with a link; `connect` says whether they happen to be signed in. */
export interface Visit {
  token: string;
  now: Date;
  connect: <Result>(work: (transaction: Transaction, userId: string | null) => Promise<Result>) => Promise<Result>;
}

export async function getInvitation({
  token,
  now,
  connect,
}: Visit): Promise<{ workspaceName: string; name: string; email: string; hasAccount: boolean }> {
  const invitation = await connect((transaction) => getOpenInvitation(transaction, hashToken(token), now));
  return {
    workspaceName: invitation.workspace_name,
    name: invitation.member_name,
    email: invitation.email,
    hasAccount: invitation.has_account,
  };
}

export async function acceptInvitation(
  { token, now, connect }: Visit,
  { name, password }: z.output<typeof contract.body>,
): Promise<{ workspaceId: string }> {
  const tokenHash = hashToken(token);
  const { email, has_account: hasAccount } = await connect((transaction) =>
    getOpenInvitation(transaction, tokenHash, now),
  );
  if (hasAccount) return connect((transaction, userId) => acceptAsSignedIn(transaction, { tokenHash, userId, now }));

  if (name === undefined || password === undefined)
    throw new DomainError('request.invalid', { fields: listMissing({ name, password }) });
  await refuseWeakPassword({ password, owner: { name, email }, field: 'password' });
  const passwordHash = await hashPassword(password);
  return connect(async (transaction) => {
    const workspaceId = await repository.acceptInvitationAsNew(transaction, {
      tokenHash,
      userId: newId(),
      name,
      passwordHash,
    });
    return workspaceId ? { workspaceId } : refuse(transaction, tokenHash, now);
  });
}

async function acceptAsSignedIn(
  transaction: Transaction,
  { tokenHash, userId, now }: { tokenHash: Buffer; userId: string | null; now: Date },
): Promise<{ workspaceId: string }> {
  if (userId === null) throw new DomainError('access.signed_out');
  const workspaceId = await repository.acceptInvitation(transaction, { tokenHash, userId });
  return workspaceId ? { workspaceId } : refuse(transaction, tokenHash, now);
}

/** Somebody else was faster, or the account is not the invited one. */
async function refuse(transaction: Transaction, tokenHash: Buffer, now: Date): Promise<never> {
  await getOpenInvitation(transaction, tokenHash, now);
  throw new DomainError('invitation.other_account');
}

async function getOpenInvitation(
  transaction: Transaction,
  tokenHash: Buffer,
  now: Date,
): Promise<repository.Invitation> {
  const invitation = await repository.findInvitation(transaction, tokenHash);
  if (!invitation) throw new DomainError('resource.not_found');
  if (invitation.accepted_at) throw new DomainError('invitation.used');
  if (invitation.expires_at <= now || invitation.member_status !== 'invited')
    throw new DomainError('invitation.expired');
  return invitation;
}

function listMissing(given: Record<string, string | undefined>): FieldProblem[] {
  return Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [{ path: ['body', name], code: 'value.missing' }] : [],
  );
}
