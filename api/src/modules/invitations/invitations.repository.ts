import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';

export interface Invitation {
  workspace_name: string;
  member_name: string;
  email: string;
  expires_at: Date;
  accepted_at: Date | null;
  member_status: 'invited' | 'active' | 'ended';
  has_account: boolean;
}

const finding = statement<Invitation & { workspace_id: string }>(
  'invitation.find',
  'select * from app.find_invitation($1)',
);
const accepting = statement<{ workspace_id: string | null }>(
  'invitation.accept',
  'select app.accept_invitation($1, $2) as workspace_id',
);
const acceptingAsNew = statement<{ workspace_id: string | null }>(
  'invitation.accept_as_new',
  'select app.accept_invitation_as_new($1, $2, $3, $4) as workspace_id',
);

export async function findInvitation(transaction: Transaction, tokenHash: Buffer): Promise<Invitation | undefined> {
  return transaction.find(finding, [tokenHash]);
}

/** The workspace; undefined where the invitation is not open, or is for another address than the account's. */
export async function acceptInvitation(
  transaction: Transaction,
  { tokenHash, userId }: { tokenHash: Buffer; userId: string },
): Promise<string | undefined> {
  return (await transaction.find(accepting, [tokenHash, userId]))?.workspace_id ?? undefined;
}

export async function acceptInvitationAsNew(
  transaction: Transaction,
  { tokenHash, userId, name, passwordHash }: { tokenHash: Buffer; userId: string; name: string; passwordHash: string },
): Promise<string | undefined> {
  return (await transaction.find(acceptingAsNew, [tokenHash, userId, name, passwordHash]))?.workspace_id ?? undefined;
}
