import { z } from 'zod';
import { agendaParams, agendaPath, defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { calendarEventSchema, calendarFeedSchema } from './calendar.schema.ts';

const own = `${workspacePath}/calendar-feed` as const;

export const getCalendar = defineContract({
  name: 'getCalendar',
  summary: 'Everything of an agenda that has a day',
  method: 'GET',
  path: `${agendaPath}/calendar`,
  access: 'agenda.read',
  params: agendaParams,
  response: z.object({ items: z.array(calendarEventSchema) }),
});

export const getCalendarFeed = defineContract({
  name: 'getCalendarFeed',
  summary: 'Whether the caller has an address for calendar programs',
  method: 'GET',
  path: own,
  access: 'agenda.read',
  isForPersons: true,
  params: workspaceParams,
  response: z.object({ feed: calendarFeedSchema.nullable() }),
});

/** The token is shown once and only its hash is kept. A new address ends the one before. */
export const createCalendarFeed = defineContract({
  name: 'createCalendarFeed',
  summary: 'Make the caller’s secret address for calendar programs',
  method: 'POST',
  path: own,
  access: 'agenda.read',
  isForPersons: true,
  params: workspaceParams,
  response: z.object({ feed: calendarFeedSchema, token: z.string() }),
});

export const revokeCalendarFeed = defineContract({
  name: 'revokeCalendarFeed',
  summary: 'End the caller’s address for calendar programs at once',
  method: 'DELETE',
  path: own,
  access: 'agenda.read',
  isForPersons: true,
  params: workspaceParams,
  response: z.undefined(),
  needsRevision: false,
});

/** Open to whoever holds the address: calendar programs do not sign in. Answers iCalendar (RFC 5545), not JSON. */
export const readCalendarFeed = defineContract({
  name: 'readCalendarFeed',
  summary: 'The calendar of the person to whom the address belongs, as iCalendar',
  method: 'GET',
  path: '/api/calendar-feeds/:token/agenda.ics',
  access: 'public',
  params: z.object({ token: z.string().min(1).max(200) }),
  response: z.file(),
  errors: ['resource.not_found'],
});
