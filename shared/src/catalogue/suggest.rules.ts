import type { CatalogueField, CatalogueGoal, CatalogueKpi, CatalogueMeasure } from './catalogue.schema.ts';

interface CatalogueEntries {
  fields: CatalogueField;
  goals: CatalogueGoal;
  measures: CatalogueMeasure;
  kpis: CatalogueKpi;
}
export type CatalogueKind = keyof CatalogueEntries;

interface SuggestOptions<Kind extends CatalogueKind> {
  kind: Kind;
  catalogue: { [Each in CatalogueKind]: readonly CatalogueEntries[Each][] };
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

/** Case, spaces, hyphens and soft hyphens make no other title to a reader. */
function comparable(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
