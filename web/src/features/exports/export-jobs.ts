import { createExport, type ExportJob, exportSteps, listExports } from '@agendawerk/shared/exports/index.ts';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/call-api.ts';
import { useAgendaScope } from '../../lib/data/agenda-data.ts';
import type { AgendaScope } from '../../lib/data/list-query.ts';
import { useContractMutation } from '../../lib/use-contract-mutation.ts';

const look = 1000;

export function isBeingMade({ step }: Pick<ExportJob, 'step'>): boolean {
  return step !== 'done' && step !== 'failed';
}

/** How far a document is, in percent: its steps are told, not measured, and the last ends it. */
export function percentOf({ step }: Pick<ExportJob, 'step'>): number {
  const last = exportSteps.indexOf('done');
  return Math.round((Math.min(exportSteps.indexOf(step), last) / last) * 100);
}

/** "820 kB", "1.4 MB": whole kilobytes, megabytes with one digit behind the point. */
export function sizeOf(bytes: number): { value: number; unit: 'kilobytes' | 'megabytes' } {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000
    ? { value: kilobytes, unit: 'kilobytes' }
    : { value: Math.round(kilobytes / 100) / 10, unit: 'megabytes' };
}

/** One's own documents of an agenda; looked at every second while one is being made. */
export const exportsQuery = (scope: AgendaScope) =>
  queryOptions({
    queryKey: ['exports', scope.agendaId],
    queryFn: async ({ signal }) => (await callApi(listExports, { params: scope, signal })).data.items,
    refetchInterval: ({ state }) => (state.data?.some(isBeingMade) ? look : false),
  });

export function useCreateExport() {
  const { agendaId } = useAgendaScope();
  return useContractMutation(createExport, { invalidates: [['exports', agendaId]] });
}
