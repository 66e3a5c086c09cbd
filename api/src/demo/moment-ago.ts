import { addDays, toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import type { DemoMoment } from './demo-town.ts';

/** Counted in working days: nobody in the town hall writes on a Sunday, and what follows another stays behind it. */
export function momentAgo({ workingDays, at }: DemoMoment, today: Date): Date {
  let day = toBerlinDay(today);
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkingDay(day)) left -= 1;
  }
  return new Date(`${day}T${at}:00Z`);
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
