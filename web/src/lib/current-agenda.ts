import type { Agenda } from '@agendawerk/shared/agendas/index.ts';
import type { Membership } from '@agendawerk/shared/me/index.ts';
import { getDirectory } from '@agendawerk/shared/workspaces/index.ts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { callApi } from './call-api.ts';
import { departmentsQuery, membersQuery } from './data/workspace-data.ts';
import { useWorkspace } from './session.ts';

/** Comes with the departments and members of the workspace, which nearly every page names: one request in place of three. */
export function agendasQuery({ workspaceId }: Pick<Membership, 'workspaceId'>) {
  return queryOptions({
    queryKey: ['agendas', workspaceId],
    queryFn: async ({ client, signal }): Promise<Agenda[]> => {
      const { data } = await callApi(getDirectory, { params: { workspaceId }, signal });
      client.setQueryData(departmentsQuery(workspaceId).queryKey, data.departments);
      client.setQueryData(membersQuery(workspaceId).queryKey, data.members);
      return data.agendas;
    },
    staleTime: 60_000,
  });
}

export function useAgendas(): Agenda[] {
  return useSuspenseQuery(agendasQuery(useWorkspace())).data;
}

/** The agenda that the address names. Only below the agenda routes, which see that there is one. */
export function useAgenda(): Agenda {
  const { agenda: slug } = useParams();
  const agenda = useAgendas().find((candidate) => candidate.slug === slug);
  if (!agenda) throw new TypeError('useAgenda is used outside of an agenda');
  return agenda;
}

export interface AgendaAddress {
  workspace: string;
  agenda: string;
}

/** What the path builders of everything below an agenda ask for. */
export function useAgendaAddress(): AgendaAddress {
  const { slug: workspace } = useWorkspace();
  const { slug: agenda } = useAgenda();
  return useMemo(() => ({ workspace, agenda }), [workspace, agenda]);
}
