import { type Actor, can } from '../access/index.ts';
import type { Survey, SurveyState } from './survey.schema.ts';

/** Entwurf, offen, geschlossen; and never back, so that nobody can look at two results with one answer between them. */
export function getSurveyState({ openedOn, closedOn }: Pick<Survey, 'openedOn' | 'closedOn'>): SurveyState {
  if (closedOn !== null) return 'closed';
  return openedOn === null ? 'draft' : 'open';
}

/** Open by its state, but past its last day: nobody can answer any more, and somebody has to close it. */
export function isExpired(survey: Pick<Survey, 'openedOn' | 'closedOn' | 'closesOn'>, today: string): boolean {
  return getSurveyState(survey) === 'open' && survey.closesOn !== null && survey.closesOn < today;
}

export interface SurveyAbilities {
  /** Edit, open, close, renew the link. */
  manage: boolean;
  remove: boolean;
}

export function judgeSurveyAbilities(actor: Actor, survey: Pick<Survey, 'openedOn'>): SurveyAbilities {
  const manage = can(actor, 'survey.manage');
  return { manage, remove: manage && survey.openedOn === null };
}
