import { isClosed } from './measure-dates.rules.ts';
import type { MeasureListItem } from './measure.schema.ts';
import type { participationParts } from './measure-line.schema.ts';

/** What is missing for somebody to answer for a measure, the gravest first. */
export const ownershipGaps = ['no_lead', 'no_owner', 'owner_left', 'no_deputy'] as const;
export type OwnershipGap = (typeof ownershipGaps)[number];
export type DepartmentPart = 'lead' | (typeof participationParts)[number];

type Owned = Pick<MeasureListItem, 'id' | 'status' | 'leadDepartmentId' | 'ownerId' | 'deputyId'>;

export interface OwnershipRow {
  measureId: string;
  gaps: OwnershipGap[];
  /** What each department does for it, by the department's id. */
  parts: Map<string, DepartmentPart>;
}

export interface OwnershipMatrix {
  /** Gaps in ownership first, then in the order given. */
  rows: OwnershipRow[];
  /** The departments that do something, in the order given, and how often they do what. */
  departments: { departmentId: string; count: Record<DepartmentPart, number> }[];
}

/**
 * Who does what: measures x departments (domain.md: "Missing is normal", "gaps in ownership first"). What is done or
 * dropped needs nobody any more and has no gaps.
 */
export function createOwnershipMatrix({
  measures,
  participations,
  departmentIds,
  activeMemberIds,
}: {
  measures: readonly Owned[];
  participations: readonly { measureId: string; departmentId: string; part: DepartmentPart }[];
  departmentIds: readonly string[];
  activeMemberIds: ReadonlySet<string>;
}): OwnershipMatrix {
  const partsOf = Map.groupBy(participations, ({ measureId }) => measureId);
  const rows = measures.map((measure): OwnershipRow => {
    const parts = new Map((partsOf.get(measure.id) ?? []).map(({ departmentId, part }) => [departmentId, part]));
    // A department that leads may be named with a part as well: leading is what counts.
    if (measure.leadDepartmentId !== null) parts.set(measure.leadDepartmentId, 'lead');
    return { measureId: measure.id, gaps: listOwnershipGaps(measure, activeMemberIds), parts };
  });
  return {
    rows: rows.toSorted((a, b) => gravity(b) - gravity(a)),
    departments: departmentIds
      .map((departmentId) => ({ departmentId, count: countParts(rows, departmentId) }))
      .filter(({ count }) => Object.values(count).some((times) => times > 0)),
  };
}

export function listOwnershipGaps(measure: Owned, activeMemberIds: ReadonlySet<string>): OwnershipGap[] {
  if (isClosed(measure)) return [];
  const isMissing: Record<OwnershipGap, boolean> = {
    no_lead: measure.leadDepartmentId === null,
    no_owner: measure.ownerId === null,
    owner_left: measure.ownerId !== null && !activeMemberIds.has(measure.ownerId),
    no_deputy: measure.deputyId === null,
  };
  return ownershipGaps.filter((gap) => isMissing[gap]);
}

/** A graver gap outweighs all lesser ones together. */
function gravity({ gaps }: OwnershipRow): number {
  return gaps.reduce((sum, gap) => sum + 2 ** (ownershipGaps.length - ownershipGaps.indexOf(gap)), 0);
}

function countParts(rows: readonly OwnershipRow[], departmentId: string): Record<DepartmentPart, number> {
  const count = { lead: 0, responsible: 0, accountable: 0, consulted: 0, informed: 0 };
  for (const { parts } of rows) {
    const part = parts.get(departmentId);
    if (part !== undefined) count[part] += 1;
  }
  return count;
}
