import type { OwnershipGap, OwnershipRow } from '@agendawerk/shared/measures/index.ts';

/** What the matrix is narrowed to: all of it in the address. */
export interface OwnershipView {
  departmentId: string | null;
  onlyGaps: boolean;
}

export function readView(params: URLSearchParams): OwnershipView {
  return { departmentId: params.get('department') || null, onlyGaps: params.has('gaps') };
}

export function writeView({ departmentId, onlyGaps }: OwnershipView): URLSearchParams {
  const params = new URLSearchParams();
  if (departmentId !== null) params.set('department', departmentId);
  if (onlyGaps) params.set('gaps', 'only');
  return params;
}

/** The rows that a view lets through: those in which the department does something, those with a gap. */
export function filterRows(rows: readonly OwnershipRow[], { departmentId, onlyGaps }: OwnershipView): OwnershipRow[] {
  return rows.filter(
    ({ gaps, parts }) => (departmentId === null || parts.has(departmentId)) && (!onlyGaps || gaps.length > 0),
  );
}

/** How many measures have a gap of each kind, the gravest kind first as the rows are. */
export function countGaps(rows: readonly OwnershipRow[]): { gap: OwnershipGap; count: number }[] {
  return [
    ...Map.groupBy(
      rows.flatMap(({ gaps }) => gaps),
      (gap) => gap,
    ),
  ].map(([gap, all]) => ({ gap, count: all.length }));
}

/** The property of a measure's page where a gap is mended. */
export const mendedBy: Record<OwnershipGap, 'leadDepartmentId' | 'ownerId' | 'deputyId'> = {
  no_lead: 'leadDepartmentId',
  no_owner: 'ownerId',
  owner_left: 'ownerId',
  no_deputy: 'deputyId',
};
