import type { RoadmapOpen } from '@agendawerk/shared/roadmap/index.ts';
import type { AgendaAddress } from './current-agenda.ts';
import { mendingPath } from './gap-place.ts';
import { paths } from './paths.ts';

/** The exact place where an open point of the roadmap is mended. A slice adds the kinds of its own subjects. */
export function roadmapPlace(address: AgendaAddress, { subject, part }: RoadmapOpen): string {
  if (subject.kind === 'pilot') return `${paths.pilot(address, subject.id)}#${part}`;
  if (subject.kind === 'decision') {
    const isScored = part === 'scalability' || part === 'future';
    return `${paths.decision(address, subject.id)}#${isScored ? 'scores' : part}`;
  }
  if (part === 'technology') return paths.beginDecision(address, subject.id);
  return mendingPath(address, { kind: subject.kind, id: subject.id, property: part });
}
