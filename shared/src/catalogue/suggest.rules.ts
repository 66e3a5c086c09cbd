import type { CatalogueField, CatalogueGoal, CatalogueKpi, CatalogueMeasure } from './catalogue.schema.ts';

interface CatalogueEntries {
  fields: CatalogueField;
  goals: CatalogueGoal;
  measures: CatalogueMeasure;
  kpis: CatalogueKpi;
}
export type CatalogueKind = keyof CatalogueEntries;
export type CatalogueLists = { [Kind in CatalogueKind]: readonly CatalogueEntries[Kind][] };

interface SuggestOptions<Kind extends CatalogueKind> {
  kind: Kind;
  catalogue: CatalogueLists;
  /** `catalogueId` of what the agenda already holds. */
  takenIds: readonly (string | null)[];
  /** Titles or names that the agenda already holds. */
  takenTitles: readonly string[];
  /** Only what belongs to this field of the catalogue. */
  fieldCatalogueId?: string | null | undefined;
}

/**
 * What the catalogue can still offer an agenda: neither what was taken over before (it may have been renamed since)
 * nor what somebody has written there under the same title.
 */
export function suggest<Kind extends CatalogueKind>(options: SuggestOptions<Kind>): CatalogueEntries[Kind][] {
  const { kind, catalogue, takenIds, takenTitles, fieldCatalogueId } = options;
  const ids = new Set(takenIds);
  const titles = new Set(takenTitles.map(comparable));
  return catalogue[kind].filter(
    (entry) =>
      !ids.has(entry.id) &&
      !titles.has(comparable('title' in entry ? entry.title : entry.name)) &&
      (!fieldCatalogueId || !('fieldId' in entry) || entry.fieldId === fieldCatalogueId),
  );
}

interface Holding {
  fields: readonly (Taken & { id: string; name: string })[];
  goals: readonly (Taken & { title: string; fieldId: string | null })[];
  measures: readonly (Taken & { title: string; fieldId: string | null })[];
  kpis: readonly (Taken & { name: string })[];
}
type Taken = { catalogueId: string | null };

/**
 * What fits an agenda as it stands: any field it lacks; goals, measures and KPIs only of the fields that it has taken
 * over, those of a field that holds the least of them first.
 */
export function suggestForAgenda(
  catalogue: CatalogueLists,
  { fields, goals, measures, kpis }: Holding,
): { [Kind in CatalogueKind]: CatalogueEntries[Kind][] } {
  const idsOf = (items: readonly Taken[]) => items.map(({ catalogueId }) => catalogueId);
  const offer = <Kind extends CatalogueKind>(kind: Kind, takenIds: (string | null)[], takenTitles: string[]) =>
    suggest({ kind, catalogue, takenIds, takenTitles });
  const fit = <Entry extends { fieldId: string }>(entries: Entry[], held: readonly { fieldId: string | null }[]) => {
    const countIn = (catalogueId: string) => {
      const field = fields.find((each) => each.catalogueId === catalogueId);
      return field && held.filter(({ fieldId }) => fieldId === field.id).length;
    };
    return entries
      .filter(({ fieldId }) => countIn(fieldId) !== undefined)
      .toSorted((a, b) => (countIn(a.fieldId) ?? 0) - (countIn(b.fieldId) ?? 0));
  };
  const titlesOf = (items: readonly { title: string }[]) => items.map(({ title }) => title);
  const namesOf = (items: readonly { name: string }[]) => items.map(({ name }) => name);
  return {
    fields: offer('fields', idsOf(fields), namesOf(fields)),
    goals: fit(offer('goals', idsOf(goals), titlesOf(goals)), goals),
    measures: fit(offer('measures', idsOf(measures), titlesOf(measures)), measures),
    kpis: fit(offer('kpis', idsOf(kpis), namesOf(kpis)), []),
  };
}

/** Case, spaces, hyphens and soft hyphens make no other title to a reader. */
function comparable(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
