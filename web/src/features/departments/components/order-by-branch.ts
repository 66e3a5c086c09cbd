import type { Department } from '@agendawerk/shared/departments/index.ts';

/** Departments as a tree read from top to bottom: each below the one it belongs to, with how deep it lies. */
export function orderByBranch(departments: readonly Department[]): { department: Department; depth: number }[] {
  const known = new Set(departments.map((department) => department.id));
  const below = Map.groupBy(departments, (department) =>
    department.parentId !== null && known.has(department.parentId) ? department.parentId : null,
  );
  const walk = (parentId: string | null, depth: number): { department: Department; depth: number }[] =>
    (below.get(parentId) ?? []).flatMap((department) => [{ department, depth }, ...walk(department.id, depth + 1)]);
  return walk(null, 0);
}
