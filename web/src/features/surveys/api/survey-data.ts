import {
  answerSurvey,
  closeSurvey,
  createSurvey,
  deleteSurvey,
  getOpenSurvey,
  getSurvey,
  listSurveys,
  openSurvey,
  renewSurveyLink,
  updateSurvey,
} from '@agendawerk/shared/surveys/index.ts';
import { type QueryKey, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/call-api.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { type AgendaScope, listQuery } from '../../../lib/data/list-query.ts';
import type { TextKey } from '../../../lib/mutation-meta.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';

/** Answers come in from outside: whoever looks anew sees how many there are now. */
export const surveysQuery = (scope: AgendaScope) => ({ ...listQuery(listSurveys, 'surveys', scope), staleTime: 0 });

export const surveyQuery = ({ workspaceId, surveyId }: { workspaceId: string; surveyId: string }) =>
  queryOptions({
    queryKey: ['survey', surveyId],
    queryFn: async ({ signal }) => (await callApi(getSurvey, { params: { workspaceId, surveyId }, signal })).data,
    staleTime: 0,
  });

/** What a link asks. Neither the link nor the survey changes while somebody answers. */
export const openSurveyQuery = (token: string) =>
  queryOptions({
    queryKey: ['survey-link', token],
    queryFn: async ({ signal }) => (await callApi(getOpenSurvey, { params: { token }, signal })).data,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Forms say a refusal themselves; of a mere question it is said in a message. */
function useMeta(successToast: TextKey, isForm: boolean) {
  const { agendaId, workspaceId } = useAgendaScope();
  const invalidates: QueryKey[] = [['surveys', agendaId], ['survey'], ['activity', workspaceId]];
  return { invalidates, successToast, ...(isForm ? { errorToast: false as const } : {}) };
}

export const useCreateSurvey = () => useContractMutation(createSurvey, useMeta('surveys:toast.created', true));
export const useUpdateSurvey = () => useContractMutation(updateSurvey, useMeta('surveys:toast.saved', true));
export const useOpenSurvey = () => useContractMutation(openSurvey, useMeta('surveys:toast.opened', true));
export const useCloseSurvey = () => useContractMutation(closeSurvey, useMeta('surveys:toast.closed', false));
export const useRenewSurveyLink = () =>
  useContractMutation(renewSurveyLink, useMeta('surveys:toast.linkRenewed', false));
export const useDeleteSurvey = () => useContractMutation(deleteSurvey, useMeta('surveys:toast.deleted', false));
export const useAnswerSurvey = () => useContractMutation(answerSurvey, { errorToast: false });
