import {
  type AssessmentAnswers,
  type ChoiceQuestion,
  type ComponentId,
  componentIds,
  type CriterionId,
  criterionIds,
} from './assessment.schema.ts';

/** What is missing, by its question: a component, a choice, or a criterion of the maturity check. */
export type AssessmentGap =
  | { kind: 'component'; id: ComponentId }
  | { kind: 'choice'; id: ChoiceQuestion }
  | { kind: 'criterion'; id: CriterionId };

/** Entries of the catalogue that help against a gap. De-Mail has none: hardly anybody offers it any more. */
const componentHelp: Record<ComponentId, readonly string[]> = {
  formularserver: ['m-01'],
  epayment: ['m-01'],
  servicekonto: ['m-01'],
  eid: ['m-01'],
  demail: [],
  postfach: ['m-06'],
  suche: ['m-01'],
  app: ['m-12'],
  chatbot: ['m-09'],
};

/** By question, the answers that are a gap, and what helps. */
const choiceHelp: Partial<Record<ChoiceQuestion, { gaps: readonly string[]; measures: readonly string[] }>> = {
  dataInventory: { gaps: ['none', 'partial'], measures: ['m-25'] },
  openData: { gaps: ['none'], measures: ['m-25'] },
  responsible: { gaps: ['nobody'], measures: ['m-07'] },
  staffResources: { gaps: ['scarce', 'missing'], measures: ['m-05', 'm-10'] },
  digitalCompetences: { gaps: ['single', 'missing'], measures: ['m-08', 'm-07'] },
  smartCity: { gaps: ['none'], measures: ['m-15', 'm-19'] },
  ai: { gaps: ['none'], measures: ['m-10'] },
};

const criterionHelp: Record<CriterionId, readonly string[]> = {
  'strategy.goals': [],
  'strategy.steering': [],
  'strategy.budget': [],
  'technology.network': ['m-13', 'm-14'],
  'technology.applications': ['m-04', 'm-03'],
  'technology.security': ['m-22'],
  'organisation.processes': ['m-05'],
  'organisation.cooperation': ['m-04', 'm-16'],
  'organisation.service': ['m-02', 'm-01'],
  'competences.staff': ['m-08'],
  'competences.leadership': ['m-08'],
  'competences.learning': ['m-07', 'm-08'],
};

/**
 * What is missing and was said to be: no component in use or planned, an answer that is a gap, a criterion whose Soll
 * lies above its Ist. Questions without an answer are no gap, they are just not answered yet.
 */
export function listAssessmentGaps(answers: AssessmentAnswers): AssessmentGap[] {
  const states = new Map(answers.components.map(({ componentId, state }) => [componentId, state]));
  const criteria = new Map(answers.criteria.map((answer) => [answer.criterionId, answer]));
  return [
    ...componentIds
      .filter((id) => states.get(id) === 'none' && componentHelp[id].length > 0)
      .map((id) => ({ kind: 'component' as const, id })),
    ...(Object.keys(choiceHelp) as ChoiceQuestion[])
      .filter((id) => choiceHelp[id]?.gaps.includes(answers[id] ?? ''))
      .map((id) => ({ kind: 'choice' as const, id })),
    ...criterionIds
      .filter((id) => {
        const { present, target } = criteria.get(id) ?? {};
        return present != null && target != null && target > present;
      })
      .map((id) => ({ kind: 'criterion' as const, id })),
  ];
}

export interface GapSuggestion {
  /** Id of a measure in the catalogue. */
  measureId: string;
  gaps: AssessmentGap[];
}

/** Measures of the catalogue for the gaps, those first that close most of them. */
export function suggestForGaps(gaps: readonly AssessmentGap[]): GapSuggestion[] {
  const byMeasure = new Map<string, AssessmentGap[]>();
  for (const gap of gaps) {
    for (const measureId of helpFor(gap)) byMeasure.set(measureId, [...(byMeasure.get(measureId) ?? []), gap]);
  }
  return [...byMeasure]
    .map(([measureId, closed]) => ({ measureId, gaps: closed }))
    .toSorted((a, b) => b.gaps.length - a.gaps.length);
}

function helpFor(gap: AssessmentGap): readonly string[] {
  switch (gap.kind) {
    case 'component':
      return componentHelp[gap.id];
    case 'choice':
      return choiceHelp[gap.id]?.measures ?? [];
    case 'criterion':
      return criterionHelp[gap.id];
  }
}
