import type { StrategyField } from '../fields/field.schema.ts';
import type { Goal } from './goal.schema.ts';

type Led = Pick<StrategyField, 'id' | 'parentId' | 'leadDepartmentId'>;

/**
 * Whose head agrees to a goal (domain.md, "Goal": accepted is agreed by the lead department): the lead of its field, or
 * of the field above it. Null: nobody can yet.
 */
export function findAcceptingDepartment({ fieldId }: Pick<Goal, 'fieldId'>, fields: readonly Led[]): string | null {
  const field = fields.find(({ id }) => id === fieldId);
  const above = fields.find(({ id }) => id === field?.parentId);
  return field?.leadDepartmentId ?? above?.leadDepartmentId ?? null;
}

/** Whether the head can be asked already: there is something to agree to. */
export function isWorthAsking({ isAccepted, specific }: Pick<Goal, 'isAccepted' | 'specific'>): boolean {
  return !isAccepted && specific !== null && specific.trim() !== '';
}
