import { listConflicts, type Remark } from '@agendawerk/shared/rounds/index.ts';

export const filters = ['open', 'conflicts', 'all'] as const;
export type Filter = (typeof filters)[number];

export interface WorkbenchView {
  /** What the list shows, in the order in which it was said; suggestions that exclude each other stand together. */
  shown: Remark[];
  counts: Record<Filter, number>;
  /** The other suggestions for the same passage, by the id of a remark. */
  conflicts: Map<string, Remark[]>;
}

/** What there is to evaluate. The current remark stays in the list after it was evaluated, until somebody goes on. */
export function viewRemarks(
  remarks: readonly Remark[],
  { filter, departmentId, currentId }: { filter: Filter; departmentId: string; currentId: string | null },
  groups: readonly Remark[][] = listConflicts(remarks),
): WorkbenchView {
  const conflicts = new Map(
    groups.flatMap((group) => group.map((remark) => [remark.id, group.filter(({ id }) => id !== remark.id)] as const)),
  );
  const ofDepartment = remarks.filter((remark) => departmentId === '' || remark.departmentId === departmentId);
  const matching: Record<Filter, (remark: Remark) => boolean> = {
    open: ({ evaluation }) => evaluation === null,
    conflicts: ({ id }) => conflicts.has(id),
    all: () => true,
  };
  const chosen =
    filter === 'conflicts' ? groups.flat().filter((remark) => ofDepartment.includes(remark)) : ofDepartment;
  return {
    shown: chosen.filter((remark) => remark.id === currentId || matching[filter](remark)),
    counts: {
      open: ofDepartment.filter(matching.open).length,
      conflicts: ofDepartment.filter(matching.conflicts).length,
      all: ofDepartment.length,
    },
    conflicts,
  };
}

/** The next one to evaluate: the first open one behind the current one, else the first open one at all. */
export function findNextOpen(shown: readonly Remark[], currentId: string): Remark | undefined {
  const index = shown.findIndex(({ id }) => id === currentId);
  const isOpen = (remark: Remark) => remark.evaluation === null && remark.id !== currentId;
  return shown.slice(index + 1).find(isOpen) ?? shown.find(isOpen);
}
