import { getRoadmap } from '@agendawerk/shared/roadmap/index.ts';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../call-api.ts';
import type { AgendaScope } from './list-query.ts';
import { roadmapKey } from './roadmap-key.ts';

/** How far the five steps are. Asked for anew whenever a page shows it: everything that is written may change it. */
export const roadmapQuery = (scope: AgendaScope) =>
  queryOptions({
    queryKey: [roadmapKey, scope.agendaId],
    queryFn: async ({ signal }) => (await callApi(getRoadmap, { params: scope, signal })).data,
    staleTime: 0,
  });
