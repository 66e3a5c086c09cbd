import { flattenText, replacePassage, type RichText } from '../richtext/index.ts';
import type { Quote } from './place.schema.ts';
import { findQuote } from './quote.rules.ts';
import type { PartValue, SuggestionInput } from './suggestion.schema.ts';

/** Plain words of what a part holds, for passages and for showing differences. Dates have none. */
export function wordsOfPart(value: PartValue): string {
  if (typeof value === 'string') return value;
  return isRichText(value) ? flattenText(value) : '';
}

export function isRichText(value: PartValue): value is RichText {
  return typeof value === 'object' && value !== null && 'type' in value;
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
