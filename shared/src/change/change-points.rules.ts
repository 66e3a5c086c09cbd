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

type Judged = Pick<RoadmapFacts, 'measures' | keyof ChangeFacts>;

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

export const stepThreeRules = {
  measuresNameGroups: judgeMeasuresNameGroups,
  groupsTrained: judgeGroupsTrained,
  groupsTold: judgeGroupsTold,
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
