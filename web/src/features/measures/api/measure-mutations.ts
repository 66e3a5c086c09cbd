import {
  createMeasure,
  createProgressUpdate,
  deleteMeasure,
  updateManyMeasures,
  updateMeasure,
} from '@agendawerk/shared/measures/index.ts';
import type { QueryKey } from '@tanstack/react-query';
import { useMeasureKeys } from '../../../lib/data/agenda-data.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';

const anyOpenedMeasure = ['measure'];

function useTouchedKeys(openedMeasure: QueryKey): QueryKey[] {
  return [...useMeasureKeys(), openedMeasure];
}

export function useCreateMeasure() {
  return useContractMutation(createMeasure, {
    invalidates: useTouchedKeys(anyOpenedMeasure),
    successToast: 'measures:toast.created',
    errorToast: false,
  });
}

/** For forms and editors in place, which tell failures themselves. */
export function useUpdateMeasure(measureId?: string) {
  return useContractMutation(updateMeasure, { invalidates: useTouchedKeys(['measure', measureId]), errorToast: false });
}

export function useUpdateManyMeasures() {
  return useContractMutation(updateManyMeasures, {
    invalidates: useTouchedKeys(anyOpenedMeasure),
    successToast: 'measures:toast.changedMany',
    errorToast: false,
  });
}

export function useDeleteMeasure() {
  return useContractMutation(deleteMeasure, {
    invalidates: useTouchedKeys(anyOpenedMeasure),
    successToast: 'measures:toast.deleted',
  });
}

export function useReportProgress(measureId: string) {
  return useContractMutation(createProgressUpdate, {
    invalidates: useTouchedKeys(['measure', measureId]),
    successToast: 'measures:toast.reported',
    errorToast: false,
  });
}
