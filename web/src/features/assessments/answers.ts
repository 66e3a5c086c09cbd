import {
  type Assessment,
  type AssessmentAnswers,
  type ComponentAnswer,
  type CriterionAnswer,
  componentIds,
  criterionIds,
  type EditAssessment,
} from '@agendawerk/shared/assessments/index.ts';
import { isSame } from '../../lib/is-same.ts';

/** The answers as the form holds them: every component and criterion is there, always in the same order. */
export function toAnswers(assessment: Assessment): AssessmentAnswers {
  const { id: _, municipalityId: __, year: ___, revision: ____, ...answers } = assessment;
  const components = new Map(answers.components.map((answer) => [answer.componentId, answer]));
  const criteria = new Map(answers.criteria.map((answer) => [answer.criterionId, answer]));
  return {
    ...answers,
    components: componentIds.map((componentId): ComponentAnswer => {
      const { state = null, evidence = null, evidenceOn = null } = components.get(componentId) ?? {};
      return { componentId, state, evidence, evidenceOn };
    }),
    criteria: criterionIds.map((criterionId): CriterionAnswer => {
      const { present = null, target = null } = criteria.get(criterionId) ?? {};
      return { criterionId, present, target };
    }),
  };
}

/** What differs between two states of the form: of components and criteria only those that do. */
export function toChange(before: AssessmentAnswers, after: AssessmentAnswers): EditAssessment {
  const { components, criteria, ...rest } = after;
  const changed = Object.entries(rest).filter(([name, value]) => !isSame(value, Reflect.get(before, name)));
  const changedComponents = components.filter((answer, index) => !isSame(answer, before.components[index]));
  const changedCriteria = criteria.filter((answer, index) => !isSame(answer, before.criteria[index]));
  return {
    ...(Object.fromEntries(changed) as EditAssessment),
    ...(changedComponents.length > 0 ? { components: changedComponents } : {}),
    ...(changedCriteria.length > 0 ? { criteria: changedCriteria } : {}),
  };
}

/** Whether two changes of the same state answer the same question. */
export function isOverlapping(ours: EditAssessment, theirs: EditAssessment): boolean {
  const keys = new Set(listKeys(ours));
  return listKeys(theirs).some((key) => keys.has(key));
}

function listKeys({ components = [], criteria = [], ...rest }: EditAssessment): string[] {
  return [
    ...Object.keys(rest),
    ...components.map(({ componentId }) => componentId),
    ...criteria.map(({ criterionId }) => criterionId),
  ];
}
