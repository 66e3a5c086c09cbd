import {
  createDataset,
  deleteDataset,
  importDatasets,
  listDatasets,
  previewDatasetImport,
  updateDataset,
} from '@agendawerk/shared/datasets/index.ts';
import type { QueryKey } from '@tanstack/react-query';
import { listQuery } from '../../../lib/data/list-query.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';

export const datasetsQuery = (workspaceId: string) => listQuery(listDatasets, 'datasets', { workspaceId });

function useTouchedKeys(): QueryKey[] {
  const { workspaceId } = useWorkspace();
  return [
    ['datasets', workspaceId],
    ['activity', workspaceId],
  ];
}

export function useSaveDataset() {
  const meta = { invalidates: useTouchedKeys(), successToast: 'datasets:toast.saved', errorToast: false } as const;
  return { create: useContractMutation(createDataset, meta), update: useContractMutation(updateDataset, meta) };
}

export function useDeleteDataset() {
  return useContractMutation(deleteDataset, { invalidates: useTouchedKeys(), successToast: 'datasets:toast.deleted' });
}

export function usePreviewImport() {
  return useContractMutation(previewDatasetImport, { errorToast: false });
}

export function useImportDatasets() {
  return useContractMutation(importDatasets, {
    invalidates: useTouchedKeys(),
    successToast: 'datasets:toast.imported',
    errorToast: false,
  });
}
