import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import { compareNumbers } from '@agendawerk/shared/kernel/index.ts';
import { type Concern, findPlaceTitle, type PlaceKind } from '@agendawerk/shared/rounds/index.ts';

/** Something in the version that can be read, with what it is called there. */
export interface PlaceEntry {
  kind: Exclude<PlaceKind, 'agenda'>;
  id: string;
  title: string;
  concern: Concern | null;
}

/** What names the department, in the order of its concerns. What the version does not hold (any more) is left out. */
export function listConcernedPlaces(content: AgendaContent, concerns: readonly Concern[]): PlaceEntry[] {
  return concerns.flatMap((concern) => {
    const title = findPlaceTitle(content, concern);
    return title === undefined ? [] : [{ kind: concern.kind, id: concern.id, title, concern }];
  });
}

/** Everything else, by its kind, in the order of the version. */
export function listOtherPlaces(
  content: AgendaContent,
  concerns: readonly Concern[],
): Record<PlaceEntry['kind'], PlaceEntry[]> {
  const named = new Set(concerns.map(({ kind, id }) => `${kind} ${id}`));
  const entries = (kind: PlaceEntry['kind'], items: readonly { id: string }[]) =>
    items
      .filter(({ id }) => !named.has(`${kind} ${id}`))
      .map(({ id }) => ({ kind, id, title: findPlaceTitle(content, { kind, id }) ?? '', concern: null }));
  return {
    chapter: entries('chapter', content.chapters),
    field: entries('field', content.fields),
    goal: entries('goal', content.goals),
    measure: entries('measure', content.measures.toSorted(compareNumbers)),
    kpi: entries('kpi', content.kpis),
  };
}
