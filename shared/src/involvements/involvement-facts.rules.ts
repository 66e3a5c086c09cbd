import type { Involvement } from './involvement.schema.ts';

/** What the points of step 4 are judged by. */
export interface InvolvementFacts extends Pick<Involvement, 'id' | 'title' | 'level' | 'start' | 'endedOn'> {
  hasAudience: boolean;
  hasResult: boolean;
  hasChanges: boolean;
}

export function factsOfInvolvement(involvement: Involvement): InvolvementFacts {
  const { id, title, level, start, endedOn, audience, result, changes } = involvement;
  return {
    id,
    title,
    level,
    start,
    endedOn,
    hasAudience: audience !== null,
    hasResult: result !== null,
    hasChanges: changes !== null,
  };
}
