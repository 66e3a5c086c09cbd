import { search, type SearchHit } from '@agendawerk/shared/search/index.ts';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/call-api.ts';

interface Asked {
  workspaceId: string;
  text: string;
  limit: number;
}

export interface Found {
  /** What was asked for: while the next answer is on its way the last one is shown. */
  text: string;
  hits: SearchHit[];
}

/** Everything in the agendas of a workspace that answers to a text. */
export function searchQuery({ workspaceId, text, limit }: Asked) {
  return queryOptions({
    queryKey: ['search', workspaceId, text, limit],
    queryFn: async ({ signal }): Promise<Found> => {
      const { data } = await callApi(search, { params: { workspaceId }, query: { q: text, limit }, signal });
      return { text, hits: data.items };
    },
    enabled: text !== '',
    // Never that of another workspace.
    placeholderData: (last, query) => (query?.queryKey[1] === workspaceId ? last : undefined),
  });
}

/** Longest text that the server takes. */
export const longestSearch = 200;
