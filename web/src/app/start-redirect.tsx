import { holds } from '@agendawerk/shared/access/index.ts';
import type { Agenda } from '@agendawerk/shared/agendas/index.ts';
import type { Membership } from '@agendawerk/shared/me/index.ts';
import { Navigate } from 'react-router';
import { useAgendas } from '../lib/current-agenda.ts';
import { findLastMembership } from '../lib/last-workspace.ts';
import { paths } from '../lib/paths.ts';
import { useMe, useWorkspace } from '../lib/session.ts';
import { NoWorkspacePage } from './no-workspace-page.tsx';

/** "/" leads to the workspace that the person was in last. */
export function HomeRedirect() {
  const { memberships } = useMe();
  const last = findLastMembership(memberships);
  return last ? <Navigate to={paths.workspace(last.slug)} replace /> : <NoWorkspacePage />;
}

/** Heads and staff land on what is asked of them, officers on the overview, council members on what was laid before the council. */
export function WorkspaceRedirect() {
  const membership = useWorkspace();
  const agendas = useAgendas();
  return <Navigate to={startPath(membership, agendas)} replace />;
}

export function startPath(membership: Pick<Membership, 'slug' | 'roles'>, agendas: readonly Agenda[]): string {
  if (!holds(membership, 'agenda.read')) return paths.council(membership.slug);
  if (!holds(membership, 'agenda.edit')) return paths.tasks(membership.slug);
  const agenda = agendas[0];
  return agenda ? paths.overview({ workspace: membership.slug, agenda: agenda.slug }) : paths.agendas(membership.slug);
}
