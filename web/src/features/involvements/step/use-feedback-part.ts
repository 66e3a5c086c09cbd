import type { Measure } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import type { MeasurePart } from '../../../lib/measure-part.ts';
import { paths } from '../../../lib/paths.ts';
import { involvementsQuery } from '../api/involvement-data.ts';

/** The participation in a measure, in its five-step strip. */
export function useFeedbackPart({ id }: Pick<Measure, 'id'>): MeasurePart {
  const { t } = useTranslation('involvements');
  const address = useAgendaAddress();
  const { data = [] } = useQuery(involvementsQuery(useAgendaScope()));
  const involvements = data.filter(({ measureId }) => measureId === id);
  const [first] = involvements;
  if (!first) return { part: 'feedback', isFilled: false, text: t('plan'), to: paths.step(address, 4) };
  const isOne = involvements.length === 1;
  return {
    part: 'feedback',
    isFilled: true,
    text: isOne ? first.title : t('several', { count: involvements.length }),
    to: isOne ? paths.involvement(address, first.id) : paths.step(address, 4),
  };
}
