import { type Actor, can } from '../access/index.ts';
import { addMonths, lastDay, type PartialDate } from '../kernel/index.ts';
import type { ChangeActivity, ChangePlan, CompetenceLevel, TargetGroup, Training } from './change.schema.ts';

/** How many levels are missing; what is more than needed is no negative gap. Null: one of the two was never judged. */
export function getLevelGap({ needed, present }: Pick<CompetenceLevel, 'needed' | 'present'>): number | null {
  return needed === null || present === null ? null : Math.max(needed - present, 0);
}

export interface Coverage {
  /** Required trainings that the group is to attend. */
  required: number;
  /** People of the group; null: not counted. */
  people: number | null;
  /** People who attended all of them; null: of one of them nobody has said. */
  attended: number | null;
  /** attended / people, 0 to 1; null where one of them is not known or the group is empty. */
  share: number | null;
  /** `names`: counted person by person. `counts`: an upper bound, see below. */
  basis: 'names' | 'counts';
}

/**
 * Training coverage (domain.md, "Formulas"): people of the group who attended all required trainings / people of the
 * group. Where every required training names everybody who attended, people are counted. Where only numbers are known,
 * nobody can tell whether the same people attended each training: then the smallest attendance over the required
 * trainings stands for it. That is the upper bound: at most so many can have attended all of them, really it may be
 * fewer (20 people, 15 attended the first and 15 the second: between 10 and 15 attended both, 15 is shown).
 * A group that has shrunk since is covered by 100 % at most. A training that lies ahead and that nobody has attended yet
 * does not count: it would make every plan look like a failure. Null: nothing is required of the group so far.
 */
export function getCoverage(
  group: Pick<TargetGroup, 'id' | 'headCount' | 'namedThroughout'>,
  trainings: readonly Pick<Training, 'isRequired' | 'attendance' | 'sessions'>[],
  today: string,
): Coverage | null {
  const counts = trainings.flatMap(({ isRequired, attendance, sessions }) => {
    const own = attendance.find(({ groupId }) => groupId === group.id);
    const isAhead = sessions.length > 0 && sessions.every(({ day }) => day > today);
    return isRequired && own && !(isAhead && own.attended === null) ? [own.attended] : [];
  });
  if (counts.length === 0) return null;
  const { headCount: people, namedThroughout } = group;
  const known = counts.filter((count) => count !== null);
  const least = known.length < counts.length ? null : Math.min(...known);
  const counted = namedThroughout ?? least;
  const attended = counted === null || people === null ? counted : Math.min(counted, people);
  return {
    required: counts.length,
    people,
    attended,
    share: attended === null || people === null || people === 0 ? null : attended / people,
    basis: namedThroughout === null ? 'counts' : 'names',
  };
}

/**
 * Whether something on this day lies before a measure starts. "2026" or "Q3 2026" names no day: there everything counts
 * that is not certainly late, up to the last day of that time. A measure without a start holds nothing to be late for.
 */
export function isBeforeStart(day: string, start: PartialDate | null): boolean {
  if (start === null) return true;
  return start.precision === 'day' ? day < start.date : day <= lastDay(start);
}

/** What the points and checks of a measure are judged by. */
export interface ChangeOfMeasure {
  id: string;
  start: PartialDate | null;
  groupIds: readonly string[];
}
export interface TrainingFacts {
  groupIds: readonly string[];
  measureIds: readonly string[];
  isPractical: boolean;
  /** The first day of each session. */
  days: readonly string[];
}
export interface ActivityFacts {
  measureId: string;
  kind: ChangeActivity['kind'];
  groupIds: readonly string[];
  /** The day on which it was done, else the one for which it is planned. */
  day: string | null;
}

/** What a group has, before the measure starts. */
export interface GroupReadiness {
  groupId: string;
  hasMessage: boolean;
  hasTraining: boolean;
  hasPracticalTraining: boolean;
  isInvolved: boolean;
}

/** Each group that a measure affects: whether it is told, trained and involved before the measure starts. */
export function judgeGroups(
  { id, start, groupIds }: ChangeOfMeasure,
  { trainings, activities }: { trainings: readonly TrainingFacts[]; activities: readonly ActivityFacts[] },
): GroupReadiness[] {
  const inTime = activities.filter(
    ({ measureId, day }) => measureId === id && day !== null && isBeforeStart(day, start),
  );
  const fitting = trainings.filter(
    ({ measureIds, days }) =>
      (measureIds.length === 0 || measureIds.includes(id)) && days.some((day) => isBeforeStart(day, start)),
  );
  return groupIds.map((groupId) => {
    const own = inTime.filter((activity) => activity.groupIds.includes(groupId));
    const trained = fitting.filter((training) => training.groupIds.includes(groupId));
    return {
      groupId,
      hasMessage: own.some(({ kind }) => kind === 'message'),
      isInvolved: own.some(({ kind }) => kind === 'involvement'),
      hasTraining: trained.length > 0,
      hasPracticalTraining: trained.some(({ isPractical }) => isPractical),
    };
  });
}

export const successChecks = ['communication', 'training', 'involvement'] as const;
export type SuccessCheck = (typeof successChecks)[number];

/**
 * What the round table found to decide whether an introduction succeeds (catalogue, "Einführungserfolgsfaktoren"): klare
 * Kommunikation, praxisnahe Schulungen, frühzeitige Einbindung der Mitarbeitenden. Each is kept when every group that
 * the measure affects has it before the start. Null: the measure names no group yet.
 */
export function judgeSuccess(groups: readonly GroupReadiness[]): Record<SuccessCheck, boolean> | null {
  if (groups.length === 0) return null;
  return {
    communication: groups.every(({ hasMessage }) => hasMessage),
    training: groups.every(({ hasPracticalTraining }) => hasPracticalTraining),
    involvement: groups.every(({ isInvolved }) => isInvolved),
  };
}

export function factsOfTraining({ attendance, measureIds, isPractical, sessions }: Training): TrainingFacts {
  return {
    groupIds: attendance.map(({ groupId }) => groupId),
    measureIds,
    isPractical,
    days: sessions.map(({ day }) => day),
  };
}

export function factsOfActivity({ measureId, kind, groupIds, doneOn, plannedOn }: ChangeActivity): ActivityFacts {
  return { measureId, kind, groupIds, day: doneOn ?? plannedOn };
}

/** The groups of one measure and how ready they are. */
export function judgeMeasureChange(
  measure: { id: string; start: PartialDate | null },
  plan: Pick<ChangePlan, 'measures' | 'trainings' | 'activities'>,
): GroupReadiness[] {
  const change = plan.measures.find(({ measureId }) => measureId === measure.id);
  return judgeGroups(
    { ...measure, groupIds: change?.groups.map(({ groupId }) => groupId) ?? [] },
    { trainings: plan.trainings.map(factsOfTraining), activities: plan.activities.map(factsOfActivity) },
  );
}

/** When a training is due again: after its last session by the months that it says. Null: it is not repeated, or was never held. */
export function getNextDue({ sessions, repeatMonths }: Pick<Training, 'sessions' | 'repeatMonths'>): string | null {
  const last = sessions
    .map(({ day, until }) => until ?? day)
    .toSorted()
    .at(-1);
  return repeatMonths === null || last === undefined ? null : addMonths(last, repeatMonths);
}

/** A group is theirs whose department is theirs (domain.md, "What each role may do"). */
export function canEditGroup(actor: Actor, { departmentId }: Pick<TargetGroup, 'departmentId'>): boolean {
  return can(actor, 'group.edit', { leadDepartmentId: departmentId });
}

/**
 * A training is theirs when every group in it is; the attendance of their own group they may enter in any training.
 * Administration and officer need no group.
 */
export function judgeTrainingAbilities(
  actor: Actor,
  groups: readonly Pick<TargetGroup, 'id' | 'departmentId'>[],
): { edit: boolean; attendGroupIds: string[] } {
  const own = groups.filter(({ departmentId }) => can(actor, 'training.edit', { leadDepartmentId: departmentId }));
  const edit = can(actor, 'training.edit', {}) || (groups.length > 0 && own.length === groups.length);
  return { edit, attendGroupIds: own.map(({ id }) => id) };
}
