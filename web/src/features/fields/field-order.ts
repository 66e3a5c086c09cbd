import type { StrategyField } from '@agendawerk/shared/fields/index.ts';

export interface FieldBranch {
  field: StrategyField;
  children: StrategyField[];
}

/** Two levels at most; a field whose parent is gone stands at the top. */
export function orderByBranch(fields: readonly StrategyField[]): FieldBranch[] {
  const ids = new Set(fields.map((field) => field.id));
  const isTop = ({ parentId }: StrategyField) => parentId === null || !ids.has(parentId);
  return fields
    .filter(isTop)
    .map((field) => ({ field, children: fields.filter((other) => other.parentId === field.id) }));
}
