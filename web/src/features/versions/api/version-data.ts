import {
  createVersionExport,
  freezeVersion,
  getVersion,
  getVersionExport,
  listVersions,
} from '@agendawerk/shared/versions/index.ts';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/call-api.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { type AgendaScope, listQuery } from '../../../lib/data/list-query.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';

export const versionsQuery = (scope: AgendaScope) => listQuery(listVersions, 'versions', scope);

interface VersionKey {
  workspaceId: string;
  versionId: string;
}

/** Nothing ever changes in a version: it is fetched once. */
export const versionQuery = ({ workspaceId, versionId }: VersionKey) =>
  queryOptions({
    queryKey: ['version', versionId],
    queryFn: async ({ signal }) => (await callApi(getVersion, { params: { workspaceId, versionId }, signal })).data,
    staleTime: Number.POSITIVE_INFINITY,
  });

export function useFreezeVersion() {
  const { agendaId } = useAgendaScope();
  return useContractMutation(freezeVersion, {
    invalidates: [['versions', agendaId]],
    successToast: 'versions:toast.frozen',
    errorToast: false,
  });
}

const look = 1000;

/** The document that was asked for, looked at every second until it is there. */
export const versionExportQuery = ({ workspaceId, versionId }: VersionKey, exportId: string | null) =>
  queryOptions({
    queryKey: ['version-export', exportId],
    queryFn: async ({ signal }) =>
      (await callApi(getVersionExport, { params: { workspaceId, versionId, exportId: exportId ?? '' }, signal })).data,
    enabled: exportId !== null,
    refetchInterval: ({ state }) => (state.data?.step === 'done' || state.data?.step === 'failed' ? false : look),
  });

export const useCreateVersionExport = () => useContractMutation(createVersionExport);
