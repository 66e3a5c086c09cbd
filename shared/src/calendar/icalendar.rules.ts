import { addDays } from '../kernel/index.ts';
import type { CalendarEvent } from './calendar.schema.ts';

/** One event as a calendar program shows it. */
export interface FeedEvent extends Pick<CalendarEvent, 'id' | 'day' | 'until' | 'startsAt' | 'endsAt' | 'place'> {
  summary: string;
  description: string | null;
}

interface Feed {
  name: string;
  events: readonly FeedEvent[];
  now: Date;
}

/**
 * A calendar as RFC 5545 describes it. Days without a time are dates (the end is the day after the last, section 3.6.1);
 * times are given in UTC, so that no time zone has to be described. Written by hand because so few parts are needed:
 * the two that are easily got wrong, escaping and folding, are functions of their own with their own tests.
 */
export function writeCalendar({ name, events, now }: Feed): string {
  const stamp = toUtcStamp(now);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Agendawerk//Kommunale Digitale Agenda//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...events.flatMap((event) => writeEvent(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function writeEvent(event: FeedEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@agendawerk`,
    `DTSTAMP:${stamp}`,
    ...writeTime(event),
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.description === null ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    ...(event.place === null ? [] : [`LOCATION:${escapeText(event.place)}`]),
    'END:VEVENT',
  ];
}

function writeTime({ day, until, startsAt, endsAt }: FeedEvent): string[] {
  if (startsAt === null)
    return [
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${addDays(until ?? day, 1).replaceAll('-', '')}`,
    ];
  const start = `DTSTART:${toUtcStamp(fromBerlin(day, startsAt))}`;
  return endsAt === null ? [start] : [start, `DTEND:${toUtcStamp(fromBerlin(until ?? day, endsAt))}`];
}

/** Section 3.3.11: backslash, semicolon and comma are escaped, a line break is written as \n; other control characters have no place. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\\;,]/g, (letter) => `\\${letter}`)
    .replaceAll('\n', String.raw`\n`);
}

const longestLine = 75;
const encoder = new TextEncoder();

/** Section 3.1: no line is longer than 75 octets; a longer one goes on after a line break and a space, never inside a character. */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > longestLine) {
      parts.push(part);
      part = '';
      octets = 1; // the space that the next line begins with
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

const berlin = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The moment at which it is this day and time in Germany. In the hour that comes twice in autumn, the first. */
export function fromBerlin(day: string, time: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const candidates = [wanted - 2 * 3_600_000, wanted - 3_600_000];
  const shown = (at: number) => {
    const [date = '', clock = ''] = berlin.format(at).split(', ');
    return `${date.split('/').toReversed().join('-')}T${clock}`;
  };
  return new Date(candidates.find((at) => shown(at) === `${day}T${time}`) ?? wanted - 3_600_000);
}

function toUtcStamp(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d{3}/g, '');
}
