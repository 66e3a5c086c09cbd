import { holds, type Operation } from '@agendawerk/shared/access/index.ts';
import type { Me, Membership } from '@agendawerk/shared/me/index.ts';
import type { QueryClient } from '@tanstack/react-query';
import { type LoaderFunctionArgs, redirect } from 'react-router';
import { ApiError, isApiError } from '../lib/api-error.ts';
import { agendasQuery } from '../lib/current-agenda.ts';
import { fieldsQuery, measuresQuery } from '../lib/data/agenda-data.ts';
import { hasEarlyAnswer } from '../lib/early-answers.ts';
import { setDraftOwner } from '../lib/drafts.ts';
import { announcePerson } from '../lib/present-person.ts';
import { paths } from '../lib/paths.ts';
import { findMembership, meQuery } from '../lib/session.ts';
import { applyLanguage } from './i18n.ts';

/** Route loaders that see to it that a page has what it stands on, and say clearly where it has not. */
export function createGuards(queryClient: QueryClient) {
  async function requireMe(request: Request): Promise<Me> {
    try {
      const me = await queryClient.ensureQueryData(meQuery);
      setDraftOwner(me.userId);
      announcePerson(me.userId);
      await applyLanguage(me.locale);
      return me;
    } catch (error) {
      if (!isApiError(error, 'access.signed_out')) throw error;
      const { pathname, search } = new URL(request.url);
      throw redirect(paths.signIn(pathname + search));
    }
  }

  async function requireMembership({ request, params }: LoaderFunctionArgs): Promise<Membership> {
    const membership = findMembership(await requireMe(request), params['workspace']);
    // What belongs to another workspace does not exist.
    if (!membership) throw new ApiError('resource.not_found', { status: 404 });
    return membership;
  }

  return {
    session: async ({ request }: LoaderFunctionArgs) => {
      await requireMe(request);
      return null;
    },
    workspace: async (args: LoaderFunctionArgs) => {
      await queryClient.ensureQueryData(agendasQuery(await requireMembership(args)));
      return null;
    },
    agenda: async (args: LoaderFunctionArgs) => {
      const membership = await requireMembership(args);
      if (!holds(membership, 'agenda.read'))
        throw new ApiError('access.forbidden', { status: 403, needs: 'agenda.read' });
      const agendas = await queryClient.ensureQueryData(agendasQuery(membership));
      if (!agendas.some((agenda) => agenda.slug === args.params['agenda']))
        throw new ApiError('resource.not_found', { status: 404 });
      return null;
    },
    /** The list of measures as the first page: what was asked for early is shown at once, and the server draws it whole. */
    measures: async (args: LoaderFunctionArgs) => {
      const { workspaceId } = await requireMembership(args);
      const agendas = await queryClient.ensureQueryData(agendasQuery({ workspaceId }));
      const agendaId = agendas.find((agenda) => agenda.slug === args.params['agenda'])?.id;
      if (agendaId === undefined) return null;
      const isAsked = hasEarlyAnswer(`/api/workspaces/${workspaceId}/agendas/${agendaId}/fields`);
      if (!isAsked && !import.meta.env.SSR) return null;
      const scope = { workspaceId, agendaId };
      await Promise.all([
        queryClient.prefetchQuery(measuresQuery(scope)),
        queryClient.prefetchQuery(fieldsQuery(scope)),
      ]);
      return null;
    },
    operation: (operation: Operation) => async (args: LoaderFunctionArgs) => {
      const membership = await requireMembership(args);
      if (!holds(membership, operation)) throw new ApiError('access.forbidden', { status: 403, needs: operation });
      return null;
    },
  };
}
