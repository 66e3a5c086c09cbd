import {
  addParticipant,
  createChangeActivity,
  createCompetence,
  createTargetGroup,
  createTraining,
  deleteChangeActivity,
  deleteCompetence,
  deleteParticipant,
  deleteTargetGroup,
  deleteTraining,
  getChangePlan,
  getTraining,
  saveAttendance,
  updateChangeActivity,
  updateCompetence,
  updateMeasureChange,
  updateTargetGroup,
  updateTraining,
} from '@agendawerk/shared/change/index.ts';
import { type QueryKey, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { callApi } from '../../../lib/call-api.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import type { AgendaScope } from '../../../lib/data/list-query.ts';
import type { TextKey } from '../../../lib/mutation-meta.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';

/** Groups, competences, trainings, whom the measures affect, and what is done for them. */
export const changePlanQuery = (scope: AgendaScope) =>
  queryOptions({
    queryKey: ['change', scope.agendaId],
    queryFn: async ({ signal }) => (await callApi(getChangePlan, { params: scope, signal })).data,
  });

/** One training, what the person may do, and the names that they may see. */
export const trainingQuery = ({ workspaceId, trainingId }: { workspaceId: string; trainingId: string }) =>
  queryOptions({
    queryKey: ['training', trainingId],
    queryFn: async ({ signal }) => (await callApi(getTraining, { params: { workspaceId, trainingId }, signal })).data,
  });

export type TrainingPageData = z.output<typeof getTraining.response>;

function useMeta(successToast?: TextKey): {
  invalidates: QueryKey[];
  successToast?: TextKey;
  errorToast: false;
} {
  const { agendaId } = useAgendaScope();
  const { workspaceId } = useWorkspace();
  const invalidates: QueryKey[] = [
    ['change', agendaId],
    ['training'],
    ['calendar', agendaId],
    ['roadmap', agendaId],
    ['activity', workspaceId],
  ];
  return { invalidates, ...(successToast ? { successToast } : {}), errorToast: false };
}

export const useCreateGroup = () => useContractMutation(createTargetGroup, useMeta('change:toast.groupCreated'));
export const useUpdateGroup = () => useContractMutation(updateTargetGroup, useMeta('change:toast.saved'));
export const useDeleteGroup = () => useContractMutation(deleteTargetGroup, useMeta('change:toast.deleted'));
export const useCreateCompetence = () => useContractMutation(createCompetence, useMeta());
export const useUpdateCompetence = () => useContractMutation(updateCompetence, useMeta('change:toast.saved'));
export const useDeleteCompetence = () => useContractMutation(deleteCompetence, useMeta('change:toast.deleted'));
export const useCreateTraining = () => useContractMutation(createTraining, useMeta('change:toast.trainingCreated'));
export const useUpdateTraining = () => useContractMutation(updateTraining, useMeta('change:toast.saved'));
export const useDeleteTraining = () => useContractMutation(deleteTraining, useMeta('change:toast.deleted'));
export const useSaveAttendance = () => useContractMutation(saveAttendance, useMeta('change:toast.attendance'));
export const useAddParticipant = () => useContractMutation(addParticipant, useMeta('change:toast.named'));
export const useDeleteParticipant = () => useContractMutation(deleteParticipant, useMeta('change:toast.unnamed'));
export const useUpdateMeasureChange = () => useContractMutation(updateMeasureChange, useMeta('change:toast.saved'));
export const useCreateActivity = () => useContractMutation(createChangeActivity, useMeta('change:toast.planned'));
export const useUpdateActivity = () => useContractMutation(updateChangeActivity, useMeta('change:toast.saved'));
export const useDeleteActivity = () => useContractMutation(deleteChangeActivity, useMeta('change:toast.deleted'));
