import { randomBytes } from 'node:crypto';
import { pagePaths } from '@agendawerk/shared/contracts/index.ts';
import type { invitationLinkSchema } from '@agendawerk/shared/members/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import type { Outbox } from '../../mail/index.ts';
import { hashToken } from '../../platform/credentials.ts';
import type { Context } from '../../platform/routes.ts';
import * as repository from './members.repository.ts';

export type InvitationLink = z.output<typeof invitationLinkSchema>;

const validDays = 14;

/**
 * Ends older links, makes a new one and writes the mail that brings it. Only the hash of the token is kept: nobody can
 * look the link up later.
 */
export async function createInvitation(
  { transaction, workspaceId, actor, now }: Context,
  outbox: Outbox,
  { memberId, name, email }: { memberId: string; name: string; email: string },
): Promise<InvitationLink> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + validDays * 24 * 60 * 60 * 1000);
  const invitationId = newId();
  await repository.endInvitations(transaction, { workspaceId, memberId, now });
  await repository.insertInvitation(transaction, {
    workspaceId,
    memberId,
    id: invitationId,
    tokenHash: hashToken(token),
    expiresAt,
  });
  const { workspaceName, inviter } = await repository.describeInviter(transaction, {
    workspaceId,
    memberId: actor.memberId,
  });
  const link = `${outbox.publicUrl}${pagePaths.invitation}?${new URLSearchParams({ token })}`;
  const ends = expiresAt.toISOString();
  await outbox.queueMail(transaction, {
    memberId,
    to: { name, email },
    letter: { kind: 'invitation', workspaceName, inviter, link, expiresAt: ends },
    key: `invitation:${invitationId}`,
  });
  return { link, expiresAt: ends, mail: outbox.canSend ? 'queued' : 'waiting' };
}
