import type { Goal } from './goal.schema.ts';

export const smartParts = ['specific', 'measurable', 'accepted', 'realistic', 'timeBound'] as const;
export type SmartPart = (typeof smartParts)[number];

/** What a goal's KPI must have to make the goal measurable. */
export interface MeasuredBy {
  hasBaseline: boolean;
  hasTarget: boolean;
}

/**
 * The SMART check of a goal (domain.md, "Goal"): specific text, a KPI with baseline and target,
 * agreed by the lead department, resources named, a date.
 */
export function checkSmart(
  goal: Pick<Goal, 'specific' | 'isAccepted' | 'resources' | 'due'>,
  kpis: readonly MeasuredBy[],
): Record<SmartPart, boolean> {
  return {
    specific: hasText(goal.specific),
    measurable: kpis.some((kpi) => kpi.hasBaseline && kpi.hasTarget),
    accepted: goal.isAccepted,
    realistic: hasText(goal.resources),
    timeBound: goal.due !== null,
  };
}

export function isSmart(check: Record<SmartPart, boolean>): boolean {
  return smartParts.every((part) => check[part]);
}

function hasText(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
