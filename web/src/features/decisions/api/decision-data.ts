import {
  createDecision,
  type Decision,
  deleteDecision,
  getDecision,
  listDecisions,
  saveJudgements,
  supersedeDecision,
  takeDecision,
  updateDecision,
} from '@agendawerk/shared/decisions/index.ts';
import { type QueryKey, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/call-api.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { type AgendaScope, listQuery } from '../../../lib/data/list-query.ts';
import type { TextKey } from '../../../lib/mutation-meta.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';

export const decisionsQuery = (scope: AgendaScope) => listQuery(listDecisions, 'decisions', scope);

/** One decision and what the person may do. */
export const decisionQuery = ({ workspaceId, decisionId }: { workspaceId: string; decisionId: string }) =>
  queryOptions({
    queryKey: ['decision', decisionId],
    queryFn: async ({ signal }) => (await callApi(getDecision, { params: { workspaceId, decisionId }, signal })).data,
  });

function useDecisionKeys(): QueryKey[] {
  const { agendaId } = useAgendaScope();
  return [['decisions', agendaId], ['decision'], ['roadmap', agendaId], ['search', agendaId]];
}

function useMeta(successToast: TextKey): { invalidates: QueryKey[]; successToast: TextKey; errorToast: false } {
  return { invalidates: useDecisionKeys(), successToast, errorToast: false };
}

export const useCreateDecision = () => useContractMutation(createDecision, useMeta('decisions:toast.created'));
export const useUpdateDecision = () => useContractMutation(updateDecision, useMeta('decisions:toast.saved'));
export const useSaveJudgements = () => useContractMutation(saveJudgements, useMeta('decisions:toast.saved'));
export const useTakeDecision = () => useContractMutation(takeDecision, useMeta('decisions:toast.taken'));
export const useSupersedeDecision = () => useContractMutation(supersedeDecision, useMeta('decisions:toast.superseded'));
export const useDeleteDecision = () => useContractMutation(deleteDecision, useMeta('decisions:toast.deleted'));

/** Names the decision in a request. */
export function useDecisionParams(decision: Pick<Decision, 'id'>): { workspaceId: string; decisionId: string } {
  const { workspaceId } = useAgendaScope();
  return { workspaceId, decisionId: decision.id };
}
