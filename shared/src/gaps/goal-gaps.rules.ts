import type { Goal } from '../goals/goal.schema.ts';
import { checkSmart, isSmart, type MeasuredBy, type SmartPart, smartParts } from '../goals/smart.rules.ts';
import type { Kpi } from '../kpis/kpi.schema.ts';
import { type Gap, gapsOf } from './gap.rules.ts';

export type GoalFacts = Pick<
  Goal,
  'id' | 'level' | 'fieldId' | 'parentId' | 'specific' | 'isAccepted' | 'resources' | 'due' | 'kpiIds' | 'measureIds'
>;
export type GoalKpiFacts = Pick<Kpi, 'id' | 'direction' | 'baselineValue' | 'rangeMin' | 'rangeMax' | 'targets'>;

interface AroundGoal {
  goals: readonly Pick<Goal, 'parentId' | 'measureIds'>[];
  kpis: readonly GoalKpiFacts[];
}

/** Property of the goal where each SMART part is written, and the anchor on its page. */
export const smartProperties = {
  specific: 'specific',
  measurable: 'kpiIds',
  accepted: 'isAccepted',
  realistic: 'resources',
  timeBound: 'due',
} as const satisfies Record<SmartPart, string>;

/** A measure that serves an operational goal serves the strategic one above it too. */
export function listGoalGaps(goal: GoalFacts, { goals, kpis }: AroundGoal): Gap[] {
  const hasMeasure =
    goal.measureIds.length > 0 || goals.some((other) => other.parentId === goal.id && other.measureIds.length > 0);
  return [
    ...gapsOf('goal', goal.id, [
      [goal.fieldId === null, 'goal.field_missing', 'fieldId'],
      [goal.level === 'operational' && goal.parentId === null, 'goal.parent_missing', 'parentId'],
    ]),
    ...smartGap(goal, kpis),
    ...gapsOf('goal', goal.id, [[!hasMeasure, 'goal.measure_missing', 'measureIds']]),
  ];
}

/** What a goal's KPIs say about whether it can be measured; a range that is kept is its own target. */
export function measuredBy({
  direction,
  baselineValue,
  rangeMin,
  rangeMax,
  targets,
}: Omit<GoalKpiFacts, 'id'>): MeasuredBy {
  const hasRange = direction === 'range' && (rangeMin !== null || rangeMax !== null);
  return { hasBaseline: baselineValue !== null, hasTarget: hasRange || targets.length > 0 };
}

function smartGap(goal: GoalFacts, kpis: readonly GoalKpiFacts[]): Gap[] {
  const check = checkSmart(goal, kpis.filter((kpi) => goal.kpiIds.includes(kpi.id)).map(measuredBy));
  if (isSmart(check)) return [];
  const missing = smartParts.filter((part) => !check[part]);
  const [first = 'specific'] = missing;
  return [{ code: 'goal.not_smart', at: { kind: 'goal', id: goal.id, property: smartProperties[first] }, missing }];
}
