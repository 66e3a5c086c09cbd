import type { Change } from '@agendawerk/shared/live/index.ts';
import type { QueryClient } from '@tanstack/react-query';

/** What is shown of a kind of thing, by the first word of the queries' keys. Kinds that are not named touch everything. */
const touched: Partial<Record<Change['kind'], readonly string[]>> = {
  comment: ['comments', 'comment-counts'],
  measure: ['measures', 'measure', 'measure-lines', 'goals', 'kpis', 'comments', 'decisions', 'pilots'],
  goal: ['goals', 'measures', 'kpis', 'comments'],
  field: ['fields', 'measures', 'goals', 'comments'],
  chapter: ['chapters', 'comments'],
  kpi: ['kpis', 'kpi', 'goals', 'measures', 'measure', 'comments', 'pilots', 'pilot'],
  member: ['members', 'agendas', 'me'],
  department: ['departments', 'agendas'],
  pilot: ['pilots', 'pilot', 'measures', 'measure'],
  decision: ['decisions', 'decision', 'measures'],
  dataset: ['datasets'],
  survey: ['surveys', 'survey'],
};
/** Of everything that is written. */
const always = ['activity', 'search'];
/** Of everything that is written but comments, which change nothing of what they are about. */
const computed = ['roadmap', 'calendar', 'change'];
/** Not of any workspace, or never out of date. */
const untouched = ['catalogue', 'sessions', 'setup', 'invitation', 'exports'];

/** Fetches anew what is on screen and may have changed; the rest when it is shown next. */
export function refreshTouched(client: QueryClient, kinds: ReadonlySet<Change['kind']> | 'all'): void {
  const names = kinds === 'all' ? undefined : namesOf(kinds);
  void client.invalidateQueries({
    predicate: ({ queryKey: [first] }) =>
      typeof first === 'string' && (names ? names.has(first) : !untouched.includes(first)),
  });
}

function namesOf(kinds: ReadonlySet<Change['kind']>): ReadonlySet<string> | undefined {
  const names = new Set(always);
  for (const kind of kinds) {
    const own = touched[kind];
    if (!own) return undefined;
    for (const name of kind === 'comment' ? own : [...own, ...computed]) names.add(name);
  }
  return names;
}
