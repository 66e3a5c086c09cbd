import type { ActivityEntry } from '@agendawerk/shared/activity/activity.contract.ts';

export interface CondensedChange {
  newest: ActivityEntry;
  count: number;
}

const together = 60 * 60 * 1000;

/** Entries come newest first; what one person did to one thing within an hour is one change. Making it stays visible. */
export function condenseChanges(entries: readonly ActivityEntry[]): CondensedChange[] {
  const condensed: CondensedChange[] = [];
  for (const entry of entries) {
    const before = condensed.find(
      ({ newest }) =>
        newest.subjectId === entry.subjectId &&
        newest.memberId === entry.memberId &&
        Date.parse(newest.at) - Date.parse(entry.at) < together,
    );
    if (!before) condensed.push({ newest: entry, count: 1 });
    else {
      before.count += 1;
      if (entry.action === 'insert' && isTheThingItself(entry)) before.newest = { ...before.newest, action: 'insert' };
    }
  }
  return condensed;
}

/** A new cost line is a change of its measure, not a new measure. */
function isTheThingItself(entry: ActivityEntry): boolean {
  return entry.table === entry.subjectKind || (entry.table === 'strategy_field' && entry.subjectKind === 'field');
}
