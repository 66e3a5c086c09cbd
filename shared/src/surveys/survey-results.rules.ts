import { minimumAnswers, type QuestionResult, type ResultGroup, scaleMin, type Survey } from './survey.schema.ts';

/**
 * Joins neighbouring values of a scale until at least five answers stand behind each group, from the lowest value up; what
 * is left over at the end joins the last group (domain.md, "Formulas": smaller cells are merged or left out). A value
 * nobody chose is a cell too: it never stands alone. One single group says nothing and is left out.
 */
export function mergeSmallCells(counts: readonly number[], minimum: number = minimumAnswers): ResultGroup[] {
  const groups: ResultGroup[] = [];
  let from = scaleMin;
  let waiting = 0;
  for (const [index, count] of counts.entries()) {
    waiting += count;
    if (waiting < minimum) continue;
    groups.push({ from, to: index + scaleMin, answers: waiting });
    from = index + scaleMin + 1;
    waiting = 0;
  }
  const last = groups.at(-1);
  if (last) Object.assign(last, { to: counts.length - 1 + scaleMin, answers: last.answers + waiting });
  return groups.length > 1 ? groups : [];
}

/** Mean = sum of value x how often it was chosen / number of answers, to one decimal; nothing where fewer than five stand behind it. */
export function evaluateQuestion(questionId: string, counts: readonly number[]): QuestionResult | null {
  const answers = counts.reduce((sum, count) => sum + count, 0);
  if (answers < minimumAnswers) return null;
  const sum = counts.reduce((total, count, index) => total + count * (index + scaleMin), 0);
  return { questionId, mean: Math.round((sum / answers) * 10) / 10, groups: mergeSmallCells(counts) };
}

/** One pulse in the trend: its day, how many answered, and the mean of each statement by its preset. */
export interface TrendPoint {
  surveyId: string;
  title: string;
  closedOn: string;
  answers: number;
  means: ReadonlyMap<string, number>;
}

/** The closed surveys that have results, the oldest first. Statements are the same where their preset is. */
export function buildTrend(surveys: readonly Survey[]): TrendPoint[] {
  return surveys
    .flatMap(({ id, title, closedOn, answers, results, questions }) => {
      if (closedOn === null || results === null) return [];
      const means = results.flatMap(({ questionId, mean }): [string, number][] => {
        const presetId = questions.find((question) => question.id === questionId)?.presetId ?? null;
        return presetId === null ? [] : [[presetId, mean]];
      });
      return [{ surveyId: id, title, closedOn, answers, means: new Map(means) }];
    })
    .toSorted((a, b) => a.closedOn.localeCompare(b.closedOn));
}
