import { type Actor, can, type Owned } from '../access/index.ts';
import type { ErrorCode } from '../errors/index.ts';
import type { Decision, DecisionListItem } from './decision.schema.ts';
import { rankOptions } from './ranking.rules.ts';

/** offen, entschieden, ersetzt. */
export const decisionStates = ['open', 'decided', 'superseded'] as const;
export type DecisionState = (typeof decisionStates)[number];

export function getDecisionState({
  decidedOn,
  isSuperseded,
}: Pick<DecisionListItem, 'decidedOn' | 'isSuperseded'>): DecisionState {
  if (decidedOn === null) return 'open';
  return isSuperseded ? 'superseded' : 'decided';
}

export const fewestOptions = 2;

/** Why this option cannot be chosen, or null: a choice wants an alternative, every judgement, and no must-have missed. */
export function findObstacle(decision: Decision, optionId: string): ErrorCode | null {
  if (decision.options.length < fewestOptions) return 'decision.options_missing';
  const result = rankOptions(decision).find(({ option }) => option.id === optionId);
  if (!result) return 'resource.unknown_reference';
  if (result.state === 'excluded') return 'decision.option_excluded';
  return result.state === 'incomplete' ? 'decision.option_incomplete' : null;
}

export interface DecisionAbilities {
  edit: boolean;
  decide: boolean;
  /** Begin another decision in the place of this one. */
  supersede: boolean;
  remove: boolean;
}

/**
 * A decision is theirs to work on who may edit one of its measures (domain.md, "What each role may do"): administration
 * and officer all, heads those that their department leads, staff those that they own. To take, supersede or delete it
 * every measure must be theirs: nobody decides for the measures of others. One that was taken is nobody's to change.
 */
export function judgeDecisionAbilities(
  actor: Actor,
  decision: Pick<Decision, 'decidedOn' | 'successorId'>,
  measures: readonly Owned[],
): DecisionAbilities {
  const isOpen = decision.decidedOn === null;
  const decides = decidesForAll(actor, measures);
  return {
    edit: isDecisionTheirs(actor, measures) && isOpen,
    decide: decides && isOpen,
    supersede: decides && !isOpen && decision.successorId === null,
    remove: decides && isOpen,
  };
}

export function decidesForAll(actor: Actor, measures: readonly Owned[]): boolean {
  return isDecisionTheirs(actor, measures) && measures.every((measure) => can(actor, 'decision.edit', measure));
}

export function isDecisionTheirs(actor: Actor, measures: readonly Owned[]): boolean {
  return measures.length === 0
    ? can(actor, 'decision.edit', {})
    : measures.some((measure) => can(actor, 'decision.edit', measure));
}

/** What is still empty on the sheet of an option that uses artificial intelligence. */
export const aiSheetParts = [
  'aiPurpose',
  'aiData',
  'aiRiskClass',
  'aiHumanControl',
  'aiStaffTransparency',
  'aiCitizenTransparency',
] as const;

export function listMissingAiParts(option: Decision['options'][number]): (typeof aiSheetParts)[number][] {
  return option.usesAi ? aiSheetParts.filter((part) => option[part] === null || option[part].trim() === '') : [];
}
