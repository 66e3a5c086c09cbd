import {
  createPilot,
  decidePilot,
  deletePilot,
  endPilot,
  getPilot,
  listPilots,
  type Pilot,
  pilotSchema,
  saveFindings,
  startPilot,
  updatePilot,
} from '@agendawerk/shared/pilots/index.ts';
import { type QueryKey, queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { callApi } from '../../../lib/call-api.ts';
import { useAgendaScope, useMeasureKeys } from '../../../lib/data/agenda-data.ts';
import { type AgendaScope, listQuery } from '../../../lib/data/list-query.ts';
import type { TextKey } from '../../../lib/mutation-meta.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { useSavePart } from '../../../lib/use-save-part.ts';

export const pilotsQuery = (scope: AgendaScope) => listQuery(listPilots, 'pilots', scope);

/** One pilot and what the person may do. */
export const pilotQuery = ({ workspaceId, pilotId }: { workspaceId: string; pilotId: string }) =>
  queryOptions({
    queryKey: ['pilot', pilotId],
    queryFn: async ({ signal }) => (await callApi(getPilot, { params: { workspaceId, pilotId }, signal })).data,
  });

/** A roll-out changes measures too. */
function useMeta(successToast: TextKey): { invalidates: QueryKey[]; successToast: TextKey; errorToast: false } {
  const { agendaId } = useAgendaScope();
  const invalidates = [['pilots', agendaId], ['pilot'], ['measure'], ...useMeasureKeys()];
  return { invalidates, successToast, errorToast: false };
}

export const useCreatePilot = () => useContractMutation(createPilot, useMeta('pilots:toast.created'));
export const useUpdatePilot = () => useContractMutation(updatePilot, useMeta('pilots:toast.saved'));
export const useSaveFindings = () => useContractMutation(saveFindings, useMeta('pilots:toast.findings'));
export const useStartPilot = () => useContractMutation(startPilot, useMeta('pilots:toast.started'));
export const useEndPilot = () => useContractMutation(endPilot, useMeta('pilots:toast.ended'));
export const useDecidePilot = () => useContractMutation(decidePilot, useMeta('pilots:toast.decided'));
export const useDeletePilot = () => useContractMutation(deletePilot, useMeta('pilots:toast.deleted'));

/** Saves one text of the pilot; what somebody else wrote into another one meanwhile stays. */
export function useSavePilot(
  pilot: Pilot,
): (change: { results?: string | null; lessons?: string | null }) => Promise<void> {
  const { workspaceId } = useAgendaScope();
  const client = useQueryClient();
  const { mutateAsync } = useUpdatePilot();
  const send = useCallback(
    (body: { results?: string | null; lessons?: string | null }, revision: number) =>
      mutateAsync({ params: { workspaceId, pilotId: pilot.id }, revision, body }),
    [mutateAsync, workspaceId, pilot.id],
  );
  const show = useCallback(
    (item: Pilot) =>
      client.setQueryData(pilotQuery({ workspaceId, pilotId: item.id }).queryKey, (before) =>
        before ? { ...before, pilot: item } : before,
      ),
    [client, workspaceId],
  );
  return useSavePart({ item: pilot, send, readPresent, show });
}

function readPresent(current: unknown): Pilot | undefined {
  return pilotSchema.safeParse(current).data;
}
