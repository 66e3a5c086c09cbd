import {
  type Assessment,
  type AssessmentAnswers,
  type CriterionId,
  componentIds,
  criterionIds,
  choiceQuestionIds,
  type MaturityDimension,
  maturityCriteria,
  maturityDimensions,
} from './assessment.schema.ts';

type Components = Pick<AssessmentAnswers, 'components'>;
type Criteria = Pick<AssessmentAnswers, 'criteria'>;

export type EGovernmentLevel = 'none' | 'begun' | 'well_placed';

/** How many of the nine e-government components are in use. Planned ones do not count. */
export function countComponents({ components }: Components): number {
  return components.filter(({ state }) => state === 'in_use').length;
}

/**
 * 0 components: none, 1-2: begun, 3 or more: well placed (KGSt/ÖFIT 2019). Unknown while no component was answered,
 * for a missing answer is no "no".
 */
export function getEGovernmentLevel(answers: Components): EGovernmentLevel | null {
  if (!answers.components.some(({ state }) => state !== null)) return null;
  const count = countComponents(answers);
  if (count === 0) return 'none';
  return count < 3 ? 'begun' : 'well_placed';
}

export interface MaturityMean {
  dimension: MaturityDimension;
  /** Mean of the answered criteria, 0-4; null where none is answered. */
  present: number | null;
  target: number | null;
  /** How many of the three criteria have an answer for today. */
  answered: number;
}

/** Mean stage of each dimension. A missing answer is not a zero: it is left out, and `answered` says how many stand behind. */
export function calculateMaturity({ criteria }: Criteria): MaturityMean[] {
  const byId = new Map(criteria.map((answer) => [answer.criterionId, answer]));
  return maturityDimensions.map((dimension) => {
    const answers = (maturityCriteria[dimension] as readonly CriterionId[]).map((id) => byId.get(id));
    const present = answers.flatMap((answer) => answer?.present ?? []);
    return {
      dimension,
      present: mean(present),
      target: mean(answers.flatMap((answer) => answer?.target ?? [])),
      answered: present.length,
    };
  });
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How many of the questions have an answer. Evidence, remarks and the Soll are extra and are not counted. */
export function countAnswered(answers: AssessmentAnswers): { answered: number; total: number } {
  const choices = choiceQuestionIds.filter((question) => answers[question] !== null).length;
  const components = answers.components.filter(({ state }) => state !== null).length;
  const criteria = answers.criteria.filter(({ present }) => present !== null).length;
  const others = Number(answers.departmentsTaking !== null) + Number(answers.studyFields.length > 0);
  return {
    answered: choices + components + criteria + others,
    total: choiceQuestionIds.length + componentIds.length + criterionIds.length + 2,
  };
}

/** The assessment that this one is compared with: the latest one before it. */
export function findEarlier<Each extends Pick<Assessment, 'year'>>(
  assessments: readonly Each[],
  year: number,
): Each | undefined {
  return assessments.filter((other) => other.year < year).toSorted((a, b) => b.year - a.year)[0];
}
