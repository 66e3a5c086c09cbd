import { createExport, type ExportJob, listExports } from '@agendawerk/shared/exports/index.ts';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/call-api.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import type { AgendaScope } from '../../../lib/data/list-query.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';

const look = 1000;

export function isBeingMade({ step }: Pick<ExportJob, 'step'>): boolean {
  return step !== 'done' && step !== 'failed';
}

/** One's own documents of the agenda, the notes of its decisions among them; looked at while one is being made. */
export const notesQuery = (scope: AgendaScope) =>
  queryOptions({
    queryKey: ['exports', scope.agendaId],
    queryFn: async ({ signal }) => (await callApi(listExports, { params: scope, signal })).data.items,
    refetchInterval: ({ state }) => (state.data?.some(isBeingMade) ? look : false),
  });

export function useMakeNote() {
  const { agendaId } = useAgendaScope();
  return useContractMutation(createExport, { invalidates: [['exports', agendaId]] });
}
