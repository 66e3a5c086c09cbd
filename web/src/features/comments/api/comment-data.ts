import {
  acceptSuggestion,
  answerComment,
  type CommentCount,
  type CommentPlace,
  createComment,
  declineSuggestion,
  listComments,
  reopenComment,
  resolveComment,
  type Thread,
  updateComment,
  withdrawComment,
} from '@agendawerk/shared/comments/index.ts';
import { type QueryKey, queryOptions, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/call-api.ts';
import { useAgendaScope, useMeasureKeys } from '../../../lib/data/agenda-data.ts';
import type { AgendaScope } from '../../../lib/data/list-query.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';

/** All threads of the agenda, or those of one thing. */
export const threadsQuery = ({ workspaceId, agendaId }: AgendaScope, subjectId?: string) =>
  queryOptions({
    queryKey: ['comments', agendaId, subjectId ?? 'all'],
    queryFn: async ({ signal }): Promise<Thread[]> =>
      (await callApi(listComments, { params: { workspaceId, agendaId }, query: { subjectId }, signal })).data.items,
  });

/** Open threads at a place; without a part: on the thing and all its parts. */
export function countOpen(counts: readonly CommentCount[], { kind, id, part }: CommentPlace): number {
  return counts
    .filter((count) => count.kind === kind && count.id === id && (part === null || count.part === part))
    .reduce((sum, { open }) => sum + open, 0);
}

function useKeys(): QueryKey[] {
  const { agendaId } = useAgendaScope();
  return [
    ['comments', agendaId],
    ['comment-counts', agendaId],
  ];
}

/** Refusals are told where the words were typed. */
const quietly = { errorToast: false } as const;

export const useCreateComment = () => useContractMutation(createComment, { ...quietly, invalidates: useKeys() });
export const useAnswerComment = () => useContractMutation(answerComment, { ...quietly, invalidates: useKeys() });
export const useUpdateComment = () => useContractMutation(updateComment, { ...quietly, invalidates: useKeys() });
export const useWithdrawComment = () =>
  useContractMutation(withdrawComment, {
    ...quietly,
    invalidates: useKeys(),
    successToast: 'comments:toast.withdrawn',
  });
export const useResolveComment = () => useContractMutation(resolveComment, { ...quietly, invalidates: useKeys() });
export const useReopenComment = () => useContractMutation(reopenComment, { ...quietly, invalidates: useKeys() });
export const useDeclineSuggestion = () =>
  useContractMutation(declineSuggestion, { ...quietly, invalidates: useKeys() });

/** What a taken over suggestion changes: the thing, and what tells of it. */
function useThingKeys(): QueryKey[] {
  const { agendaId, workspaceId } = useAgendaScope();
  return [
    ...useMeasureKeys(),
    ['measure'],
    ['kpi'],
    ['chapters', agendaId],
    ['fields', agendaId],
    ['agendas', workspaceId],
  ];
}

export function useAcceptSuggestion() {
  const invalidates = [...useKeys(), ...useThingKeys()];
  return useContractMutation(acceptSuggestion, { ...quietly, invalidates, successToast: 'comments:toast.accepted' });
}

/** Looks again at what suggestions are made for. */
export function useRefreshThings(): () => void {
  const client = useQueryClient();
  const keys = useThingKeys();
  return () => {
    for (const queryKey of keys) void client.invalidateQueries({ queryKey });
  };
}
