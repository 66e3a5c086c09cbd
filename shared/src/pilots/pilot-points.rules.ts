import { judgePoint, type PointRule } from '../roadmap/point.rules.ts';
import type { RoadmapPoint, RoadmapSubject } from '../roadmap/roadmap.schema.ts';
import type { PilotFacts } from './pilot-facts.rules.ts';

interface Judged {
  pilots: readonly PilotFacts[];
}

/** Step 5 (domain.md, "Pilotprojekte als Testlauf"): criteria are fixed before the start. */
export function judgePilotsHaveCriteria({ pilots }: Judged): RoadmapPoint {
  return judgePoint({
    id: 'pilotsHaveCriteria',
    things: pilots,
    subjectOf: toPilotSubject,
    openParts: (pilot) => (pilot.hasCriteria ? [] : ['criteria']),
  });
}

/** Who runs it afterwards and what that costs is asked before, not after; of what was stopped or is repeated nobody asks. */
export function judgePilotsHaveOperator({ pilots }: Judged): RoadmapPoint {
  return judgePoint({
    id: 'pilotsHaveOperator',
    things: pilots.filter(({ decision }) => decision === null || decision === 'roll_out'),
    subjectOf: toPilotSubject,
    openParts: ({ operator, runningCosts }) => [
      ...(operator === null ? (['operator'] as const) : []),
      ...(runningCosts === null ? (['runningCosts'] as const) : []),
    ],
  });
}

/** Every pilot that has ended has a decision. Its reasons are part of it. */
export function judgePilotsDecided({ pilots }: Judged): RoadmapPoint {
  return judgePoint({
    id: 'pilotsDecided',
    things: pilots.filter(({ endedOn }) => endedOn !== null),
    subjectOf: toPilotSubject,
    openParts: ({ decision }) => (decision === null ? ['decision'] : []),
  });
}

export const stepFiveRules = {
  pilotsHaveCriteria: judgePilotsHaveCriteria,
  pilotsHaveOperator: judgePilotsHaveOperator,
  pilotsDecided: judgePilotsDecided,
} as const satisfies Record<string, PointRule>;

function toPilotSubject({ id, title }: PilotFacts): RoadmapSubject {
  return { kind: 'pilot', id, title };
}
