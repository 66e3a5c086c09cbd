import type { CommentPlace, PartValue } from '@agendawerk/shared/comments/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useAgendas } from '../../../lib/current-agenda.ts';
import { fieldsQuery, measureQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { chaptersQuery } from '../../../lib/data/chapters-data.ts';
import { goalsQuery } from '../../../lib/data/goals-data.ts';
import { kpisQuery } from '../../../lib/data/kpis-data.ts';

interface Held {
  value: PartValue;
  /** Of the thing that the part belongs to. */
  revision: number;
}

/** What stands at a place now; undefined until it is known, and where the thing is gone. */
export function usePartValue({ kind, id, part }: CommentPlace): Held | undefined {
  const scope = useAgendaScope();
  const { workspaceId } = scope;
  const agendas = useAgendas();
  const measure = useQuery({ ...measureQuery({ workspaceId, measureId: id }), enabled: kind === 'measure' });
  const chapters = useQuery({ ...chaptersQuery(scope), enabled: kind === 'chapter' });
  const fields = useQuery({ ...fieldsQuery(scope), enabled: kind === 'field' });
  const goals = useQuery({ ...goalsQuery(scope), enabled: kind === 'goal' });
  const kpis = useQuery({ ...kpisQuery(scope), enabled: kind === 'kpi' });
  const lists = { agenda: agendas, chapter: chapters.data, field: fields.data, goal: goals.data, kpi: kpis.data };
  const thing: { revision: number } | undefined =
    kind === 'measure' ? measure.data?.measure : lists[kind]?.find((candidate) => candidate.id === id);
  if (thing === undefined || part === null) return undefined;
  return { value: (Reflect.get(thing, part) as PartValue | undefined) ?? null, revision: thing.revision };
}
