import type { Measure } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import type { MeasurePart } from '../../../lib/measure-part.ts';
import { paths } from '../../../lib/paths.ts';
import { pilotsQuery } from '../api/pilot-data.ts';

/** The pilots of a measure in its five-step strip, those that it came out of too. */
export function usePilotPart({ id }: Pick<Measure, 'id'>): MeasurePart {
  const { t } = useTranslation('pilots');
  const address = useAgendaAddress();
  const { data = [] } = useQuery(pilotsQuery(useAgendaScope()));
  const pilots = data.filter(({ measureId, rolledOutId }) => measureId === id || rolledOutId === id);
  const [first] = pilots;
  if (!first) return { part: 'pilot', isFilled: false, text: t('part.plan'), to: paths.step(address, 5) };
  const text = pilots.length === 1 ? first.title : t('part.several', { count: pilots.length });
  const to = pilots.length === 1 ? paths.pilot(address, first.id) : paths.step(address, 5);
  return { part: 'pilot', isFilled: true, text, to };
}
