import { stepTwoRules } from '../decisions/decision-points.rules.ts';
import { stepThreeRules } from '../change/change-points.rules.ts';
import { stepFourRules } from '../involvements/involvement-points.rules.ts';
import { stepFiveRules } from '../pilots/pilot-points.rules.ts';
import type { PointRule } from './point.rules.ts';
import {
  pointIdsOfSteps,
  type Roadmap,
  type RoadmapAction,
  type RoadmapPoint,
  type RoadmapPointId,
  type RoadmapStep,
  type StepNumber,
  stepNumbers,
} from './roadmap.schema.ts';
import type { RoadmapFacts } from './roadmap-facts.rules.ts';
import { stepOneRules } from './step-1.rules.ts';

/** The rule of every point; a slice adds the rules of its step. */
const rules: Record<RoadmapPointId, PointRule> = {
  ...stepOneRules,
  ...stepTwoRules,
  ...stepThreeRules,
  ...stepFourRules,
  ...stepFiveRules,
};

/** The five steps with their definitions of done (domain.md, "The five steps"). The order is advice: nothing is locked. */
export function buildRoadmap(facts: RoadmapFacts): Roadmap {
  const steps = stepNumbers.map((number) => judgeStep(number, facts));
  return { steps, next: steps.find(({ next }) => next !== null)?.next ?? null };
}

function judgeStep(number: StepNumber, facts: RoadmapFacts): RoadmapStep {
  const points = pointIdsOfSteps[number].map((id) => rules[id](facts));
  const applicable = points.filter(({ state }) => state !== 'not_applicable');
  const met = applicable.filter(({ state }) => state === 'met').length;
  return {
    number,
    state: judgeStepState(met, applicable.length),
    met,
    total: applicable.length,
    points,
    next: findNextAction(points),
  };
}

/** A step of which nothing applies yet is open, not done. */
function judgeStepState(met: number, total: number): RoadmapStep['state'] {
  if (met === 0) return 'open';
  return met === total ? 'done' : 'started';
}

/** Points stand in the order in which they help most: each later one is easier, or only makes sense, after those before it. */
function findNextAction(points: readonly RoadmapPoint[]): RoadmapAction | null {
  for (const { id, step, state, open, total, met } of points) {
    const [first] = open;
    if (state === 'unmet' && first) return { step, pointId: id, count: total - met, first };
  }
  return null;
}
