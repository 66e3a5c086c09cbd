import { listFields } from '@agendawerk/shared/fields/index.ts';
import { getMeasure, listMeasureLines, listMeasures, type MeasureListItem } from '@agendawerk/shared/measures/index.ts';
import { type QueryKey, queryOptions } from '@tanstack/react-query';
import { callApi } from '../call-api.ts';
import { useAgenda } from '../current-agenda.ts';
import { useWorkspace } from '../session.ts';
import { type AgendaScope, listQuery } from './list-query.ts';

export const fieldsQuery = (scope: AgendaScope) => listQuery(listFields, 'fields', scope);

const largestPage = 500;

/** All measures of an agenda; more than a page is fetched page by page. */
export const measuresQuery = (scope: AgendaScope) =>
  queryOptions({
    queryKey: ['measures', scope.agendaId],
    queryFn: async ({ signal }) => {
      const measures: MeasureListItem[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const { data } = await callApi(listMeasures, { params: scope, query: { limit: largestPage, cursor }, signal });
        measures.push(...data.items);
        cursor = data.nextCursor;
      }
      return measures;
    },
  });

/** One measure with all that its page shows. */
export const measureQuery = ({ workspaceId, measureId }: { workspaceId: string; measureId: string }) =>
  queryOptions({
    queryKey: ['measure', measureId],
    queryFn: async ({ signal }) => (await callApi(getMeasure, { params: { workspaceId, measureId }, signal })).data,
  });

/** Milestones, money, staff, participations and dependencies of all measures. */
export const measureLinesQuery = (scope: AgendaScope) =>
  queryOptions({
    queryKey: ['measure-lines', scope.agendaId],
    queryFn: async ({ signal }) => (await callApi(listMeasureLines, { params: scope, signal })).data,
  });

/** All that tells something of measures: goals count them, KPIs name them, the history grows. */
export function useMeasureKeys(): QueryKey[] {
  const { agendaId, workspaceId } = useAgendaScope();
  return [
    ['measures', agendaId],
    ['measure-lines', agendaId],
    ['goals', agendaId],
    ['kpis', agendaId],
    ['activity', workspaceId],
    ['search', agendaId],
  ];
}

/** The agenda of the address, as queries ask for it. */
export function useAgendaScope(): AgendaScope {
  return { workspaceId: useWorkspace().workspaceId, agendaId: useAgenda().id };
}
