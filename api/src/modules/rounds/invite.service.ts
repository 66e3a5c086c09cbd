import { lastDayOfLink, type Round } from '@agendawerk/shared/rounds/index.ts';
import { newId } from '../../db/ids.ts';
import { notify } from '../../mail/index.ts';
import { hashToken } from '../../platform/credentials.ts';
import type { Context } from '../../platform/routes.ts';
import { type LinkSettings, toRoundAddress, toRoundToken } from './round-link.ts';
import { type AskedPerson, insertLink, listAskedPeople, listAuthors } from './round-links.repository.ts';

interface Invitation {
  round: Round;
  departmentId: string;
  settings: LinkSettings;
  /** One of those who answer for the department; left away: all of them. */
  only?: string;
}

/**
 * Tells everybody who answers for the department, in the transaction of what they are asked. Whoever wants it at once gets
 * a mail with a link of their own: nobody gets somebody else's.
 */
export async function inviteToRound(
  context: Context,
  { round, departmentId, settings, only }: Invitation,
): Promise<void> {
  const { transaction, workspaceId } = context;
  const asked = await listAskedPeople(transaction, { workspaceId, roundId: round.id, departmentId });
  for (const person of asked.filter(({ memberId }) => only === undefined || memberId === only)) {
    const linkId = newId();
    const { atOnce } = await notify(context, {
      kind: 'cosign_asked',
      memberIds: [person.memberId],
      subject: { kind: 'round', id: round.id, title: round.title },
      agendaId: round.agendaId,
      path: `/rounds/${round.id}/departments/${departmentId}`,
      params: { until: round.dueOn },
      key: `cosign_asked:${linkId}`,
      hasOwnLetter: true,
    });
    if (atOnce.includes(person.memberId)) await sendLink(context, { linkId, person, round, settings });
  }
}

interface Sending {
  linkId: string;
  person: AskedPerson;
  round: Round;
  settings: LinkSettings;
}

async function sendLink(
  { transaction, workspaceId }: Context,
  { linkId, person, round, settings }: Sending,
): Promise<void> {
  const { memberId, name, email, departmentKey } = person;
  const hash = hashToken(toRoundToken(linkId, settings.secret));
  await insertLink(transaction, { workspaceId, id: linkId, roundId: round.id, departmentKey, memberId, hash });
  await settings.outbox.queueMail(transaction, {
    memberId,
    to: { name, email },
    letter: {
      kind: 'cosign_request',
      roundTitle: round.title,
      asker: round.openedByName,
      message: round.message,
      until: round.dueOn,
      link: toRoundAddress(linkId, settings),
      expiresAt: `${lastDayOfLink(round)}T23:59:59.000Z`,
    },
    key: `cosign_request:${linkId}`,
  });
}

/** Whoever has remarked on something learns that it was evaluated, once, with the day's news. */
export async function tellOfClosing(context: Context, round: Round): Promise<void> {
  const { transaction, workspaceId } = context;
  for (const { departmentId, authorIds } of await listAuthors(transaction, { workspaceId, roundId: round.id })) {
    await notify(context, {
      kind: 'round_closed',
      memberIds: authorIds,
      subject: { kind: 'round', id: round.id, title: round.title },
      agendaId: round.agendaId,
      path: `/rounds/${round.id}/departments/${departmentId}`,
      key: `round_closed:${round.id}`,
    });
  }
}
