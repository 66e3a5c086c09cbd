import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { nameIn, useDescribePart } from '../../../lib/use-describe-part.ts';
import { useFormat } from '../../../lib/use-format.ts';
import type { DescribedPart } from '../../../ui/overlays/conflict-notice.tsx';
import type { InvolvementValues } from './involvement-form.ts';

/** How each part of a plan is said, for the comparison of two states. */
export function useDescribeInvolvement(): (name: keyof InvolvementValues, form: InvolvementValues) => DescribedPart {
  const { t } = useTranslation('involvements');
  const { members } = useDirectory();
  const { data: measures = [] } = useQuery(measuresQuery(useAgendaScope()));
  const { formatPartialDate } = useFormat();
  return useDescribePart<InvolvementValues>({
    title: t('title'),
    measureId: { label: t('measure'), show: nameIn(measures) },
    aim: t('aim'),
    level: { label: t('level'), show: (level) => t(`levels.${level}`) },
    audience: t('audience'),
    channel: t('channel'),
    start: { label: t('start'), show: formatPartialDate },
    end: { label: t('end'), show: formatPartialDate },
    responsibleId: { label: t('responsible'), show: nameIn(members) },
  });
}
