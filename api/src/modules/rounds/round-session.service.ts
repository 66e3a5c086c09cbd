import { randomBytes } from 'node:crypto';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { RoundLink } from '@agendawerk/shared/rounds/index.ts';
import { newId } from '../../db/ids.ts';
import { orNotFound } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';
import { hashToken } from '../../platform/credentials.ts';
import type { Context } from '../../platform/routes.ts';
import { findAsked } from './co-signing.repository.ts';
import { isRoundToken } from './round-link.ts';
import * as repository from './round-links.repository.ts';

/** Somebody with a link, before anybody is known. */
interface Visit {
  token: string;
  secret: string;
  connect: <Result>(work: (transaction: Transaction, userId: string | null) => Promise<Result>) => Promise<Result>;
}

export interface StartedSession {
  workspaceId: string;
  roundId: string;
  departmentId: string;
  token: string;
}

/** Tells whom the link is for and nothing of the round's content; it does nothing. Programs that follow links in mails change nothing. */
export async function getRoundLink({ connect, ...visit }: Visit): Promise<RoundLink> {
  return connect(async (transaction, userId) => {
    const link = await getOpenLink(transaction, visit);
    return {
      workspaceName: link.workspace_name,
      roundTitle: link.round_title,
      departmentName: link.department_name,
      memberName: link.member_name,
      dueOn: link.due_on,
      isSomebodyElse: userId !== null && userId !== link.user_id,
    };
  });
}

/** Only now does the link act: this browser gets a session for that round and department, in that person's name. */
export async function startRoundSession({
  connect,
  requestId,
  ...visit
}: Visit & { requestId: string }): Promise<StartedSession> {
  const token = randomBytes(32).toString('base64url');
  return connect(async (transaction) => {
    const link = await getOpenLink(transaction, visit);
    const linkHash = hashToken(visit.token);
    const session = { linkHash, id: newId(), sessionHash: hashToken(token), requestId };
    if (!(await repository.startSession(transaction, session))) throw new DomainError('round_link.revoked');
    return { workspaceId: link.workspace_id, roundId: link.round_id, departmentId: link.department_id, token };
  });
}

export async function endRoundSession(
  { transaction, workspaceId, now }: Context,
  { token, ...place }: { roundId: string; departmentId: string; token: string | undefined },
): Promise<void> {
  orNotFound(await findAsked(transaction, { workspaceId, ...place }));
  if (token === undefined) return;
  await repository.endSession(transaction, { workspaceId, sessionHash: hashToken(token), now });
}

/** Ends the links of a department, and with them every session that was opened by one. */
export async function revokeRoundLinks(
  { transaction, workspaceId, now }: Context,
  { roundId, departmentId }: { roundId: string; departmentId: string },
): Promise<void> {
  const { key } = orNotFound(await findAsked(transaction, { workspaceId, roundId, departmentId }));
  await repository.revokeLinks(transaction, { workspaceId, departmentKey: key.id, memberId: null, now });
}

async function getOpenLink(
  transaction: Transaction,
  { token, secret }: Pick<Visit, 'token' | 'secret'>,
): Promise<repository.FoundLink> {
  if (!isRoundToken(token, secret)) throw new DomainError('resource.not_found');
  const link = orNotFound(await repository.findLink(transaction, hashToken(token)));
  if (link.fault !== null) throw new DomainError(`round_link.${link.fault}`);
  return link;
}
