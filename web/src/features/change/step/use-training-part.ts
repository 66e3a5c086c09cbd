import { judgeMeasureChange } from '@agendawerk/shared/change/index.ts';
import type { Measure } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import type { MeasurePart } from '../../../lib/measure-part.ts';
import { paths } from '../../../lib/paths.ts';
import { changePlanQuery } from '../api/change-data.ts';

/** The groups of a measure in its five-step strip: filled when each has a training and a message before the start. */
export function useTrainingPart(measure: Pick<Measure, 'id' | 'start'>): MeasurePart {
  const { t } = useTranslation('change');
  const address = useAgendaAddress();
  const { data: plan } = useQuery(changePlanQuery(useAgendaScope()));
  const groups = plan ? judgeMeasureChange(measure, plan) : [];
  const isReady = groups.every(({ hasMessage, hasTraining }) => hasMessage && hasTraining);
  const to = paths.measureChange(address, measure.id);
  if (groups.length === 0) return { part: 'training', isFilled: false, text: t('part.name'), to };
  const text = t(isReady ? 'part.ready' : 'part.open', { count: groups.length });
  return { part: 'training', isFilled: isReady, text, to };
}
