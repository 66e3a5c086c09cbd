import type { CommentCount } from '@agendawerk/shared/comments/index.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useIsAfterFirstScreen } from '../after-first-screen.ts';
import { useAgendaScope } from './agenda-data.ts';
import type { AgendaScope } from './list-query.ts';

/** How many threads hang on what. What it needs is fetched with it: lists are seen before their comments are counted. */
export const commentCountsQuery = ({ workspaceId, agendaId }: AgendaScope) =>
  queryOptions({
    queryKey: ['comment-counts', agendaId],
    queryFn: async ({ signal }): Promise<CommentCount[]> => {
      const { fetchCommentCounts } = await import('./fetch-comment-counts.ts');
      return fetchCommentCounts({ workspaceId, agendaId }, signal);
    },
  });

/** Open threads by the id of what they hang on; nothing until the page itself is there. */
export function useOpenComments(): ReadonlyMap<string, number> {
  const isLate = useIsAfterFirstScreen();
  const { data } = useQuery({ ...commentCountsQuery(useAgendaScope()), enabled: isLate });
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { id, open } of data ?? []) if (open > 0) counts.set(id, (counts.get(id) ?? 0) + open);
    return counts;
  }, [data]);
}
