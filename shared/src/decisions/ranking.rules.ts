import type { Decision, DecisionOption, MustHave, Score, WeightedCriterion } from './decision.schema.ts';

export type Judged = Pick<Decision, 'options' | 'mustHaves' | 'criteria' | 'verdicts' | 'scores'>;

/** What several people say of one option by one criterion: the mean counts, how far they lie apart is shown. */
export interface Opinion {
  mean: number;
  lowest: number;
  highest: number;
  count: number;
}

export function getOpinion(
  scores: readonly Score[],
  { optionId, criterionId }: Pick<Score, 'optionId' | 'criterionId'>,
): Opinion | null {
  const given = scores.flatMap((entry) =>
    entry.optionId === optionId && entry.criterionId === criterionId && entry.score !== null ? [entry.score] : [],
  );
  if (given.length === 0) return null;
  return {
    mean: given.reduce((sum, one) => sum + one, 0) / given.length,
    lowest: Math.min(...given),
    highest: Math.max(...given),
    count: given.length,
  };
}

/**
 * `excluded`: a must-have is not met. `incomplete`: something is not judged yet, and a missing score is not a zero.
 * Only what is `ranked` has a value and a place.
 */
export type OptionState = 'ranked' | 'incomplete' | 'excluded';

export interface OptionResult {
  option: DecisionOption;
  state: OptionState;
  /** Nutzwert, 0 to 10. */
  value: number | null;
  rank: number | null;
  /** The must-haves that it does not meet, and why. */
  failed: { mustHave: MustHave; reason: string | null }[];
  /** What nobody has judged yet. */
  openMustHaves: MustHave[];
  openCriteria: WeightedCriterion[];
}

const stateOrder: readonly OptionState[] = ['ranked', 'incomplete', 'excluded'];
/** Values that differ by less are equal: sums of decimal fractions are never exact. */
export const tolerance = 1e-9;

/**
 * The options from the best to those that are out (domain.md, "Formulas", Nutzwert): the sum of
 * (weight / sum of weights) x mean score; equal values share a rank.
 */
export function rankOptions(judged: Judged): OptionResult[] {
  const results = judged.options.map((option) => judgeOption(judged, option));
  return results
    .map((result) => ({ ...result, rank: rankOf(result, results) }))
    .toSorted((a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) || (a.rank ?? 0) - (b.rank ?? 0));
}

function judgeOption({ mustHaves, criteria, verdicts, scores }: Judged, option: DecisionOption): OptionResult {
  const verdictOn = (mustHave: MustHave) =>
    verdicts.find(({ optionId, mustHaveId }) => optionId === option.id && mustHaveId === mustHave.id);
  const failed = mustHaves.flatMap((mustHave) => {
    const verdict = verdictOn(mustHave);
    return verdict?.isMet === false ? [{ mustHave, reason: verdict.reason }] : [];
  });
  const openMustHaves = mustHaves.filter((mustHave) => (verdictOn(mustHave)?.isMet ?? null) === null);
  const means = criteria.map(({ id }) => getOpinion(scores, { optionId: option.id, criterionId: id })?.mean ?? null);
  const openCriteria = criteria.filter((_, index) => means[index] === null);
  const value = weigh(criteria, means);
  const isOpen = openMustHaves.length > 0 || openCriteria.length > 0 || value === null;
  const state = failed.length > 0 ? 'excluded' : isOpen ? 'incomplete' : 'ranked';
  return {
    option,
    state,
    value: state === 'ranked' ? value : null,
    rank: null,
    failed,
    openMustHaves,
    openCriteria,
  };
}

/** The weighted mean; null where there is nothing to weigh or something is missing. */
function weigh(criteria: readonly WeightedCriterion[], means: readonly (number | null)[]): number | null {
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0 || means.includes(null)) return null;
  return criteria.reduce((sum, { weight }, index) => sum + (weight / whole) * (means[index] ?? 0), 0);
}

function rankOf({ value }: OptionResult, all: readonly OptionResult[]): number | null {
  if (value === null) return null;
  return 1 + all.filter((other) => other.value !== null && other.value > value + tolerance).length;
}
