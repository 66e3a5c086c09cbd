import { daysBetween, toBerlinDay } from '../kernel/index.ts';

/** Reminders come by mail at most once a week (domain.md, "Monitoring und Verbesserung": freshness). */
const daysBetweenReminders = 7;

/** From seven in the morning, and not at night where the program was away in the morning. */
const [firstHour, lastHour] = [7, 19];

const hourFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit', hourCycle: 'h23' });

/** Whether the daily mail may be written now, by the clock in Germany, in summer and in winter. */
export function isDigestTime(now: Date): boolean {
  const hour = Number(hourFormat.format(now));
  return hour >= firstHour && hour <= lastHour;
}

/** One for a person and day. */
export function digestKey(memberId: string, today: string): string {
  return `digest:${memberId}:${today}`;
}

/**
 * What goes into a person's daily mail; undefined where there is nothing, and then none is written. Reminders wait until
 * a week has gone by since the last mail that held some, and then come all together.
 */
export function composeDigest<Item extends { kind: string }>({
  items,
  lastReminderAt,
  now,
}: {
  items: readonly Item[];
  lastReminderAt: Date | null;
  now: Date;
}): Item[] | undefined {
  const isReminded =
    lastReminderAt !== null && daysBetween(toBerlinDay(lastReminderAt), toBerlinDay(now)) < daysBetweenReminders;
  const chosen = isReminded ? items.filter(({ kind }) => kind !== 'reminder') : [...items];
  return chosen.length > 0 ? chosen : undefined;
}
