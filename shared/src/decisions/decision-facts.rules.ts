import type { CriterionAspect, Decision } from './decision.schema.ts';
import { getOpinion } from './ranking.rules.ts';

/** What the points of step 2 are judged by. */
export interface DecisionFacts extends Pick<Decision, 'id' | 'title' | 'measureIds' | 'decidedOn' | 'isSuperseded'> {
  optionCount: number;
  /** Whether what was chosen uses AI. */
  usesAi: boolean;
  /** The aspects that were judged for every option that no must-have excludes. */
  aspects: readonly CriterionAspect[];
}

export function factsOfDecision(decision: Decision): DecisionFacts {
  const { id, title, measureIds, decidedOn, isSuperseded, options, criteria, verdicts, scores } = decision;
  const candidates = options.filter(
    (option) => !verdicts.some(({ optionId, isMet }) => optionId === option.id && isMet === false),
  );
  const judged = criteria.filter(
    (criterion) =>
      candidates.length > 0 &&
      candidates.every((option) => getOpinion(scores, { optionId: option.id, criterionId: criterion.id }) !== null),
  );
  const aspects = [...new Set(judged.flatMap(({ aspect }) => (aspect === null ? [] : [aspect])))].toSorted();
  const usesAi = options.some((option) => option.id === decision.chosenOptionId && option.usesAi);
  return { id, title, measureIds, decidedOn, isSuperseded, optionCount: options.length, usesAi, aspects };
}
