import { newId } from '../../db/ids.ts';
import { hashToken } from '../../platform/credentials.ts';
import type { Context } from '../../platform/routes.ts';
import { type LinkSettings, toRoundToken } from './round-link.ts';
import { insertLink, listAskedPeople } from './round-links.repository.ts';

interface Invitation {
  roundId: string;
  departmentId: string;
  settings: LinkSettings;
  occasion: 'opening' | 'deputy' | 'reminder';
  /** One of those who answer for the department; left away: all of them. */
  only?: string;
}

/** A link for each person who answers for the department: nobody gets somebody else's. */
export async function inviteToRound(
  { transaction, workspaceId }: Context,
  { roundId, departmentId, settings, only }: Invitation,
): Promise<void> {
  const people = await listAskedPeople(transaction, { workspaceId, roundId, departmentId });
  for (const { departmentKey, memberId } of people.filter((person) => only === undefined || person.memberId === only)) {
    const id = newId();
    const hash = hashToken(toRoundToken(id, settings.secret));
    await insertLink(transaction, { workspaceId, id, roundId, departmentKey, memberId, hash });
  }
}
