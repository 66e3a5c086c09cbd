import { listMeasureGaps, type MeasureFacts } from '../gaps/measure-gaps.rules.ts';
import type { OptionalPart, UnneededPart } from '../measures/measure-line.schema.ts';

export type MeasurePartState = 'filled' | 'missing' | 'unneeded';

/** Whether a measure needs this part: somebody may have said that it does not, and why. */
export function isPartNeeded(
  { unneededParts }: { unneededParts: readonly Pick<UnneededPart, 'part'>[] },
  part: OptionalPart,
): boolean {
  return !unneededParts.some((unneeded) => unneeded.part === part);
}

/** One part in the five-step strip of a measure. What is there counts, whatever was said before. */
export function judgeMeasurePart(
  measure: { unneededParts: readonly UnneededPart[] },
  part: OptionalPart,
  isFilled: boolean,
): MeasurePartState {
  if (isFilled) return 'filled';
  return isPartNeeded(measure, part) ? 'missing' : 'unneeded';
}

/** Measures that a part may be suggested for: nobody has said of them that they do not need it. */
export function listNeeding<Item extends { unneededParts: readonly Pick<UnneededPart, 'part'>[] }>(
  measures: readonly Item[],
  part: OptionalPart,
): Item[] {
  return measures.filter((measure) => isPartNeeded(measure, part));
}

const goalAndBenefit = ['measure.goal_missing', 'measure.benefit_missing'];

/** The first part, which every measure needs: the properties in which it is still missing. */
export function listMissingGoalAndBenefit(measure: MeasureFacts): string[] {
  return listMeasureGaps(measure)
    .filter(({ code }) => goalAndBenefit.includes(code))
    .map(({ at }) => at.property);
}
