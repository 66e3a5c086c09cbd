import { type Agenda, agendaSchema, type editAgendaSchema, updateAgenda } from '@agendawerk/shared/agendas/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { agendasQuery } from '../../../lib/current-agenda.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { useSavePart } from '../../../lib/use-save-part.ts';

export type AgendaChange = z.input<typeof editAgendaSchema>;

export function useSaveAgenda(agenda: Agenda): (change: AgendaChange) => Promise<void> {
  const client = useQueryClient();
  const workspace = useWorkspace();
  const { workspaceId } = workspace;
  const { mutateAsync } = useContractMutation(updateAgenda, { errorToast: false });
  const { queryKey } = agendasQuery(workspace);
  const send = useCallback(
    (body: AgendaChange, revision: number) =>
      mutateAsync({ params: { workspaceId, agendaId: agenda.id }, revision, body }),
    [mutateAsync, workspaceId, agenda.id],
  );
  const show = useCallback(
    (saved: Agenda) =>
      void client.setQueryData(queryKey, (agendas) => agendas?.map((each) => (each.id === saved.id ? saved : each))),
    [client, queryKey],
  );
  return useSavePart({ item: agenda, send, readPresent, show });
}

function readPresent(current: unknown): Agenda | undefined {
  return agendaSchema.safeParse(current).data;
}
