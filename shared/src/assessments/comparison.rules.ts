import type { AssessmentAnswers } from './assessment.schema.ts';
import { getEGovernmentLevel } from './standing.rules.ts';

/** What the own answer means beside a figure of a study: it is like what was counted there, or not, or nobody has answered. */
export type OwnAnswer = 'yes' | 'partly' | 'no' | 'open';

export interface Comparison {
  /** Id of a figure in the catalogue, or of the stage of e-government that one's own answer falls into. */
  figureId: string;
  own: OwnAnswer;
}

type Judge = (answers: AssessmentAnswers) => OwnAnswer;

function choose(
  property: 'strategy' | 'dataInventory' | 'isChallenge' | 'smartCity' | 'responsible',
  answers: Readonly<Record<string, OwnAnswer>>,
): Judge {
  return (given) => {
    const answer = given[property];
    return answer === null ? 'open' : (answers[answer] ?? 'no');
  };
}

function isFieldAmong(ids: readonly string[]): Judge {
  return ({ studyFields }) => {
    if (studyFields.length === 0) return 'open';
    return studyFields.some((id) => ids.includes(id)) ? 'yes' : 'no';
  };
}

/** By figure of the catalogue. What cannot be answered with facts of one's own (an expectation, an opinion) is not here. */
const judges: Record<string, Judge> = {
  'has-strategy': choose('strategy', { adopted: 'yes' }),
  'strategy-in-progress': choose('strategy', { in_progress: 'yes' }),
  'data-inventory': choose('dataInventory', { systematic: 'yes', partial: 'partly' }),
  'field-administration': isFieldAmong(['verwaltung']),
  'field-infrastructure': isFieldAmong(['infrastruktur']),
  'field-others': isFieldAmong(['bildung', 'mobilitaet', 'wirtschaft']),
  'led-from-the-top': choose('responsible', { mayor: 'yes' }),
  'transformation-is-a-challenge': choose('isChallenge', { yes: 'yes', partly: 'partly' }),
  'smart-city-projects': choose('smartCity', { running: 'yes' }),
};

/** Own answers beside the national figures, in the order of the questionnaire. */
export function compareWithStudies(answers: AssessmentAnswers): Comparison[] {
  return Object.entries(judges).map(([figureId, judge]) => ({ figureId, own: judge(answers) }));
}

/** The stage of e-government that the own count falls into, by its smallest count in the catalogue; null without answers. */
export function getOwnStageMin(answers: Pick<AssessmentAnswers, 'components'>): 0 | 1 | 3 | null {
  const level = getEGovernmentLevel(answers);
  if (level === null) return null;
  return level === 'none' ? 0 : level === 'begun' ? 1 : 3;
}
