import type { CalendarEvent } from '@agendawerk/shared/calendar/index.ts';
import { assertNever } from '@agendawerk/shared/kernel/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaAddress } from '../../lib/current-agenda.ts';
import { paths } from '../../lib/paths.ts';
import { useFormat } from '../../lib/use-format.ts';

/** Where an event leads to, and its day in words: as exact as the plan is, and no more. */
export function useEvent() {
  const { t } = useTranslation('calendar');
  const address = useAgendaAddress();
  const { formatDay, formatPartialDate } = useFormat();
  const eventPath = ({ kind, subjectId }: CalendarEvent): string => {
    switch (kind) {
      case 'session':
        return paths.training(address, subjectId);
      case 'activity':
        return `${paths.measureChange(address, subjectId)}#activities`;
      case 'milestone':
        return `${paths.measure(address, subjectId)}#milestones`;
      case 'pilot_start':
      case 'pilot_end':
        return paths.pilot(address, subjectId);
      default:
        return assertNever(kind);
    }
  };
  const eventTime = ({ day, until, period }: CalendarEvent): string => {
    if (period && period.precision !== 'day') return formatPartialDate(period);
    return until === null ? formatDay(day) : t('fromTo', { from: formatDay(day), to: formatDay(until) });
  };
  const eventClock = ({ startsAt, endsAt }: CalendarEvent): string | null =>
    startsAt === null ? null : endsAt === null ? startsAt : `${startsAt}–${endsAt}`;
  return { eventPath, eventTime, eventClock };
}
