import type { PartValue, SuggestionInput } from '@agendawerk/shared/comments/index.ts';
import type { Typed } from './typed.ts';

/** A proposed change as it is typed: a date or a number that cannot be read is `undefined`. */
export type TypedSuggestion =
  | Extract<SuggestionInput, { form: 'passage' }>
  | Typed<{ form: 'value'; value: PartValue }, 'value'>;

/** The change as it is sent. @returns undefined where it cannot be read, and is not sent. */
export function readSuggestion(suggestion: TypedSuggestion): SuggestionInput | undefined {
  if (suggestion.form === 'passage') return suggestion;
  const { form, value } = suggestion;
  return value === undefined ? undefined : { form, value };
}
