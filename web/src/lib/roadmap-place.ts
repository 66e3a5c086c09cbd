import type { RoadmapOpen } from '@agendawerk/shared/roadmap/index.ts';
import type { AgendaAddress } from './current-agenda.ts';
import { mendingPath } from './gap-place.ts';
import { paths } from './paths.ts';

/** Parts that are mended where the change of a measure is planned. */
const changeParts: readonly RoadmapOpen['part'][] = ['groups', 'trainings', 'activities'];

/** The exact place where an open point of the roadmap is mended. A slice adds the kinds of its own subjects. */
export function roadmapPlace(address: AgendaAddress, { subject, part }: RoadmapOpen): string {
  if (subject.kind === 'pilot') return `${paths.pilot(address, subject.id)}#${part}`;
  if (subject.kind === 'decision') {
    const isScored = part === 'scalability' || part === 'future';
    return `${paths.decision(address, subject.id)}#${isScored ? 'assess' : part}`;
  }
  if (part === 'readings') return paths.enterReading(address, subject.id);
  if (part === 'report') return paths.reportProgress(address, subject.id);
  if (part === 'technology') return paths.beginDecision(address, subject.id);
  if (part === 'aiMessage') return `${paths.measureChange(address, subject.id)}#activities`;
  if (changeParts.includes(part)) return `${paths.measureChange(address, subject.id)}#${part}`;
  if (subject.kind === 'involvement') return `${paths.involvement(address, subject.id)}#${part}`;
  if (part === 'involvements') return paths.step(address, 4);
  return mendingPath(address, { kind: subject.kind, id: subject.id, property: part });
}
