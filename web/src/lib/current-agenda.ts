import { holds } from '@agendawerk/shared/access/index.ts';
import { type Agenda, listAgendas } from '@agendawerk/shared/agendas/index.ts';
import type { Membership } from '@agendawerk/shared/me/index.ts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { callApi } from './call-api.ts';
import { useWorkspace } from './session.ts';

/** Members who may not read the working copy have no agendas to choose from; they are not refused for it. */
export function agendasQuery({ workspaceId, roles }: Pick<Membership, 'workspaceId' | 'roles'>) {
  return queryOptions({
    queryKey: ['agendas', workspaceId],
    queryFn: async ({ signal }): Promise<Agenda[]> => {
      if (!holds({ roles }, 'agenda.read')) return [];
      const { data } = await callApi(listAgendas, { params: { workspaceId }, signal });
      return data.items;
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
  return { workspace: useWorkspace().slug, agenda: useAgenda().slug };
}
