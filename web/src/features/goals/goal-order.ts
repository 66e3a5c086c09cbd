import type { Goal } from '@agendawerk/shared/goals/index.ts';

export interface GoalBranch {
  goal: Goal;
  children: Goal[];
}

/** Strategic goals of a field with the operational ones below them, and operational ones that stand below none. */
export function orderByBranch(goals: readonly Goal[], fieldId: string | null): GoalBranch[] {
  const inField = goals.filter((goal) => goal.fieldId === fieldId);
  const isTop = (goal: Goal) => goal.parentId === null || !goals.some((other) => other.id === goal.parentId);
  // An operational goal goes with the one above it, also where it names another field itself.
  return inField.filter(isTop).map((goal) => ({ goal, children: goals.filter((other) => other.parentId === goal.id) }));
}

/** Measures that serve a goal, itself or by an operational goal below it. */
export function countMeasures({ goal, children }: GoalBranch): number {
  return new Set([goal, ...children].flatMap((each) => each.measureIds)).size;
}
