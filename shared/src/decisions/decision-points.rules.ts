import { isPartNeeded } from '../roadmap/measure-parts.rules.ts';
import { judgePoint, listLiveMeasures, type PointRule, toMeasureSubject } from '../roadmap/point.rules.ts';
import type { RoadmapPoint, RoadmapSubject } from '../roadmap/roadmap.schema.ts';
import type { RoadmapFacts } from '../roadmap/roadmap-facts.rules.ts';
import { criterionAspects } from './decision.schema.ts';
import type { DecisionFacts } from './decision-facts.rules.ts';
import { fewestOptions } from './decision.rules.ts';

type Judged = Pick<RoadmapFacts, 'decisions' | 'measures'>;

/** Step 2 (domain.md, "Auswahl der passenden Technologie"): every measure that needs technology is named in a decision. */
export function judgeMeasuresHaveDecision(facts: Judged): RoadmapPoint {
  const decided = new Set(listCurrent(facts).flatMap(({ measureIds }) => measureIds));
  return judgePoint({
    id: 'measuresHaveDecision',
    things: listLiveMeasures(facts).filter((measure) => isPartNeeded(measure, 'technology')),
    subjectOf: toMeasureSubject,
    openParts: ({ id }) => (decided.has(id) ? [] : ['technology']),
  });
}

/** Whoever decides has a choice. */
export function judgeDecisionsHaveOptions(facts: Judged): RoadmapPoint {
  return judgePoint({
    id: 'decisionsHaveOptions',
    things: listCurrent(facts),
    subjectOf: toDecisionSubject,
    openParts: ({ optionCount }) => (optionCount >= fewestOptions ? [] : ['options']),
  });
}

/** Scalability and future-proofing were judged in each. */
export function judgeDecisionsJudgeFuture(facts: Judged): RoadmapPoint {
  return judgePoint({
    id: 'decisionsJudgeFuture',
    things: listCurrent(facts),
    subjectOf: toDecisionSubject,
    openParts: ({ aspects }) => criterionAspects.filter((aspect) => !aspects.includes(aspect)),
  });
}

/** Every decision that was begun is taken, with its reasons. */
export function judgeDecisionsTaken(facts: Judged): RoadmapPoint {
  return judgePoint({
    id: 'decisionsTaken',
    things: listCurrent(facts),
    subjectOf: toDecisionSubject,
    openParts: ({ decidedOn }) => (decidedOn === null ? ['decision'] : []),
  });
}

export const stepTwoRules = {
  measuresHaveDecision: judgeMeasuresHaveDecision,
  decisionsHaveOptions: judgeDecisionsHaveOptions,
  decisionsJudgeFuture: judgeDecisionsJudgeFuture,
  decisionsTaken: judgeDecisionsTaken,
} as const satisfies Record<string, PointRule>;

/** A decision that another one has taken the place of is history. */
function listCurrent({ decisions }: Pick<Judged, 'decisions'>): DecisionFacts[] {
  return decisions.filter(({ isSuperseded }) => !isSuperseded);
}

function toDecisionSubject({ id, title }: DecisionFacts): RoadmapSubject {
  return { kind: 'decision', id, title };
}
