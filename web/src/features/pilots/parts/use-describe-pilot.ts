import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { nameIn, useDescribePart } from '../../../lib/use-describe-part.ts';
import { useFormat } from '../../../lib/use-format.ts';
import type { DescribedPart } from '../../../ui/overlays/conflict-notice.tsx';
import type { PilotValues } from './pilot-form.ts';
import { useCriterionText } from './use-criterion-text.ts';

/** How each part of a plan is said, for the comparison of two states. */
export function useDescribePilot(): (name: keyof PilotValues, form: PilotValues) => DescribedPart {
  const { t } = useTranslation('pilots');
  const { members } = useDirectory();
  const { data: measures = [] } = useQuery(measuresQuery(useAgendaScope()));
  const { formatMoney, formatPartialDate } = useFormat();
  const { thresholdText } = useCriterionText();
  return useDescribePart<PilotValues>({
    title: t('title'),
    measureId: { label: t('measure'), show: nameIn(measures) },
    hypothesis: t('hypothesis'),
    place: t('place'),
    targetGroup: t('targetGroup'),
    start: { label: t('plannedStart'), show: formatPartialDate },
    end: { label: t('plannedEnd'), show: formatPartialDate },
    budget: { label: t('budget'), show: formatMoney },
    responsibleId: { label: t('responsible'), show: nameIn(members) },
    operator: t('operator'),
    runningCosts: { label: t('runningCosts'), show: formatMoney },
    criteria: {
      label: t('criteria'),
      show: (criteria) =>
        criteria
          .map((line) => [`${line.title}: ${thresholdText(line)}`, line.method].filter(Boolean).join(', '))
          .join('\n'),
    },
  });
}
