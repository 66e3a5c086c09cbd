import {
  createOwnershipMatrix,
  type MeasureListItem,
  type OwnershipMatrix,
} from '@agendawerk/shared/measures/index.ts';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { measureLinesQuery, measuresQuery, useAgendaScope } from '../../lib/data/agenda-data.ts';
import { departmentsQuery, membersQuery } from '../../lib/data/workspace-data.ts';

export interface Ownership {
  matrix: OwnershipMatrix;
  measureOf: ReadonlyMap<string, MeasureListItem>;
}

/** Who does what in the agenda; undefined until everything has come. */
export function useOwnership() {
  const scope = useAgendaScope();
  const [measures, lines, departments, members] = useQueries({
    queries: [
      measuresQuery(scope),
      measureLinesQuery(scope),
      departmentsQuery(scope.workspaceId),
      membersQuery(scope.workspaceId),
    ],
  });
  const ownership = useMemo((): Ownership | undefined => {
    if (!measures.data || !lines.data || !departments.data || !members.data) return undefined;
    return {
      matrix: createOwnershipMatrix({
        measures: measures.data,
        participations: lines.data.participations,
        departmentIds: departments.data.map(({ id }) => id),
        activeMemberIds: new Set(members.data.filter(({ status }) => status !== 'ended').map(({ id }) => id)),
      }),
      measureOf: new Map(measures.data.map((measure) => [measure.id, measure])),
    };
  }, [measures.data, lines.data, departments.data, members.data]);
  const all = [measures, lines, departments, members] as const;
  return {
    ownership,
    error: all.find((query) => query.error)?.error ?? null,
    retry: () => {
      for (const query of all) if (query.error) void query.refetch();
    },
  };
}
