import { z } from 'zod';

/** Roles are held per workspace; one person may hold several. */
export const roles = ['admin', 'officer', 'head', 'staff', 'council'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/**
 * What a role may do at all. Whether it may do it to this measure or that KPI is decided by `can`.
 * `docs/permissions.md` is generated from this table.
 */
export const operationRoles = {
  'workspace.read': ['admin', 'officer', 'head', 'staff', 'council'],
  'workspace.manage': ['admin'],
  'agenda.read': ['admin', 'officer', 'head', 'staff'],
  'agenda.edit': ['admin', 'officer'],
  'goal.accept': ['head'],
  'measure.create': ['admin', 'officer'],
  'measure.edit': ['admin', 'officer', 'head', 'staff'],
  'measure.delete': ['admin', 'officer'],
  'kpi.edit': ['admin', 'officer'],
  'kpi.report': ['admin', 'officer', 'head', 'staff'],
  'pilot.edit': ['admin', 'officer', 'head', 'staff'],
  'pilot.decide': ['admin', 'officer', 'head'],
  'decision.edit': ['admin', 'officer', 'head', 'staff'],
  'group.edit': ['admin', 'officer', 'head'],
  'training.edit': ['admin', 'officer', 'head'],
  'change.edit': ['admin', 'officer', 'head', 'staff'],
  'involvement.edit': ['admin', 'officer', 'head', 'staff'],
  'survey.manage': ['admin', 'officer'],
  'comment.write': ['admin', 'officer', 'head', 'staff'],
  'agenda.export': ['admin', 'officer', 'head', 'staff'],
  'version.read': ['admin', 'officer', 'head', 'staff', 'council'],
  'version.freeze': ['admin', 'officer'],
  'round.read': ['admin', 'officer', 'head', 'staff'],
  'round.manage': ['admin', 'officer'],
  // Staff as a deputy who was named for the round.
  'round.answer': ['head', 'staff'],
  'round.name_deputy': ['admin', 'officer', 'head'],
} as const satisfies Record<string, readonly Role[]>;

export type Operation = keyof typeof operationRoles;
export const operations = Object.keys(operationRoles) as [Operation, ...Operation[]];

/** What a route asks of its caller: nobody in particular, a signed-in person, or an operation in a workspace. */
export type Access = 'public' | 'session' | Operation;
