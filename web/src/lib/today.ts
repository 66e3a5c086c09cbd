import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';

/** The present day in Germany as an ISO day, wherever the browser is. */
export function todayInGermany(now = new Date()): string {
  return toBerlinDay(now);
}
