import { hasCriteria } from './pilot.rules.ts';
import type { Pilot } from './pilot.schema.ts';

/** What the points of step 5 are judged by. */
export type PilotFacts = Pick<Pilot, 'id' | 'title' | 'operator' | 'runningCosts' | 'endedOn' | 'decision'> & {
  hasCriteria: boolean;
};

export function factsOfPilot(pilot: Pilot): PilotFacts {
  const { id, title, operator, runningCosts, endedOn, decision } = pilot;
  return { id, title, operator, runningCosts, endedOn, decision, hasCriteria: hasCriteria(pilot) };
}
