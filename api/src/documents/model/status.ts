import type { Measure } from '@agendawerk/shared/measures/index.ts';
import { run, status } from './compose.ts';
import type { Inline } from './document.ts';
import { describeStatus, markWords, statusWords } from './labels.ts';

/** Where nobody gives a light any more, or not yet, only the word stands. */
const withoutLight: readonly Measure['status'][] = ['idea', 'done', 'dropped'];

/** Status as shape and word: "▲ gefährdet · in Umsetzung". */
export function statusOf(measure: Pick<Measure, 'light' | 'status'>): Inline[] {
  return hasNoLight(measure)
    ? [run(statusWords[measure.status])]
    : [status(measure.light ?? 'none', describeStatus(measure))];
}

/** The same on two lines, for narrow columns. */
export function stackedStatusOf(measure: Pick<Measure, 'light' | 'status'>): Inline[] {
  if (hasNoLight(measure)) return [run(statusWords[measure.status])];
  const mark = measure.light ?? 'none';
  return [status(mark, markWords[mark]), { type: 'break' }, run(statusWords[measure.status])];
}

function hasNoLight({ light, status: state }: Pick<Measure, 'light' | 'status'>): boolean {
  return light === null && withoutLight.includes(state);
}
