import { Calendar } from '../features/calendar/index.ts';

export function CalendarPage() {
  return <Calendar />;
}
