import type { Catalogue } from './catalogue.schema.ts';
import type { CatalogueKind, CatalogueLists } from './suggest.rules.ts';

/** The words of each kind by which one sees whether a suggestion was adapted. */
const words = {
  fields: ['name', 'description'],
  goals: ['title', 'specific'],
  measures: ['title', 'benefit'],
  kpis: ['name', 'definition'],
} as const;

/**
 * Whether something begins just as the catalogue suggests it: then it stays marked as a suggestion until somebody
 * changes it. What was adapted before it was saved is no mere suggestion any more.
 */
export function isAsSuggested(
  catalogue: CatalogueLists,
  kind: CatalogueKind,
  values: { catalogueId: string | null } & Readonly<Record<string, unknown>>,
): boolean {
  const entry = catalogue[kind].find(({ id }) => id === values.catalogueId);
  return entry !== undefined && words[kind].every((word) => Reflect.get(entry, word) === values[word]);
}

interface SuggestedTraining {
  catalogueId: string | null;
  title: string;
  duration: string | null;
  format: string | null;
  provider: string | null;
  groupIds: readonly string[];
  sessions: readonly unknown[];
}

/** The same of a training: it says what the catalogue says, and nobody has said yet for whom, when and by whom. */
export function isTrainingAsSuggested(
  { trainings }: Pick<Catalogue, 'trainings'>,
  { catalogueId, title, duration, format, provider, groupIds, sessions }: SuggestedTraining,
): boolean {
  const entry = trainings.find(({ id }) => id === catalogueId);
  const isSame = entry?.title === title && entry.duration === duration && entry.format === format;
  return isSame && provider === null && groupIds.length === 0 && sessions.length === 0;
}

/** A change of anything but the place in its list: what was taken over from the catalogue is a mere suggestion no longer. */
export function markAdapted(change: object): { isAsSuggested?: false } {
  return Object.keys(change).some((name) => name !== 'position') ? { isAsSuggested: false } : {};
}
