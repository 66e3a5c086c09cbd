import { type Actor, can, type Owned } from '../access/index.ts';
import { firstDay } from '../kernel/index.ts';
import { isEndBeforeStart } from '../measures/measure-dates.rules.ts';
import type { MeasureListItem } from '../measures/measure.schema.ts';
import { listNeeding } from '../roadmap/measure-parts.rules.ts';
import type { Involvement, InvolvementPhase } from './involvement.schema.ts';

type Course = Pick<Involvement, 'start' | 'endedOn' | 'result' | 'changes'>;

/** geplant until its planned start, läuft until it is ended, auswerten until both are written: what came of it, and what was changed because of it. */
export function getInvolvementPhase(involvement: Course, today: string): InvolvementPhase {
  const { start, endedOn } = involvement;
  if (endedOn !== null) return isEvaluated(involvement) ? 'evaluated' : 'evaluating';
  return start !== null && firstDay(start) <= today ? 'running' : 'planned';
}

/** Every contribution gets an answer and what became of it (domain.md, step 4): a result alone is not one. */
export function isEvaluated({ result, changes }: Pick<Involvement, 'result' | 'changes'>): boolean {
  return result !== null && changes !== null;
}

/** What of the times cannot be: the period turned round, or an end before the period began. */
export function findImpossibleTime({
  start,
  end,
  endedOn,
}: Pick<Involvement, 'start' | 'end' | 'endedOn'>): 'end' | 'endedOn' | null {
  if (isEndBeforeStart(start, end)) return 'end';
  if (endedOn !== null && isEndBeforeStart(start, { date: endedOn, precision: 'day' })) return 'endedOn';
  return null;
}

export interface InvolvementAbilities {
  edit: boolean;
  /** One that has ended stays: people took part in it. */
  remove: boolean;
}

/** It is theirs whose measure is theirs (domain.md: editing steps 2-5); one for the agenda belongs to administration and officer. */
export function judgeInvolvementAbilities(
  actor: Actor,
  { endedOn }: Pick<Involvement, 'endedOn'>,
  measure: Owned | null,
): InvolvementAbilities {
  const edit = can(actor, 'involvement.edit', measure ?? {});
  return { edit, remove: edit && endedOn === null };
}

/**
 * Measures that people will notice and can still change: visible outside, not begun, nobody was asked yet, and nobody
 * said that nobody need be asked.
 */
export function listInvolvementCandidates(
  measures: readonly MeasureListItem[],
  involvements: readonly Pick<Involvement, 'measureId'>[],
): MeasureListItem[] {
  const asked = new Set(involvements.map(({ measureId }) => measureId));
  return listNeeding(measures, 'feedback').filter(
    ({ id, status, isInternal }) =>
      !asked.has(id) && isInternal === false && (status === 'idea' || status === 'planned'),
  );
}
