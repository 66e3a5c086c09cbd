import type { Role } from '@agendawerk/shared/access/index.ts';
import type { CalendarEvent, CalendarFeed } from '@agendawerk/shared/calendar/index.ts';
import { type AgendaRows, defineAgendaListing } from '../../db/agenda-rows.ts';
import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';

const eventRows: AgendaRows = {
  select: `select e.id, e.kind, e.agenda_id as "agendaId", e.subject_id as "subjectId", e.title, e.context, e.day, e.until,
      to_char(e.starts_at, 'HH24:MI') as "startsAt", to_char(e.ends_at, 'HH24:MI') as "endsAt", e.place,
      app.partial_date(e.period_on, e.period_precision, null) as period, e.is_done as "isDone"
    from calendar_event e where e.workspace_id = $1 and e.agenda_id = $2`,
  order: 'row.day, row."startsAt" nulls first, row.kind, row.id',
};
const listing = defineAgendaListing('calendar.list', eventRows);
const feedColumns = `json_build_object('id', id, 'createdAt', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as json`;
const findingFeed = statement<{ json: CalendarFeed }>(
  'calendar_feed.find',
  `select ${feedColumns} from calendar_feed where workspace_id = $1 and member_id = $2`,
);
const endingFeed = statement(
  'calendar_feed.delete',
  'delete from calendar_feed where workspace_id = $1 and member_id = $2',
);
const addingFeed = statement<{ json: CalendarFeed }>(
  'calendar_feed.insert',
  `insert into calendar_feed (workspace_id, id, member_id, token_hash) values ($1, $2, $3, $4) returning ${feedColumns}`,
);
const readingFeed = statement<{ json: OpenedFeed | null }>(
  'calendar_feed.read',
  'select app.read_calendar_feed($1, $2) as json',
);

/** What stands behind an address: for whom, and what that person may see. */
export interface OpenedFeed {
  workspaceName: string;
  roles: Role[];
  events: CalendarEvent[];
}

/** `{"items": […]}` by day. @returns undefined where the agenda does not exist. */
export async function findCalendarJson(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<string | undefined> {
  return (await transaction.find(listing, [workspaceId, agendaId]))?.json;
}

interface Owner {
  workspaceId: string;
  memberId: string;
}

export async function findFeed(
  transaction: Transaction,
  { workspaceId, memberId }: Owner,
): Promise<CalendarFeed | null> {
  return (await transaction.find(findingFeed, [workspaceId, memberId]))?.json ?? null;
}

export async function endFeed(transaction: Transaction, { workspaceId, memberId }: Owner): Promise<void> {
  await transaction.list(endingFeed, [workspaceId, memberId]);
}

export async function insertFeed(
  transaction: Transaction,
  { workspaceId, memberId, id, hash }: Owner & { id: string; hash: Buffer },
): Promise<CalendarFeed | undefined> {
  return (await transaction.find(addingFeed, [workspaceId, id, memberId, hash]))?.json;
}

/** @returns null where there is no such address, or whoever it was made for is no member any more. */
export async function readFeed(
  transaction: Transaction,
  { hash, since }: { hash: Buffer; since: string },
): Promise<OpenedFeed | null> {
  return (await transaction.find(readingFeed, [hash, since]))?.json ?? null;
}
