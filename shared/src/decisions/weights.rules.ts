/** Weights are kept to hundredths of a percent and added as whole numbers, so that 100 is 100. */
export const wholeWeight = 10_000;

interface Weighted {
  weight: number;
}
interface Lockable extends Weighted {
  isLocked?: boolean;
}

export function sumWeights(criteria: readonly Weighted[]): number {
  return criteria.reduce((sum, { weight }) => sum + toHundredths(weight), 0);
}

/** Weights are shares: together they are 100, or there is nothing to weigh by. */
export function areWeightsWhole(criteria: readonly Weighted[]): boolean {
  return criteria.length === 0 || sumWeights(criteria) === wholeWeight;
}

/** What is missing to 100, in percent; negative where it is too much. */
export function missingWeight(criteria: readonly Weighted[]): number {
  return (wholeWeight - sumWeights(criteria)) / 100;
}

/**
 * Spreads what the locked criteria leave of 100 over the others, in the proportion that they have (equally where they
 * have none), in whole percents where that is possible. Nothing changes where all are locked, or the locked ones alone are more
 * than 100.
 */
export function spreadWeights<Criterion extends Lockable>(criteria: readonly Criterion[]): Criterion[] {
  const rest = wholeWeight - sumWeights(criteria.filter(({ isLocked }) => isLocked));
  const free = criteria.filter(({ isLocked }) => !isLocked);
  if (free.length === 0 || rest < 0) return [...criteria];
  const unit = rest % 100 === 0 ? 100 : 1;
  const shares = divide(
    rest / unit,
    free.map(({ weight }) => toHundredths(weight)),
  );
  const weights = new Map(free.map((criterion, index) => [criterion, ((shares[index] ?? 0) * unit) / 100]));
  return criteria.map((criterion) => ({ ...criterion, weight: weights.get(criterion) ?? criterion.weight }));
}

/** Whole parts of a total in proportion (largest remainder, the earlier one first). */
function divide(total: number, proportions: readonly number[]): number[] {
  const sum = proportions.reduce((all, one) => all + one, 0);
  const exact = proportions.map((one) => (sum === 0 ? total / proportions.length : (total * one) / sum));
  const parts = exact.map(Math.floor);
  const missing = total - parts.reduce((all, one) => all + one, 0);
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

function toHundredths(weight: number): number {
  return Math.round(weight * 100);
}
