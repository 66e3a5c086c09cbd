import type { DecisionListItem } from '@agendawerk/shared/decisions/index.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';

/** "Kommunales Rechenzentrum (08.07.2026)", or that nobody has decided yet. */
export function useChoiceText(): (
  decision: Pick<DecisionListItem, 'options' | 'chosenOptionId' | 'decidedOn'>,
) => string {
  const { t } = useTranslation('decisions');
  const { formatDay } = useFormat();
  return ({ options, chosenOptionId, decidedOn }) => {
    const chosen = options.find(({ id }) => id === chosenOptionId);
    return chosen && decidedOn ? `${chosen.title} (${formatDay(decidedOn)})` : t('notYet');
  };
}
