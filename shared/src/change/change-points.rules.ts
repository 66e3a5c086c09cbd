import { judgePoint, listLiveMeasures, type PointRule, toMeasureSubject } from '../roadmap/point.rules.ts';
import type { RoadmapPart, RoadmapPoint, RoadmapPointId } from '../roadmap/roadmap.schema.ts';
import type { RoadmapFacts, RoadmapMeasure } from '../roadmap/roadmap-facts.rules.ts';
import { isPartNeeded } from '../roadmap/measure-parts.rules.ts';
import { type ActivityFacts, type GroupReadiness, judgeGroups, type TrainingFacts } from './change.rules.ts';

/** What the points of step 3 are judged by. */
export interface ChangeFacts {
  affected: readonly { measureId: string; groupIds: readonly string[] }[];
  trainings: readonly TrainingFacts[];
  activities: readonly ActivityFacts[];
}

type Judged = Pick<RoadmapFacts, 'measures' | 'decisions' | keyof ChangeFacts>;

/**
 * Step 3 (domain.md, "Schulung und Change Management"): every measure that changes somebody's work names the groups.
 * It changes somebody's work unless somebody has said why it does not ("nicht nötig"). Of what is done nobody asks.
 */
export function judgeMeasuresNameGroups(facts: Judged): RoadmapPoint {
  return judgePoint({
    id: 'measuresNameGroups',
    things: listOpenMeasures(facts).filter(
      (measure) => groupsOf(facts, measure).length > 0 || isPartNeeded(measure, 'training'),
    ),
    subjectOf: toMeasureSubject,
    openParts: (measure) => (groupsOf(facts, measure).length > 0 ? [] : ['groups']),
  });
}

/** Each group that a measure affects has a message before the measure starts. */
export function judgeGroupsTold(facts: Judged): RoadmapPoint {
  return judgeAffected(facts, { id: 'groupsTold', part: 'activities', isKept: ({ hasMessage }) => hasMessage });
}

/** Each group that a measure affects has a training before the measure starts. */
export function judgeGroupsTrained(facts: Judged): RoadmapPoint {
  return judgeAffected(facts, { id: 'groupsTrained', part: 'trainings', isKept: ({ hasTraining }) => hasTraining });
}

/**
 * Whoever brings in AI tells the staff (domain.md: "how it is made transparent"): every measure that uses AI, or whose
 * technology decision chose an option that does, has a message; whether anybody's work changes is not asked.
 */
export function judgeAiExplained(facts: Judged): RoadmapPoint {
  const chosen = facts.decisions.filter(({ usesAi, isSuperseded }) => usesAi && !isSuperseded);
  const usesAi = (measure: RoadmapMeasure) =>
    measure.usesAi || chosen.some(({ measureIds }) => measureIds.includes(measure.id));
  return judgePoint({
    id: 'aiExplained',
    things: listOpenMeasures(facts).filter(usesAi),
    subjectOf: toMeasureSubject,
    openParts: ({ id }) =>
      facts.activities.some(({ measureId, kind }) => measureId === id && kind === 'message') ? [] : ['aiMessage'],
  });
}

export const stepThreeRules = {
  measuresNameGroups: judgeMeasuresNameGroups,
  groupsTrained: judgeGroupsTrained,
  groupsTold: judgeGroupsTold,
  aiExplained: judgeAiExplained,
} as const satisfies Record<string, PointRule>;

interface Wanted {
  id: RoadmapPointId;
  part: RoadmapPart;
  isKept: (group: GroupReadiness) => boolean;
}

function judgeAffected(facts: Judged, { id, part, isKept }: Wanted): RoadmapPoint {
  return judgePoint({
    id,
    things: listOpenMeasures(facts).filter((measure) => groupsOf(facts, measure).length > 0),
    subjectOf: toMeasureSubject,
    openParts: (measure) => {
      const groups = judgeGroups({ ...measure, groupIds: groupsOf(facts, measure) }, facts);
      return groups.every(isKept) ? [] : [part];
    },
  });
}

function listOpenMeasures(facts: Judged): RoadmapMeasure[] {
  return listLiveMeasures(facts).filter(({ status }) => status !== 'done');
}

function groupsOf({ affected }: Judged, { id }: RoadmapMeasure): readonly string[] {
  return affected.find(({ measureId }) => measureId === id)?.groupIds ?? [];
}
