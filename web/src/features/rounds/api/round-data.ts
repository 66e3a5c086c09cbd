import {
  addRoundDepartments,
  closeRound,
  createConsiderationExport,
  evaluateRemark,
  getRound,
  listRemarks,
  nameDeputy,
  noteRemarks,
  openRound,
  type Remark,
  remindRound,
  revokeRoundLinks,
  updateRound,
} from '@agendawerk/shared/rounds/index.ts';
import { type MutationMeta, queryOptions, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { callApi } from '../../../lib/call-api.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import type { TextKey } from '../../../lib/mutation-meta.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';

interface RoundKey {
  workspaceId: string;
  roundId: string;
}

export const roundQuery = ({ workspaceId, roundId }: RoundKey) =>
  queryOptions({
    queryKey: ['round', roundId],
    queryFn: async ({ signal }) => (await callApi(getRound, { params: { workspaceId, roundId }, signal })).data,
  });

export const remarksQuery = ({ workspaceId, roundId }: RoundKey) =>
  queryOptions({
    queryKey: ['remarks', roundId],
    queryFn: async ({ signal }) =>
      (await callApi(listRemarks, { params: { workspaceId, roundId }, signal })).data.items,
  });

/** What tells of a round anywhere. */
function useRoundKeys(): QueryKey[] {
  const { agendaId, workspaceId } = useAgendaScope();
  return [['rounds', agendaId], ['round'], ['co-signing'], ['activity', workspaceId]];
}

function useMeta(successToast: TextKey, ...more: QueryKey[]): MutationMeta {
  return { invalidates: [...useRoundKeys(), ...more], successToast, errorToast: false };
}

export const useOpenRound = () => useContractMutation(openRound, useMeta('rounds:toast.opened'));
export const useUpdateRound = () => useContractMutation(updateRound, useMeta('rounds:toast.saved'));
export const useAddDepartments = () => useContractMutation(addRoundDepartments, useMeta('rounds:toast.asked'));
export const useNameDeputy = () => useContractMutation(nameDeputy, useMeta('rounds:toast.deputy'));
export const useCloseRound = () => useContractMutation(closeRound, useMeta('rounds:toast.closed', ['remarks']));
/** Without a form of its own that could say it: a refusal is a toast. */
export const useRemindRound = () =>
  useContractMutation(remindRound, { invalidates: useRoundKeys(), successToast: 'rounds:toast.reminded' });
export const useRevokeLinks = () => useContractMutation(revokeRoundLinks, { successToast: 'rounds:toast.revoked' });
export function useCreateConsiderationExport() {
  const { agendaId } = useAgendaScope();
  return useContractMutation(createConsiderationExport, {
    invalidates: [['exports', agendaId]],
    successToast: 'rounds:toast.exporting',
  });
}

/** The list of two thousand remarks is not fetched anew for each that is evaluated: what came back takes its place. */
export const useEvaluateRemark = () =>
  useContractMutation(evaluateRemark, { invalidates: useRoundKeys(), errorToast: false });
export const useNoteRemarks = () =>
  useContractMutation(noteRemarks, {
    invalidates: [...useRoundKeys(), ['remarks']],
    successToast: 'rounds:toast.noted',
  });

export function useShowRemark(key: RoundKey): (remark: Remark) => void {
  const client = useQueryClient();
  const { queryKey } = remarksQuery(key);
  const [, roundId] = queryKey;
  return useCallback(
    (remark: Remark) =>
      client.setQueryData(remarksQuery({ workspaceId: key.workspaceId, roundId: roundId ?? '' }).queryKey, (before) =>
        before?.map((other) => (other.id === remark.id ? remark : other)),
      ),
    [client, key.workspaceId, roundId],
  );
}
