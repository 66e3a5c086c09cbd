import type { WeightedCriterion } from './decision.schema.ts';
import { getOpinion, type Judged, rankOptions, tolerance } from './ranking.rules.ts';

/** How far the weight of one criterion may move before another option comes first. Weights in percent. */
export interface WeightInterval {
  criterion: WeightedCriterion;
  weight: number;
  from: number;
  to: number;
  /** Who comes first where the weight falls below `from`; null where nobody does. */
  belowId: string | null;
  /** Who comes first where it rises above `to`. */
  aboveId: string | null;
  isNarrow: boolean;
}

export interface Sensitivity {
  winnerId: string;
  /** Whether others share the first place. */
  isTied: boolean;
  /** Every weight may move by 5 points, and the first place is nobody else's too. */
  isRobust: boolean;
  intervals: WeightInterval[];
}

const narrowBelow = 5;

/**
 * For every criterion the interval of its weight, the others scaled in proportion, inside which the first place stays
 * (domain.md, "Formulas", Sensitivity). An interval that ends less than 5 points from the weight is narrow, and a result
 * that has one is called not robust. Null where fewer than two options are ranked: there is nothing to change places.
 */
export function judgeSensitivity(judged: Judged): Sensitivity | null {
  const ranked = rankOptions(judged).filter(({ state }) => state === 'ranked');
  const [winner, ...others] = ranked;
  if (!winner || others.length === 0) return null;
  const isTied = others.some(({ rank }) => rank === 1);
  const intervals = judged.criteria.map((criterion) =>
    findInterval(
      judged,
      criterion,
      winner.option.id,
      others.map(({ option }) => option.id),
    ),
  );
  return {
    winnerId: winner.option.id,
    isTied,
    isRobust: !isTied && intervals.every(({ isNarrow }) => !isNarrow),
    intervals,
  };
}

interface Crossing {
  at: number;
  optionId: string;
  /** How much the other one leads by at the far end: of several that cross at one place it comes first. */
  lead: number;
}

function findInterval(
  judged: Judged,
  criterion: WeightedCriterion,
  winnerId: string,
  otherIds: readonly string[],
): WeightInterval {
  const whole = judged.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const weight = criterion.weight / whole;
  const below: Crossing[] = [];
  const above: Crossing[] = [];
  // Along the weight w of this criterion the lead is w * own + (1 - w) * rest: a straight line.
  const winner = judgeEnds(judged, criterion, winnerId);
  for (const optionId of judged.criteria.length > 1 ? otherIds : []) {
    const other = judgeEnds(judged, criterion, optionId);
    const own = winner.own - other.own;
    const rest = winner.rest - other.rest;
    if (rest < -tolerance) below.push({ at: Math.min(rest / (rest - own), weight), optionId, lead: -rest });
    if (own < -tolerance) above.push({ at: Math.max(rest / (rest - own), weight), optionId, lead: -own });
  }
  const last = below.toSorted((a, b) => b.at - a.at || b.lead - a.lead)[0];
  const first = above.toSorted((a, b) => a.at - b.at || b.lead - a.lead)[0];
  const from = (last?.at ?? 0) * 100;
  const to = (first?.at ?? 1) * 100;
  const percent = weight * 100;
  return {
    criterion,
    weight: percent,
    from,
    to,
    belowId: last?.optionId ?? null,
    aboveId: first?.optionId ?? null,
    isNarrow:
      (last !== undefined && percent - from < narrowBelow - tolerance) ||
      (first !== undefined && to - percent < narrowBelow - tolerance),
  };
}

/** What an option is worth by this criterion alone, and by the others alone in their proportion (equally, where they weigh nothing). */
function judgeEnds({ criteria, scores }: Judged, criterion: WeightedCriterion, optionId: string) {
  const scoreOf = (criterionId: string) => getOpinion(scores, { optionId, criterionId })?.mean ?? 0;
  const others = criteria.filter(({ id }) => id !== criterion.id);
  const whole = others.reduce((sum, { weight }) => sum + weight, 0);
  const rest = others.reduce(
    (sum, { id, weight }) => sum + (whole === 0 ? 1 / others.length : weight / whole) * scoreOf(id),
    0,
  );
  return { own: scoreOf(criterion.id), rest };
}
