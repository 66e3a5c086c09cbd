import { evaluateQuestion, type Survey } from '@agendawerk/shared/surveys/index.ts';
import type { FoundSurvey } from './surveys.repository.ts';

/** Counts become means and groups behind which enough answers stand; the counts themselves stay here. */
export function presentSurvey({ counted, ...survey }: FoundSurvey): Survey {
  const results =
    counted.counts?.flatMap(({ questionId, counts }) => evaluateQuestion(questionId, counts) ?? []) ?? null;
  return { ...survey, answers: counted.answers, results };
}
