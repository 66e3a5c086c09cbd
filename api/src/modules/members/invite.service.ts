import { randomBytes } from 'node:crypto';
import { pagePaths } from '@agendawerk/shared/contracts/index.ts';
import type { invitationLinkSchema } from '@agendawerk/shared/members/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import type { Mailer } from '../../mail/index.ts';
import { hashToken } from '../../platform/credentials.ts';
import type { Context } from '../../platform/routes.ts';
import * as repository from './members.repository.ts';

export type InvitationLink = z.output<typeof invitationLinkSchema>;

/** How links reach people. */
export interface Post {
  mailer: Mailer;
  publicUrl: string;
}

const validDays = 14;

/**
 * Ends older links and makes a new one. The returned function sends it and answers what became of it; it is called when
 * the invitation is committed. Only the hash of the token is kept: nobody can look the link up later.
 */
export async function prepareInvitation(
  { transaction, workspaceId, actor, now }: Context,
  { mailer, publicUrl }: Post,
  { memberId, name, email }: { memberId: string; name: string; email: string },
): Promise<() => Promise<InvitationLink>> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + validDays * 24 * 60 * 60 * 1000);
  await repository.endInvitations(transaction, { workspaceId, memberId, now });
  await repository.insertInvitation(transaction, {
    workspaceId,
    memberId,
    id: newId(),
    tokenHash: hashToken(token),
    expiresAt,
  });
  const { workspaceName, inviter } = await repository.describeInviter(transaction, {
    workspaceId,
    memberId: actor.memberId,
  });
  const link = `${publicUrl}${pagePaths.invitation}?${new URLSearchParams({ token })}`;
  return async () => {
    const letter = {
      kind: 'invitation',
      locale: 'de',
      recipient: name,
      workspaceName,
      inviter,
      link,
      expiresAt,
    } as const;
    return { link, expiresAt: expiresAt.toISOString(), mail: await mailer.send({ name, email }, letter) };
  };
}
