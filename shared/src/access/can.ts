import type { Operation, Role } from './roles.ts';
import { operationRoles } from './roles.ts';

/** The person who acts, as a member of the workspace in question. */
export interface Actor {
  memberId: string;
  roles: readonly Role[];
  departmentIds: readonly string[];
}

/** What decides whose a measure or a KPI is. */
export interface Owned {
  leadDepartmentId?: string | null;
  ownerId?: string | null;
  deputyId?: string | null;
}

/** Roles that may act on anything in their workspace once the operation is theirs; the others only on what is theirs. */
const unbounded: readonly Role[] = ['admin', 'officer'];
const owned: readonly Operation[] = [
  'goal.accept',
  'measure.edit',
  'kpi.report',
  'pilot.edit',
  'pilot.decide',
  'decision.edit',
  'group.edit',
  'training.edit',
  'change.edit',
  'involvement.edit',
];

/** Whether one of the actor's roles holds the operation at all. */
export function holds(actor: Pick<Actor, 'roles'>, operation: Operation): boolean {
  const allowed: readonly Role[] = operationRoles[operation];
  return actor.roles.some((role) => allowed.includes(role));
}

/**
 * Whether the actor may do this to this resource (domain.md, "What each role may do"):
 * heads act on what their department leads, staff on what they own or deputise for.
 */
export function can(actor: Actor, operation: Operation, resource?: Owned): boolean {
  if (!holds(actor, operation)) return false;
  if (!owned.includes(operation)) return true;
  const allowed: readonly Role[] = operationRoles[operation];
  return actor.roles.some(
    (role) => allowed.includes(role) && (unbounded.includes(role) || isTheirs(role, actor, resource)),
  );
}

function isTheirs(role: Role, actor: Actor, resource: Owned | undefined): boolean {
  if (!resource) return false;
  const isOwner = resource.ownerId === actor.memberId || resource.deputyId === actor.memberId;
  if (role === 'staff') return isOwner;
  return isOwner || (resource.leadDepartmentId != null && actor.departmentIds.includes(resource.leadDepartmentId));
}
