import { type Actor, can, holds, type Owned } from '../access/index.ts';
import type { ErrorCode } from '../errors/index.ts';

export interface MeasureAbilities {
  edit: boolean;
  changeLead: boolean;
  changeOwner: boolean;
  remove: boolean;
}

/** What decides whose a measure is, and where it stands in the agenda. */
export type Placed = Owned & { fieldId?: string | null };

/**
 * What a person may do to a measure (domain.md, "What each role may do"). Who only edits what their department leads
 * does not hand it to another department or field; who only edits what they own does not hand it to another person.
 */
export function judgeMeasureAbilities(actor: Actor, measure: Owned): MeasureAbilities {
  const edit = can(actor, 'measure.edit', measure);
  const asMoreThanStaff = { ...actor, roles: actor.roles.filter((role) => role !== 'staff') };
  return {
    edit,
    changeLead: edit && holds(actor, 'agenda.edit'),
    changeOwner: edit && can(asMoreThanStaff, 'measure.edit', measure),
    remove: holds(actor, 'measure.delete'),
  };
}

/** The first part of a change that goes beyond the person's rights; what is sent unchanged is no change. */
export function findForbiddenChange(
  actor: Actor,
  present: Placed,
  change: Placed,
): { code: ErrorCode; field: keyof Placed } | undefined {
  const abilities = judgeMeasureAbilities(actor, present);
  const isChanged = (field: keyof Placed) => change[field] !== undefined && change[field] !== (present[field] ?? null);
  if (!abilities.changeLead && isChanged('leadDepartmentId'))
    return { code: 'measure.lead_change_forbidden', field: 'leadDepartmentId' };
  if (!abilities.changeLead && isChanged('fieldId')) return { code: 'measure.lead_change_forbidden', field: 'fieldId' };
  if (!abilities.changeOwner && isChanged('ownerId'))
    return { code: 'measure.owner_change_forbidden', field: 'ownerId' };
  return undefined;
}
