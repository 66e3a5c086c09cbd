import type { AgendaContent } from '../agendas/agenda-content.schema.ts';
import type { commentedParts } from '../comments/place.schema.ts';
import { isPartialDate, wordsOfPart } from '../comments/suggestion.rules.ts';
import { parsePartValue, type PartValue } from '../comments/suggestion.schema.ts';
import { findThing } from './place.rules.ts';
import type { Place, PlaceKind, PlacePart, Proposal, Remark } from './round.schema.ts';

type Properties = { readonly [Kind in PlaceKind]: Partial<Record<PlacePart, (keyof (typeof commentedParts)[Kind])[]>> };

/** Texts and dates that a part of the version shows, so that others can be proposed for them. */
const proposable = {
  agenda: { whole: ['title'] },
  chapter: { text: ['body', 'title'] },
  field: { text: ['description', 'name'] },
  goal: { text: ['description', 'title'], targets: ['specific', 'resources', 'due'] },
  measure: {
    text: ['description', 'expectedResult', 'firstSteps', 'title'],
    benefit: ['benefit', 'targetGroup', 'benefitQuality', 'benefitWorking', 'benefitService'],
    time: ['start', 'end'],
  },
  kpi: { text: ['definition', 'name'] },
} as const satisfies Properties;

/** What another value can be proposed for at a place, the likeliest first. Elsewhere a proposal is said in words. */
export function listProposable({ kind, part }: Pick<Place, 'kind' | 'part'>): readonly string[] {
  return (proposable[kind] as Partial<Record<PlacePart, readonly string[]>>)[part] ?? [];
}

/** What the version holds there. */
export function readProperty(content: AgendaContent, place: Pick<Place, 'kind' | 'id'>, property: string): PartValue {
  return (Reflect.get(findThing(content, place) ?? {}, property) as PartValue | undefined) ?? null;
}

/** Reads what is proposed as the thing itself would take it. @returns undefined where it does not fit the place. */
export function parseProposal(
  content: AgendaContent,
  place: Place,
  { property, value }: Pick<Proposal, 'property' | 'value'>,
): Proposal | undefined {
  if (!listProposable(place).includes(property)) return undefined;
  const fit = parsePartValue(place.kind, property, value);
  return fit === undefined ? undefined : { property, value: fit, base: readProperty(content, place, property) };
}

/**
 * What was and what shall be, in words: to be shown with the words marked. A proposal for no passage has nothing that it
 * replaces (`before` is null); a date is another one as a whole. @returns undefined where nothing is proposed.
 */
export function describeProposal(
  { quote, suggestion, proposal }: Pick<Remark, 'quote' | 'suggestion' | 'proposal'>,
  formatDate: (date: Extract<PartValue, { precision: unknown }>) => string,
): { before: string | null; after: string; isWhole: boolean } | undefined {
  const words = (value: PartValue) => (isPartialDate(value) ? formatDate(value) : wordsOfPart(value));
  if (proposal !== null) {
    const isWhole = isPartialDate(proposal.base) || isPartialDate(proposal.value);
    return { before: words(proposal.base), after: words(proposal.value), isWhole };
  }
  return suggestion === null ? undefined : { before: quote, after: suggestion, isWhole: false };
}
