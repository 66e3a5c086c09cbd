import { daysBetween } from '../kernel/index.ts';

export const reminderStages = ['three_days', 'one_day', 'day_after'] as const;
export type ReminderStage = (typeof reminderStages)[number];
export type DeadlineKind = 'milestone' | 'reading' | 'pilot_end' | 'round';

/** Something that is to be done by a day, and who answers for it: owner, deputy, department head, officers. */
export interface Deadline {
  kind: DeadlineKind;
  id: string;
  /** Last day. */
  day: string;
  /** Members who are active, the nearest first, nobody twice. */
  chain: readonly string[];
}

export interface PlannedReminder {
  deadline: Deadline;
  memberId: string;
  stage: ReminderStage;
  key: string;
}

/** The first and last day of a stage, counted from the deadline: minus is before it. */
const windows: Record<ReminderStage, [first: number, last: number]> = {
  three_days: [-3, -2],
  one_day: [-1, 0],
  day_after: [1, 7],
};

/** How far up the chain a stage goes: first who has to do it, then the deputy too, at last everybody up to the officers. */
const reach: Record<ReminderStage, number> = { three_days: 1, one_day: 2, day_after: Number.POSITIVE_INFINITY };

/**
 * The stage that covers a day. Each covers some days, so that a program that did not run on the very day reminds on the
 * next; what lies further back is not caught up on, and of several stages that were missed only the present one counts.
 */
export function stageOn(day: string, today: string): ReminderStage | undefined {
  const after = daysBetween(day, today);
  return reminderStages.find((stage) => windows[stage][0] <= after && after <= windows[stage][1]);
}

/** What was reminded of. The day belongs to it: a deadline that is moved is another one. */
export function deadlineKey({ kind, id, day }: Pick<Deadline, 'kind' | 'id' | 'day'>): string {
  return `reminder:${kind}:${id}:${day}`;
}

export function reminderKey(deadline: Pick<Deadline, 'kind' | 'id' | 'day'>, stage: ReminderStage): string {
  return `${deadlineKey(deadline)}:${stage}`;
}

/** What a person has been told already, as one word. */
export function toldOf(memberId: string, key: string): string {
  return `${memberId} ${key}`;
}

/**
 * Who is to be reminded of what on a day (domain.md, "Monitoring und Verbesserung"): three days and one day before a
 * deadline and the day after, along the chain. What stands in `told` (see `toldOf`) is never told again, whatever the
 * clock says: a day that comes twice plans nothing the second time.
 */
export function planReminders<Given extends Deadline>({
  today,
  deadlines,
  told,
}: {
  today: string;
  deadlines: readonly Given[];
  told: ReadonlySet<string>;
}): (PlannedReminder & { deadline: Given })[] {
  return deadlines.flatMap((deadline) => {
    const stage = stageOn(deadline.day, today);
    if (stage === undefined) return [];
    const key = reminderKey(deadline, stage);
    return deadline.chain
      .slice(0, reach[stage])
      .filter((memberId) => !told.has(toldOf(memberId, key)))
      .map((memberId) => ({ deadline, memberId, stage, key }));
  });
}

/** Of the keys that people have not read yet, those whose deadline is met, moved or gone. */
export function listSettledKeys(openKeys: readonly string[], deadlines: readonly Deadline[]): string[] {
  const present = new Set(deadlines.map(deadlineKey));
  return openKeys.filter((key) => !present.has(key.slice(0, key.lastIndexOf(':'))));
}
