import { search } from '@agendawerk/shared/search/search.contract.ts';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { callApi } from '../../../lib/call-api.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useAddress } from '../../../lib/use-address-values.ts';
import { filterMeasures, type MeasureView, readView, writeView } from './measure-view.ts';

/** The measures of the agenda as the address asks for them; the same for table, timeline and portfolio. */
export function useMeasureView() {
  const scope = useAgendaScope();
  const [params, rewrite] = useAddress();
  const view = useMemo(() => readView(params), [params]);
  const { data: all, error, refetch } = useQuery(measuresQuery(scope));
  const found = useFoundIds(view.text.trim());
  const shown = useMemo(() => (all ? filterMeasures(all, view, found) : undefined), [all, view, found]);
  // Typing stays quick with many rows: the table follows when there is time.
  const measures = useDeferredValue(shown);
  const change = useCallback((part: Partial<MeasureView>) => rewrite((before) => writeView(before, part)), [rewrite]);
  return { view, change, all, measures, error, retry: () => void refetch() };
}

/** German word stems and near misses are the database's business; `null` is "not searched". */
function useFoundIds(text: string): readonly string[] | null {
  const { workspaceId, agendaId } = useAgendaScope();
  const { data } = useQuery({
    queryKey: ['search', agendaId, 'measure', text],
    queryFn: async ({ signal }) => {
      const query = { q: text, agendaId, kind: 'measure' as const, limit: 500 };
      return (await callApi(search, { params: { workspaceId }, query, signal })).data.items.map((hit) => hit.subjectId);
    },
    enabled: text !== '',
    // Never that of another agenda.
    placeholderData: (last, query) => (query?.queryKey[1] === agendaId ? last : undefined),
  });
  return text === '' ? null : (data ?? null);
}
