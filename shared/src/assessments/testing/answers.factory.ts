import type { AssessmentAnswers, ComponentAnswer, ComponentId, CriterionId } from '../assessment.schema.ts';

/** A questionnaire in which nobody has answered anything. */
export const emptyAnswers: AssessmentAnswers = {
  strategy: null,
  dataInventory: null,
  openData: null,
  responsible: null,
  isChallenge: null,
  staffResources: null,
  moneyResources: null,
  digitalCompetences: null,
  smartCity: null,
  ai: null,
  departmentsTaking: null,
  departmentsTotal: null,
  studyFields: [],
  remarks: null,
  components: [],
  criteria: [],
};

export function answersWith(part: Partial<AssessmentAnswers>): AssessmentAnswers {
  return { ...emptyAnswers, ...part };
}

export function component(componentId: ComponentId, state: ComponentAnswer['state']): ComponentAnswer {
  return { componentId, state, evidence: null, evidenceOn: null };
}

export function criterion(criterionId: CriterionId, present: number | null, target: number | null = null) {
  return { criterionId, present, target };
}
