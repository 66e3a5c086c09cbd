import {
  type Assessment,
  assessmentSchema,
  createAssessment,
  deleteAssessment,
  listAssessments,
} from '@agendawerk/shared/assessments/index.ts';
import { type QueryKey, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/call-api.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';

interface OfMunicipality {
  workspaceId: string;
  municipalityId: string;
}

/** All years of a municipality, the latest first. */
export const assessmentsQuery = (params: OfMunicipality) =>
  queryOptions({
    queryKey: ['assessments', params.municipalityId],
    queryFn: async ({ signal }) => (await callApi(listAssessments, { params, signal })).data.items,
  });

function useTouchedKeys(municipalityId: string): QueryKey[] {
  const { workspaceId } = useWorkspace();
  return [
    ['assessments', municipalityId],
    ['activity', workspaceId],
  ];
}

export function useCreateAssessment(municipalityId: string) {
  return useContractMutation(createAssessment, {
    invalidates: useTouchedKeys(municipalityId),
    successToast: 'assessments:toast.created',
    errorToast: false,
  });
}

export function useDeleteAssessment(municipalityId: string) {
  return useContractMutation(deleteAssessment, {
    invalidates: useTouchedKeys(municipalityId),
    successToast: 'assessments:toast.deleted',
  });
}

export function readAssessment(current: unknown): Assessment | undefined {
  return assessmentSchema.safeParse(current).data;
}
