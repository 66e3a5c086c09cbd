import type { ActivityEntry } from '@agendawerk/shared/activity/index.ts';

export interface CondensedChange {
  newest: ActivityEntry;
  count: number;
  /** What beside the thing itself was changed: its costs, its milestones. By the name of the table. */
  parts: string[];
}

const together = 60 * 60 * 1000;

/** Entries come newest first; what one person did to one thing within an hour is one change. Making it stays visible. */
export function condenseChanges(entries: readonly ActivityEntry[]): CondensedChange[] {
  const condensed: CondensedChange[] = [];
  const latest = new Map<string, CondensedChange>();
  for (const entry of entries) {
    const key = `${entry.subjectId} ${entry.memberId}`;
    const before = latest.get(key);
    const isTogether = before !== undefined && Date.parse(before.newest.at) - Date.parse(entry.at) < together;
    if (isTogether) addTo(before, entry);
    else {
      const change = { newest: toChangeOfTheThing(entry), count: 1, parts: partsOf(entry) };
      latest.set(key, change);
      condensed.push(change);
    }
  }
  return condensed;
}

function addTo(change: CondensedChange, entry: ActivityEntry): void {
  change.count += 1;
  if (entry.action === 'insert' && isTheThingItself(entry)) change.newest = { ...change.newest, action: 'insert' };
  change.parts = [...new Set([...change.parts, ...partsOf(entry)])];
}

function partsOf(entry: ActivityEntry): string[] {
  return isTheThingItself(entry) ? [] : [entry.table];
}

/** A new cost line is a change of its measure, not a new measure. */
function toChangeOfTheThing(entry: ActivityEntry): ActivityEntry {
  return isTheThingItself(entry) ? entry : { ...entry, action: 'update' };
}

function isTheThingItself(entry: ActivityEntry): boolean {
  return (
    entry.table === entry.subjectKind ||
    (entry.table === 'strategy_field' && entry.subjectKind === 'field') ||
    (entry.table === 'agenda_version' && entry.subjectKind === 'version')
  );
}
