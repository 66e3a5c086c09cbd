import type { Actor } from '../access/index.ts';
import { councilKinds, type VersionKind } from './version.schema.ts';

/** The kinds that somebody gets to see: a council member what is meant for the council, everybody else all of them. */
export function listReadableKinds({ roles }: Pick<Actor, 'roles'>, all: readonly VersionKind[]): VersionKind[] {
  const isCouncilOnly = roles.every((role) => role === 'council');
  return all.filter((kind) => !isCouncilOnly || councilKinds.includes(kind));
}

export function canReadVersion(actor: Pick<Actor, 'roles'>, { kind }: { kind: VersionKind }): boolean {
  return listReadableKinds(actor, [kind]).length > 0;
}
