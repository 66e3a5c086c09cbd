import { addDays, addMonths } from '../kernel/index.ts';
import type { CalendarEvent } from './calendar.schema.ts';

/** The weeks of a month from Monday to Sunday, with the days of its neighbours that stand in them. `month` is "2026-11". */
export function listWeeks(month: string): string[][] {
  const first = `${month}-01`;
  const next = addMonths(first, 1);
  const weeks: string[][] = [];
  for (let day = mondayOf(first); day < next; day = addDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)));
  return weeks;
}

function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

/** The events of a day, those that last over it among them. */
export function listEventsOn<Event extends Pick<CalendarEvent, 'day' | 'until'>>(
  events: readonly Event[],
  day: string,
): Event[] {
  return events.filter((event) => event.day <= day && day <= (event.until ?? event.day));
}

/** By month: what begins in it. */
export function groupByMonth<Event extends Pick<CalendarEvent, 'day'>>(
  events: readonly Event[],
): { month: string; events: Event[] }[] {
  const months = Map.groupBy(events, ({ day }) => day.slice(0, 7));
  return [...months].toSorted(([a], [b]) => a.localeCompare(b)).map(([month, found]) => ({ month, events: found }));
}
