import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAgendas } from '../../lib/current-agenda.ts';
import { fieldsQuery, measureLinesQuery, measuresQuery } from '../../lib/data/agenda-data.ts';
import { goalsQuery } from '../../lib/data/goals-data.ts';
import { kpisQuery } from '../../lib/data/kpis-data.ts';
import { roundsQuery } from '../../lib/data/round-data.ts';
import { useWorkspace } from '../../lib/session.ts';
import { todayInGermany } from '../../lib/today.ts';
import { type AgendaWork, listMyWork } from './my-work.ts';

/** The person's work over all agendas of the workspace; undefined until everything has come. */
export function useMyWork() {
  const membership = useWorkspace();
  const agendas = useAgendas();
  const scopes = agendas.map(({ id }) => ({ workspaceId: membership.workspaceId, agendaId: id }));
  const measures = useQueries({ queries: scopes.map((scope) => measuresQuery(scope)) });
  const lines = useQueries({ queries: scopes.map((scope) => measureLinesQuery(scope)) });
  const kpis = useQueries({ queries: scopes.map((scope) => kpisQuery(scope)) });
  const goals = useQueries({ queries: scopes.map((scope) => goalsQuery(scope)) });
  const fields = useQueries({ queries: scopes.map((scope) => fieldsQuery(scope)) });
  const rounds = useQueries({ queries: scopes.map((scope) => roundsQuery(scope)) });
  const all = [...measures, ...lines, ...kpis, ...goals, ...fields, ...rounds];
  const works = agendas.flatMap((agenda, index): AgendaWork[] => {
    const [ownMeasures, ownLines, ownKpis] = [measures[index]?.data, lines[index]?.data, kpis[index]?.data];
    const [ownGoals, ownFields, ownRounds] = [goals[index]?.data, fields[index]?.data, rounds[index]?.data];
    if (!ownMeasures || !ownLines || !ownKpis || !ownGoals || !ownFields || !ownRounds) return [];
    return [
      {
        agenda,
        measures: ownMeasures,
        lines: ownLines,
        kpis: ownKpis,
        goals: ownGoals,
        fields: ownFields,
        rounds: ownRounds,
      },
    ];
  });
  const isComplete = works.length === agendas.length;
  const answered = all.map((query) => query.dataUpdatedAt).join();
  return {
    work: useMemo(
      () => (isComplete ? listMyWork(works, membership, todayInGermany()) : undefined),
      // oxlint-disable-next-line react/exhaustive-deps -- the times of the answers stand for the answers
      [isComplete, membership, answered],
    ),
    error: all.find((query) => query.error)?.error ?? null,
    retry: () => {
      for (const query of all) if (query.error) void query.refetch();
    },
  };
}
