import {
  answerRound,
  createRemark,
  deleteRemark,
  endRoundSession,
  getCoSigning,
  getRoundContent,
  type PlaceKind,
  updateRemark,
  viewPlace,
} from '@agendawerk/shared/rounds/index.ts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { callApi } from '../../../lib/call-api.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';

/** A department in a round. */
export interface AskedKey {
  workspaceId: string;
  roundId: string;
  departmentId: string;
}

export const coSigningQuery = (key: AskedKey) =>
  queryOptions({
    queryKey: ['co-signing', key.roundId, key.departmentId],
    queryFn: async ({ signal }) => (await callApi(getCoSigning, { params: key, signal })).data,
  });

/** Frozen: fetched once. */
export const roundContentQuery = (key: AskedKey) =>
  queryOptions({
    queryKey: ['round-content', key.roundId, key.departmentId],
    queryFn: async ({ signal }) => (await callApi(getRoundContent, { params: key, signal })).data,
    staleTime: Number.POSITIVE_INFINITY,
  });

const changed = { invalidates: [['co-signing'], ['round'], ['rounds'], ['remarks']] };

export const useCreateRemark = () =>
  useContractMutation(createRemark, { ...changed, successToast: 'rounds:toast.remarked', errorToast: false });
export const useUpdateRemark = () =>
  useContractMutation(updateRemark, { ...changed, successToast: 'rounds:toast.remarked', errorToast: false });
export const useDeleteRemark = () =>
  useContractMutation(deleteRemark, { ...changed, successToast: 'rounds:toast.withdrawn' });
export const useAnswerRound = () => useContractMutation(answerRound, { ...changed, errorToast: false });
export const useEndRoundSession = () => useContractMutation(endRoundSession);

/** What somebody opens counts as looked at; once is enough, and a failure is no reason to disturb them. */
export function useMarkViewed(key: AskedKey, { kind, id }: { kind: PlaceKind; id: string }, isNew: boolean): void {
  const client = useQueryClient();
  const { workspaceId, roundId, departmentId } = key;
  useEffect(() => {
    if (!isNew || kind === 'agenda') return;
    callApi(viewPlace, { params: { workspaceId, roundId, departmentId }, body: { kind, id } }).then(
      () => client.invalidateQueries({ queryKey: coSigningQuery({ workspaceId, roundId, departmentId }).queryKey }),
      () => undefined,
    );
  }, [client, workspaceId, roundId, departmentId, kind, id, isNew]);
}
