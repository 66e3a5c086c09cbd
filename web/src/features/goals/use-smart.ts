import { measuredBy, smartProperties } from '@agendawerk/shared/gaps/index.ts';
import { checkSmart, type Goal, type SmartPart, smartParts } from '@agendawerk/shared/goals/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useAgendaScope } from '../../lib/data/agenda-data.ts';
import { kpisQuery } from '../../lib/data/kpis-data.ts';

export interface SmartPoint {
  part: SmartPart;
  isMet: boolean;
  /** Property of the goal where it is mended, and the anchor of its page. */
  property: string;
}

/** The five points of a goal. The fourth letter is what domain.md says: resources named. */
export function useSmart(goal: Goal): SmartPoint[] {
  const { data: kpis = [] } = useQuery(kpisQuery(useAgendaScope()));
  const check = checkSmart(goal, kpis.filter((kpi) => goal.kpiIds.includes(kpi.id)).map(measuredBy));
  return smartParts.map((part) => ({ part, isMet: check[part], property: smartProperties[part] }));
}
