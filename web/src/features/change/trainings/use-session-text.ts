import type { TrainingSession } from '@agendawerk/shared/change/index.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';

/** A date in words: "04.05.2026, 09:00–12:30, Rathaus". */
export function useSessionText(): (session: Omit<TrainingSession, 'id'>) => string {
  const { t } = useTranslation('change');
  const { formatDay } = useFormat();
  return useCallback(
    ({ day, until, startsAt, endsAt, place }) => {
      const days = until === null ? formatDay(day) : t('fromTo', { from: formatDay(day), to: formatDay(until) });
      const times = startsAt === null ? null : endsAt === null ? startsAt : `${startsAt}–${endsAt}`;
      return [days, times, place].filter((part) => part !== null).join(', ');
    },
    [t, formatDay],
  );
}
