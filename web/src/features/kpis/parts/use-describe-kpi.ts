import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { goalsQuery } from '../../../lib/data/goals-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { nameIn, useDescribePart } from '../../../lib/use-describe-part.ts';
import { useFormat } from '../../../lib/use-format.ts';
import type { DescribedPart } from '../../../ui/overlays/conflict-notice.tsx';
import type { KpiValues } from './kpi-form.ts';

/** How each part of a KPI is said, for the comparison of two states. */
export function useDescribeKpi(): (name: keyof KpiValues, form: KpiValues) => DescribedPart {
  const { t } = useTranslation(['kpis', 'terms']);
  const scope = useAgendaScope();
  const { members, departments } = useDirectory();
  const { data: goals = [] } = useQuery(goalsQuery(scope));
  const { data: measures = [] } = useQuery(measuresQuery(scope));
  const { formatDay, formatNumber } = useFormat();
  return useDescribePart<KpiValues>({
    name: t('name'),
    definition: t('definition'),
    unit: t('unit'),
    decimals: t('decimals'),
    direction: { label: t('direction'), show: (value) => t(`terms:kpiDirections.${value}`) },
    rangeMin: t('rangeMin'),
    rangeMax: t('rangeMax'),
    baselineValue: t('baselineValue'),
    baselineOn: { label: t('baselineOn'), show: formatDay },
    baselineNote: t('baselineNote'),
    frequency: { label: t('frequency'), show: (value) => t(`terms:kpiFrequencies.${value}`) },
    responsibleId: { label: t('responsible'), show: nameIn(members) },
    departmentId: { label: t('department'), show: nameIn(departments) },
    source: t('source'),
    targets: {
      label: t('targets'),
      show: (targets) =>
        targets
          .map(({ dueOn, value }) =>
            [dueOn && formatDay(dueOn), value == null ? '' : formatNumber(value)].filter(Boolean).join(': '),
          )
          .join('\n'),
    },
    goalIds: {
      label: t('goals'),
      show: (ids) => ids.map((id) => goals.find((goal) => goal.id === id)?.title ?? '').join('\n'),
    },
    measureIds: { label: t('measures'), show: (ids) => ids.map(nameIn(measures)).join('\n') },
  });
}
