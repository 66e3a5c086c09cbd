import type { PartialDate } from '../kernel/index.ts';
import { flattenText, replacePassage, type RichText } from '../richtext/index.ts';
import { type CommentedKind, findPartForm, isTextForm, type Quote } from './place.schema.ts';
import { findQuote } from './quote.rules.ts';
import { parsePartValue, type PartValue, type SuggestionInput } from './suggestion.schema.ts';

/** Plain words of what a part holds, for passages and for showing differences. Dates, numbers and choices have none. */
export function wordsOfPart(value: PartValue): string {
  if (typeof value === 'string') return value;
  return isRichText(value) ? flattenText(value) : '';
}

export function isRichText(value: PartValue): value is RichText {
  return typeof value === 'object' && value !== null && 'type' in value;
}

export function isPartialDate(value: PartValue): value is PartialDate {
  return typeof value === 'object' && value !== null && 'precision' in value;
}

/**
 * What the part holds once the suggestion is taken over. A passage is looked for in the present text, so that everything
 * else in it stays. @returns undefined where the passage is gone or goes beyond one paragraph.
 */
export function applySuggestion(
  present: PartValue,
  quote: Quote | null,
  suggestion: SuggestionInput,
): PartValue | undefined {
  if (suggestion.form === 'value') return suggestion.value;
  const passage = quote === null ? undefined : findQuote(wordsOfPart(present), quote);
  if (!passage) return undefined;
  if (isRichText(present)) return replacePassage(present, passage, suggestion.text);
  return typeof present === 'string'
    ? present.slice(0, passage.start) + suggestion.text + present.slice(passage.end)
    : undefined;
}

interface Proposed {
  subjectKind: CommentedKind;
  part: string | null;
  quote: Quote | null;
  suggestion: SuggestionInput | null;
}

/** The first thing about a new comment that does not fit its place; undefined where all does. */
export function findUnfit({
  subjectKind,
  part,
  quote,
  suggestion,
}: Proposed): { property: 'part' | 'quote' | 'suggestion'; code: string } | undefined {
  const form = part === null ? undefined : findPartForm(subjectKind, part);
  if (part !== null && form === undefined) return { property: 'part', code: 'comment.part_unknown' };
  if (quote !== null && !isTextForm(form)) return { property: 'quote', code: 'comment.quote_needs_text' };
  if (suggestion === null) return undefined;
  if (suggestion.form === 'passage')
    return quote === null ? { property: 'suggestion', code: 'comment.passage_needs_quote' } : undefined;
  const isFit = part !== null && parsePartValue(subjectKind, part, suggestion.value) !== undefined;
  return isFit ? undefined : { property: 'suggestion', code: 'comment.value_unfit' };
}
