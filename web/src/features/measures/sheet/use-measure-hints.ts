import { type Hint, listHints, type Measure } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAgenda } from '../../../lib/current-agenda.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { kpisQuery } from '../../../lib/data/kpis-data.ts';
import { todayInGermany } from '../../../lib/today.ts';

/** What the program notices about a measure; nothing until all of it can be judged. */
export function useMeasureHints(measure: Measure): readonly Hint[] {
  const scope = useAgendaScope();
  const { lastYear } = useAgenda();
  const { data: measures } = useQuery(measuresQuery(scope));
  const { data: kpis } = useQuery(kpisQuery(scope));
  return useMemo(() => {
    if (!measures || !kpis) return [];
    const before = new Set(measure.dependencies.map(({ dependsOnId }) => dependsOnId));
    return listHints(measure, {
      milestones: measure.milestones,
      dependencies: measures.filter(({ id }) => before.has(id)),
      costs: measure.costs,
      kpis: kpis.filter(({ measureIds }) => measureIds.includes(measure.id)),
      lastYear,
      today: todayInGermany(),
    });
  }, [measure, measures, kpis, lastYear]);
}
