import type { WholeAgenda } from '@agendawerk/shared/gaps/index.ts';
import { useQueries } from '@tanstack/react-query';
import { useAgenda } from '../../lib/current-agenda.ts';
import { fieldsQuery, measureLinesQuery, measuresQuery, useAgendaScope } from '../../lib/data/agenda-data.ts';
import { chaptersQuery } from '../../lib/data/chapters-data.ts';
import { goalsQuery } from '../../lib/data/goals-data.ts';
import { kpisQuery } from '../../lib/data/kpis-data.ts';

/** Everything that the overview is told from; undefined until all of it has come. */
export function useWholeAgenda() {
  const agenda = useAgenda();
  const scope = useAgendaScope();
  const [chapters, fields, goals, measures, kpis, lines] = useQueries({
    queries: [
      chaptersQuery(scope),
      fieldsQuery(scope),
      goalsQuery(scope),
      measuresQuery(scope),
      kpisQuery(scope),
      measureLinesQuery(scope),
    ],
  });
  const all = [chapters, fields, goals, measures, kpis, lines] as const;
  const failed = all.find((query) => query.error);
  const isComplete = chapters.data && fields.data && goals.data && measures.data && kpis.data && lines.data;
  const whole: WholeAgenda | undefined = isComplete
    ? {
        agenda,
        chapters: chapters.data,
        fields: fields.data,
        goals: goals.data,
        measures: measures.data,
        kpis: kpis.data,
      }
    : undefined;
  return {
    whole,
    measures: measures.data ?? [],
    lines: lines.data,
    error: failed?.error ?? null,
    retry: () => {
      for (const query of all) if (query.error) void query.refetch();
    },
  };
}
