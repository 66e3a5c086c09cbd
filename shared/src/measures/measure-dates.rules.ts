import { firstDay, lastDay, type PartialDate } from '../kernel/index.ts';
import type { MeasureListItem } from './measure.schema.ts';

/** Whether a measure would be over before it can have begun: the whole period of its end lies before that of its start. */
export function isEndBeforeStart(start: PartialDate | null, end: PartialDate | null): boolean {
  return start !== null && end !== null && lastDay(end) < firstDay(start);
}

/** Done and dropped measures ask for nothing any more. */
export function isClosed({ status }: Pick<MeasureListItem, 'status'>): boolean {
  return status === 'done' || status === 'dropped';
}

/**
 * Whether a measure that must be there first is planned to end only after the other one has begun at the latest.
 * Coarse dates get the benefit of the doubt: an end in "2027" is not too late for a start in "2027".
 */
export function isPlannedTooLate(
  before: Pick<MeasureListItem, 'status' | 'end'>,
  after: Pick<MeasureListItem, 'start'>,
): boolean {
  if (isClosed(before) || before.end === null || after.start === null) return false;
  return firstDay(before.end) > lastDay(after.start);
}
