import { judgePoint, type PointRule } from '../roadmap/point.rules.ts';
import type { RoadmapPart, RoadmapPoint, RoadmapSubject } from '../roadmap/roadmap.schema.ts';
import type { RoadmapFacts } from '../roadmap/roadmap-facts.rules.ts';
import type { InvolvementFacts } from './involvement-facts.rules.ts';

type Judged = Pick<RoadmapFacts, 'agenda' | 'involvements'>;

/** Step 4 (domain.md, "Bürgerbeteiligung und Feedback"): people are asked at all. */
export function judgeInvolvementPlanned({ agenda, involvements }: Judged): RoadmapPoint {
  return judgePoint({
    id: 'involvementPlanned',
    things: [agenda],
    subjectOf: toAgendaSubject,
    openParts: () => (involvements.length > 0 ? [] : ['involvements']),
  });
}

/** "Wen beteiligen wir wann?", and how much they can change. */
export function judgeInvolvementsPlannedFully({ involvements }: Judged): RoadmapPoint {
  return judgePoint({
    id: 'involvementsPlannedFully',
    things: involvements,
    subjectOf: toInvolvementSubject,
    openParts: ({ hasAudience, level, start }) =>
      listMissing({ audience: hasAudience, level: level !== null, start: start !== null }),
  });
}

/** "Was haben wir aus den Rückmeldungen gemacht?" is answered for all that have ended. */
export function judgeInvolvementsEvaluated({ involvements }: Judged): RoadmapPoint {
  return judgePoint({
    id: 'involvementsEvaluated',
    things: involvements.filter(({ endedOn }) => endedOn !== null),
    subjectOf: toInvolvementSubject,
    openParts: ({ hasResult, hasChanges }) => listMissing({ result: hasResult, changes: hasChanges }),
  });
}

/** One round of participation has been closed with everything answered. */
export function judgeInvolvementClosed({ agenda, involvements }: Judged): RoadmapPoint {
  const isMet = involvements.some(({ endedOn, hasResult, hasChanges }) => endedOn !== null && hasResult && hasChanges);
  return judgePoint({
    id: 'involvementClosed',
    things: [agenda],
    subjectOf: toAgendaSubject,
    openParts: () => (isMet ? [] : ['involvements']),
  });
}

export const stepFourRules = {
  involvementPlanned: judgeInvolvementPlanned,
  involvementsPlannedFully: judgeInvolvementsPlannedFully,
  involvementsEvaluated: judgeInvolvementsEvaluated,
  involvementClosed: judgeInvolvementClosed,
} as const satisfies Record<string, PointRule>;

function listMissing(parts: Partial<Record<RoadmapPart, boolean>>): RoadmapPart[] {
  return Object.entries(parts).flatMap(([part, isThere]) => (isThere ? [] : [part as RoadmapPart]));
}

function toInvolvementSubject({ id, title }: InvolvementFacts): RoadmapSubject {
  return { kind: 'involvement', id, title };
}

function toAgendaSubject({ id, title }: RoadmapFacts['agenda']): RoadmapSubject {
  return { kind: 'agenda', id, title };
}
