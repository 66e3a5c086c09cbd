import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { holds } from '@agendawerk/shared/access/index.ts';
import {
  type CalendarEvent,
  type CalendarFeed,
  type FeedEvent,
  writeCalendar,
} from '@agendawerk/shared/calendar/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { addMonths, toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import { newId } from '../../db/ids.ts';
import { orNotFound } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';
import { hashToken } from '../../platform/credentials.ts';
import type { Context, Download } from '../../platform/routes.ts';
import { endFeed, findCalendarJson, findFeed, insertFeed, readFeed } from './calendar.repository.ts';

/** What is longer ago no calendar program needs to fetch again and again. */
const monthsBack = 12;

export async function getCalendarJson({ transaction, workspaceId }: Context, agendaId: string): Promise<string> {
  return orNotFound(await findCalendarJson(transaction, workspaceId, agendaId));
}

export async function getFeed({ actor, transaction, workspaceId }: Context): Promise<{ feed: CalendarFeed | null }> {
  return { feed: await findFeed(transaction, { workspaceId, memberId: actor.memberId }) };
}

/** A new address ends the one before: a person has one at most. */
export async function createFeed({
  actor: { memberId },
  transaction,
  workspaceId,
}: Context): Promise<{ feed: CalendarFeed; token: string }> {
  const token = randomBytes(32).toString('base64url');
  await endFeed(transaction, { workspaceId, memberId });
  const feed = await insertFeed(transaction, { workspaceId, memberId, id: newId(), hash: hashToken(token) });
  return { feed: orNotFound(feed), token };
}

export async function revokeFeed({ actor, transaction, workspaceId }: Context): Promise<void> {
  await endFeed(transaction, { workspaceId, memberId: actor.memberId });
}

/** The calendar of whoever the address was made for, as long as they may read the agenda. */
export async function readFeedFile(
  transaction: Transaction,
  { token, now }: { token: string; now: Date },
): Promise<Download['file']> {
  const since = addMonths(toBerlinDay(now), -monthsBack);
  const opened = await readFeed(transaction, { hash: hashToken(token), since });
  if (!opened || !holds(opened, 'agenda.read')) throw new DomainError('resource.not_found');
  const text = writeCalendar({ name: opened.workspaceName, events: opened.events.map(toFeedEvent), now });
  const bytes = Buffer.from(text, 'utf8');
  return {
    stream: Readable.from([bytes]),
    bytes: bytes.length,
    type: 'text/calendar; charset=utf-8',
    name: 'agenda.ics',
  };
}

/** German, as everything that leaves the program. */
const kindWords: Record<CalendarEvent['kind'], string> = {
  session: 'Schulung',
  activity: 'Veränderung',
  milestone: 'Meilenstein',
  pilot_start: 'Pilot beginnt',
  pilot_end: 'Pilot endet',
};

/** A pilot begins and ends: each of the two is an event of its own. */
function toFeedEvent({ id, kind, title, context, isDone, ...event }: CalendarEvent): FeedEvent {
  return {
    ...event,
    id: `${kind}-${id}`,
    summary: `${kindWords[kind]}: ${title}${isDone ? ' (erledigt)' : ''}`,
    description: context,
  };
}
