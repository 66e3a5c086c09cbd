import { stepTwoRules } from '../decisions/decision-points.rules.ts';
import { stepThreeRules } from '../change/change-points.rules.ts';
import { stepFourRules } from '../involvements/involvement-points.rules.ts';
import { stepFiveRules } from '../pilots/pilot-points.rules.ts';
import { monitoringRules } from './monitoring.rules.ts';
import type { PointRule } from './point.rules.ts';
import {
  type DutyId,
  dutyIds,
  pointIdsOfDuties,
  pointIdsOfSteps,
  type Roadmap,
  type RoadmapAction,
  type RoadmapDuty,
  type RoadmapOpen,
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
  ...monitoringRules,
};

/** The five steps with their definitions of done (domain.md, "The five steps"). The order is advice: nothing is locked. */
export function buildRoadmap(facts: RoadmapFacts): Roadmap {
  const steps = stepNumbers.map((number) => judgeStep(number, facts));
  const duties = dutyIds.map((id) => judgeDuty(id, facts)).filter(({ total }) => total > 0);
  const actions = [...steps, ...duties].flatMap(({ next }) => next ?? []);
  return { steps, duties, next: actions.find((action) => !isForOthers(action.first)) ?? actions[0] ?? null };
}

function judgeStep(number: StepNumber, facts: RoadmapFacts): RoadmapStep {
  return { number, ...judgePoints(pointIdsOfSteps[number], facts) };
}

/** What goes on for good is shown once there is something to keep an eye on. */
function judgeDuty(id: DutyId, facts: RoadmapFacts): RoadmapDuty {
  return { id, ...judgePoints(pointIdsOfDuties[id], facts) };
}

function judgePoints(ids: readonly RoadmapPointId[], facts: RoadmapFacts): Omit<RoadmapStep, 'number'> {
  const points = ids.map((id) => rules[id](facts));
  const applicable = points.filter(({ state }) => state !== 'not_applicable');
  const met = applicable.filter(({ state }) => state === 'met').length;
  return {
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

/**
 * Points stand in the order in which they help most: each later one is easier, or only makes sense, after those before
 * it. What waits for somebody else's word is passed over as long as there is anything that can be done.
 */
function findNextAction(points: readonly RoadmapPoint[]): RoadmapAction | null {
  const actions = points.flatMap(({ id, step, state, open, total, met }): RoadmapAction[] => {
    const first = open.find((each) => !isForOthers(each)) ?? open[0];
    return state === 'unmet' && first ? [{ step, pointId: id, count: total - met, first }] : [];
  });
  return actions.find(({ first }) => !isForOthers(first)) ?? actions[0] ?? null;
}

/** Only the head of the lead department can agree to a goal. */
function isForOthers({ part }: RoadmapOpen): boolean {
  return part === 'isAccepted';
}
