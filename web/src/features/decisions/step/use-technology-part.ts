import type { Measure } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import type { MeasurePart } from '../../../lib/measure-part.ts';
import { paths } from '../../../lib/paths.ts';
import { decisionsQuery } from '../api/decision-data.ts';

/** The technology decisions of a measure in its five-step strip; what is history does not count. */
export function useTechnologyPart({ id }: Pick<Measure, 'id'>): MeasurePart {
  const { t } = useTranslation('decisions');
  const address = useAgendaAddress();
  const { data = [] } = useQuery(decisionsQuery(useAgendaScope()));
  const decisions = data.filter(({ measureIds, isSuperseded }) => !isSuperseded && measureIds.includes(id));
  const [first] = decisions;
  if (!first)
    return { part: 'technology', isFilled: false, text: t('part.begin'), to: paths.beginDecision(address, id) };
  const isOne = decisions.length === 1;
  const chosen = first.options.find((option) => option.id === first.chosenOptionId);
  const single = chosen ? t('part.chosen', { option: chosen.title }) : t('part.open', { title: first.title });
  return {
    part: 'technology',
    isFilled: true,
    text: isOne ? single : t('part.several', { count: decisions.length }),
    to: isOne ? paths.decision(address, first.id) : paths.decisions(address),
  };
}
