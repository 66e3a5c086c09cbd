import type { Decision, DecisionOption, Flow, MustHave, Score, WeightedCriterion } from '../decision.schema.ts';

/** An option, named by its id. */
export function anyOption(id: string, part: Partial<DecisionOption> = {}): DecisionOption {
  return {
    id,
    title: `Lösung ${id}`,
    kind: 'product',
    provider: null,
    link: null,
    description: null,
    usesAi: false,
    aiPurpose: null,
    aiData: null,
    aiRiskClass: null,
    aiHumanControl: null,
    aiStaffTransparency: null,
    aiCitizenTransparency: null,
    ...part,
  };
}

export function anyCriterion(id: string, weight: number, part: Partial<WeightedCriterion> = {}): WeightedCriterion {
  return { id, title: id, question: null, weight, isLocked: false, aspect: null, ...part };
}

export function anyMustHave(id: string): MustHave {
  return { id, title: id, question: null };
}

/** The scores that one assessor gives, by option in the order of the criteria; null where nothing is said. */
export function scoresOf(
  table: Readonly<Record<string, readonly (number | null)[]>>,
  criteria: readonly WeightedCriterion[],
  assessorId = 'assessor',
): Score[] {
  return Object.entries(table).flatMap(([optionId, row]) =>
    row.map((score, index) => ({
      optionId,
      criterionId: criteria[index]?.id ?? '',
      assessorId,
      score,
      reason: null,
    })),
  );
}

/** Benefit less cost by year, in whole euros: what is below nothing is a cost. */
export function flowsOf(optionId: string, balances: readonly number[]): Flow[] {
  return balances.map((balance, year) => ({
    optionId,
    year,
    cost: balance < 0 ? `${-balance}.00` : null,
    benefit: balance < 0 ? null : `${balance}.00`,
  }));
}

/** The check of domain.md: weights 60/40, A (8, 5) = 6.8, B (6, 9) = 7.2. */
export function createDecision(part: Partial<Decision> = {}): Decision {
  const criteria = [anyCriterion('first', 60), anyCriterion('second', 40)];
  return {
    id: 'decision',
    agendaId: 'agenda',
    title: 'Terminvergabe',
    measureIds: ['measure'],
    need: null,
    requirements: null,
    rate: null,
    rateSource: null,
    rateOn: null,
    firstYear: null,
    options: [anyOption('A'), anyOption('B')],
    mustHaves: [],
    criteria,
    assessors: [{ id: 'assessor', name: 'Bürgerbüro' }],
    verdicts: [],
    scores: scoresOf({ A: [8, 5], B: [6, 9] }, criteria),
    flows: [],
    chosenOptionId: null,
    decisionReason: null,
    decidedOn: null,
    decidedByName: null,
    supersedesId: null,
    successorId: null,
    isSuperseded: false,
    revision: 1,
    ...part,
  };
}
