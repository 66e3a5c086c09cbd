import type { OptionalPart } from '@agendawerk/shared/measures/index.ts';

/** What a slice says of a measure in its five-step strip. */
export interface MeasurePart {
  part: OptionalPart;
  isFilled: boolean;
  /** What there is ("2 Entscheidungen"), or what to do where there is nothing ("Entscheidung anlegen"). */
  text: string;
  /** Where it is seen or made. */
  to: string;
}
