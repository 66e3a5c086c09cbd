import {
  createKpi,
  createReading,
  deleteKpi,
  deleteReading,
  getKpi,
  updateKpi,
  updateReading,
} from '@agendawerk/shared/kpis/index.ts';
import { type QueryKey, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/call-api.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';

/** One KPI with its readings and what the person may do. */
export const kpiQuery = ({ workspaceId, kpiId }: { workspaceId: string; kpiId: string }) =>
  queryOptions({
    queryKey: ['kpi', kpiId],
    queryFn: async ({ signal }) => (await callApi(getKpi, { params: { workspaceId, kpiId }, signal })).data,
  });

/** All that tells something of KPIs: goals are measured by them, measures count them. */
function useTouchedKeys(kpiId?: string): QueryKey[] {
  const { agendaId, workspaceId } = useAgendaScope();
  return [
    ['kpis', agendaId],
    ['goals', agendaId],
    ['measures', agendaId],
    ['activity', workspaceId],
    kpiId === undefined ? ['kpi'] : ['kpi', kpiId],
  ];
}

export function useCreateKpi() {
  return useContractMutation(createKpi, {
    invalidates: useTouchedKeys(),
    successToast: 'kpis:toast.created',
    errorToast: false,
  });
}

export function useUpdateKpi(kpiId: string) {
  return useContractMutation(updateKpi, {
    invalidates: useTouchedKeys(kpiId),
    successToast: 'kpis:toast.saved',
    errorToast: false,
  });
}

export function useDeleteKpi() {
  return useContractMutation(deleteKpi, { invalidates: useTouchedKeys(), successToast: 'kpis:toast.deleted' });
}

export function useSaveReading(kpiId: string) {
  const meta = { invalidates: useTouchedKeys(kpiId), successToast: 'kpis:toast.reading', errorToast: false } as const;
  return { create: useContractMutation(createReading, meta), update: useContractMutation(updateReading, meta) };
}

export function useDeleteReading(kpiId: string) {
  return useContractMutation(deleteReading, {
    invalidates: useTouchedKeys(kpiId),
    successToast: 'kpis:toast.readingDeleted',
  });
}
