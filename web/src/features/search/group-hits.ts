import type { SearchHit } from '@agendawerk/shared/search/index.ts';

export interface HitGroup {
  kind: SearchHit['kind'];
  hits: SearchHit[];
}

/**
 * Hits come best first; so do the groups. Of the updates of one measure, and of what was said in one thread, only the best
 * is kept, as all of them lead to the same place.
 */
export function groupHits(hits: readonly SearchHit[], most: number): HitGroup[] {
  const seen = new Set<string>();
  const distinct = hits.filter(({ kind, id, subjectId }) => {
    const key = kind === 'update' || kind === 'comment' ? `${kind}:${subjectId}` : `${kind}:${id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return [...Map.groupBy(distinct, ({ kind }) => kind)].map(([kind, members]) => ({
    kind,
    hits: members.slice(0, most),
  }));
}
