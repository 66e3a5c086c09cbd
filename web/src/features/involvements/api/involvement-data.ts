import {
  createInvolvement,
  deleteInvolvement,
  getInvolvement,
  listInvolvements,
  updateInvolvement,
} from '@agendawerk/shared/involvements/index.ts';
import { type QueryKey, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/call-api.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { type AgendaScope, listQuery } from '../../../lib/data/list-query.ts';
import type { TextKey } from '../../../lib/mutation-meta.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';

export const involvementsQuery = (scope: AgendaScope) => listQuery(listInvolvements, 'involvements', scope);

/** One participation and what the person may do. */
export const involvementQuery = ({ workspaceId, involvementId }: { workspaceId: string; involvementId: string }) =>
  queryOptions({
    queryKey: ['involvement', involvementId],
    queryFn: async ({ signal }) =>
      (await callApi(getInvolvement, { params: { workspaceId, involvementId }, signal })).data,
  });

function useMeta(successToast: TextKey) {
  const { agendaId, workspaceId } = useAgendaScope();
  const invalidates: QueryKey[] = [
    ['involvements', agendaId],
    ['involvement'],
    ['activity', workspaceId],
    ['search', agendaId],
  ];
  return { invalidates, successToast };
}

export const useCreateInvolvement = () =>
  useContractMutation(createInvolvement, { ...useMeta('involvements:toast.created'), errorToast: false });
export const useUpdateInvolvement = () =>
  useContractMutation(updateInvolvement, { ...useMeta('involvements:toast.saved'), errorToast: false });
export const useDeleteInvolvement = () => useContractMutation(deleteInvolvement, useMeta('involvements:toast.deleted'));
