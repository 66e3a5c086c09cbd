import {
  createMeasure,
  createProgressUpdate,
  deleteMeasure,
  getMeasure,
  updateManyMeasures,
  updateMeasure,
} from '@agendawerk/shared/measures/index.ts';
import { type QueryKey, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/call-api.ts';
import { useMeasureKeys } from '../../../lib/data/agenda-data.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';

/** One measure with all that its page shows. */
export const measureQuery = ({ workspaceId, measureId }: { workspaceId: string; measureId: string }) =>
  queryOptions({
    queryKey: ['measure', measureId],
    queryFn: async ({ signal }) => (await callApi(getMeasure, { params: { workspaceId, measureId }, signal })).data,
  });

/** Without an id: any measure that has been opened. */
function useTouchedKeys(measureId?: string): QueryKey[] {
  return [...useMeasureKeys(), measureId === undefined ? ['measure'] : ['measure', measureId]];
}

export function useCreateMeasure() {
  return useContractMutation(createMeasure, {
    invalidates: useTouchedKeys(),
    successToast: 'measures:toast.created',
    errorToast: false,
  });
}

/** For forms and editors in place, which tell failures themselves. */
export function useUpdateMeasure(measureId?: string) {
  return useContractMutation(updateMeasure, { invalidates: useTouchedKeys(measureId), errorToast: false });
}

export function useUpdateManyMeasures() {
  return useContractMutation(updateManyMeasures, {
    invalidates: useTouchedKeys(),
    successToast: 'measures:toast.changedMany',
    errorToast: false,
  });
}

export function useDeleteMeasure() {
  return useContractMutation(deleteMeasure, { invalidates: useTouchedKeys(), successToast: 'measures:toast.deleted' });
}

export function useReportProgress(measureId: string) {
  return useContractMutation(createProgressUpdate, {
    invalidates: useTouchedKeys(measureId),
    successToast: 'measures:toast.reported',
    errorToast: false,
  });
}
