import {
  createCalendarFeed,
  getCalendar,
  getCalendarFeed,
  revokeCalendarFeed,
} from '@agendawerk/shared/calendar/index.ts';
import { type QueryKey, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/call-api.ts';
import { type AgendaScope, listQuery } from '../../lib/data/list-query.ts';
import type { TextKey } from '../../lib/mutation-meta.ts';
import { useContractMutation } from '../../lib/use-contract-mutation.ts';

/** Much of what has a day is written on other pages: asked for anew whenever it is shown. */
export const calendarQuery = (scope: AgendaScope) => ({ ...listQuery(getCalendar, 'calendar', scope), staleTime: 0 });

const feedKey = (workspaceId: string): QueryKey => ['calendar-feed', workspaceId];

export const calendarFeedQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: feedKey(workspaceId),
    queryFn: async ({ signal }) => (await callApi(getCalendarFeed, { params: { workspaceId }, signal })).data.feed,
  });

const meta = (workspaceId: string, successToast: TextKey) => ({ invalidates: [feedKey(workspaceId)], successToast });

export const useCreateFeed = (workspaceId: string) =>
  useContractMutation(createCalendarFeed, meta(workspaceId, 'calendar:toast.made'));
export const useRevokeFeed = (workspaceId: string) =>
  useContractMutation(revokeCalendarFeed, meta(workspaceId, 'calendar:toast.revoked'));
