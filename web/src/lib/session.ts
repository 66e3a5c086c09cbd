import { can, type Operation, type Owned } from '@agendawerk/shared/access/index.ts';
import { getMe, type Me, type Membership } from '@agendawerk/shared/me/index.ts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { callApi } from './call-api.ts';
import { armSessionGate } from './session-gate.ts';

/** The signed-in person. Refused with `access.signed_out` where nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const { data } = await callApi(getMe, { signal });
    armSessionGate();
    return data;
  },
  staleTime: 5 * 60_000,
});

export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

export function findMembership(me: Me, slug: string | undefined): Membership | undefined {
  return me.memberships.find((membership) => membership.slug === slug);
}

/** The workspace that the address names, as a membership of the person. Only below the shell, which sees that there is one. */
export function useWorkspace(): Membership {
  const { workspace } = useParams();
  const membership = findMembership(useMe(), workspace);
  if (!membership) throw new TypeError('useWorkspace is used outside of a workspace');
  return membership;
}

/** Whether the person may do this here. Resources that carry `abilities` are asked for those instead. */
export function useCan(operation: Operation, resource?: Owned): boolean {
  return can(useWorkspace(), operation, resource);
}
