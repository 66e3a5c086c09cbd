import { type Actor, can, type Owned } from '../access/index.ts';
import type { MeasureListItem } from '../measures/measure.schema.ts';
import { listNeeding } from '../roadmap/measure-parts.rules.ts';
import type { CriterionInput, Pilot, PilotCriterion, PilotPhase } from './pilot.schema.ts';

/** geplant until it starts, läuft until it ends, auswerten until it is decided (domain.md, "The five steps", 5). */
export function getPilotPhase({ startedOn, endedOn, decision }: PhaseFacts): PilotPhase {
  if (decision !== null) return 'decided';
  if (endedOn !== null) return 'evaluating';
  return startedOn === null ? 'planned' : 'running';
}

type PhaseFacts = Pick<Pilot, 'startedOn' | 'endedOn' | 'decision'>;

/** `unmeasured`: there will be no value, and it is said why. `open`: nobody has said anything yet. */
export type Verdict = 'met' | 'missed' | 'unmeasured' | 'open';

/** What was measured: the value that was entered, else the newest reading of the criterion's KPI within the pilot's time. */
export function getMeasuredValue({ value, valueOn, reading }: Measured): { value: number; on: string | null } | null {
  if (value !== null) return { value, on: valueOn };
  return reading && { value: reading.value, on: reading.readOn };
}

type Measured = Pick<PilotCriterion, 'value' | 'valueOn' | 'reading'>;

/**
 * Holds the measured value against the threshold; bounds count as kept. A value without a threshold decides nothing
 * and stays open.
 */
export function judgeCriterion(criterion: PilotCriterion): Verdict {
  const measured = getMeasuredValue(criterion);
  if (measured === null) return criterion.missingReason === null ? 'open' : 'unmeasured';
  const { comparison, threshold, thresholdMax } = criterion;
  if (threshold === null) return 'open';
  if (comparison === 'at_most') return measured.value <= threshold ? 'met' : 'missed';
  const isAbove = measured.value >= threshold;
  const isBelow = comparison === 'at_least' || thresholdMax === null || measured.value <= thresholdMax;
  return isAbove && isBelow ? 'met' : 'missed';
}

/** The criteria that still want a value or a reason why there is none: before that nothing is decided. */
export function listUnansweredCriteria({ criteria }: Pick<Pilot, 'criteria'>): PilotCriterion[] {
  return criteria.filter((criterion) => getMeasuredValue(criterion) === null && criterion.missingReason === null);
}

/** Whether a pilot can start: something must be there to judge it by. */
export function hasCriteria({ criteria }: Pick<Pilot, 'criteria'>): boolean {
  return criteria.some(({ threshold }) => threshold !== null);
}

const frozen = ['title', 'method', 'kpiId', 'comparison', 'threshold', 'thresholdMax', 'unit'] as const;

/** Whether what was sent says anything else than what was fixed, in wording, threshold, number or order. */
export function areCriteriaChanged(present: readonly PilotCriterion[], sent: readonly CriterionInput[]): boolean {
  if (present.length !== sent.length) return true;
  return present.some((criterion, place) => {
    const other = sent[place];
    return other?.id !== criterion.id || frozen.some((name) => (other[name] ?? null) !== criterion[name]);
  });
}

export interface PilotAbilities {
  edit: boolean;
  /** Start, end and decide. */
  decide: boolean;
  remove: boolean;
}

/**
 * A pilot is theirs whose measure is theirs, and for its day-to-day work whoever is responsible for it. Deciding is left
 * to those who may decide on the measure: administration, officer, and the head of its lead department.
 */
export function judgePilotAbilities(
  actor: Actor,
  pilot: Pick<Pilot, 'responsibleId' | 'startedOn'>,
  measure: Owned | null,
): PilotAbilities {
  const decide = can(actor, 'pilot.decide', measure ?? {});
  return {
    edit: can(actor, 'pilot.edit', measure ?? {}) || can(actor, 'pilot.edit', { ownerId: pilot.responsibleId }),
    decide,
    remove: decide && pilot.startedOn === null,
  };
}

export type PilotReason = 'ai' | 'effort';

interface PilotCandidate {
  measure: MeasureListItem;
  reasons: PilotReason[];
}

const largeEffort = 4;

/**
 * Measures that have not begun, were never tried, and are worth a trial: they use artificial intelligence, or their
 * effort is 4 or 5 of 5. Those with the larger effort first, and none of which somebody said that it needs no pilot.
 */
export function listPilotCandidates(
  measures: readonly MeasureListItem[],
  pilots: readonly Pick<Pilot, 'measureId' | 'rolledOutId'>[],
): PilotCandidate[] {
  const tried = new Set(pilots.flatMap(({ measureId, rolledOutId }) => [measureId, rolledOutId]));
  return listNeeding(measures, 'pilot')
    .filter(({ id, status }) => !tried.has(id) && (status === 'idea' || status === 'planned'))
    .map((measure) => ({ measure, reasons: listPilotReasons(measure) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => (b.measure.effort ?? 0) - (a.measure.effort ?? 0));
}

function listPilotReasons({ usesAi, effort }: MeasureListItem): PilotReason[] {
  return [...(usesAi ? (['ai'] as const) : []), ...((effort ?? 0) >= largeEffort ? (['effort'] as const) : [])];
}
