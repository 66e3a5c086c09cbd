import * as contracts from '@agendawerk/shared/live/index.ts';
import type { Routes } from '../../platform/routes.ts';
import type { LiveHub } from './live-hub.ts';
import { announcePresence, getNews, openStream } from './live.service.ts';

export function registerLive(routes: Routes, { hub }: { hub: LiveHub }): void {
  routes.workspace(contracts.readNews, (call) => {
    const { request, query, context } = call;
    if (!request.headers.accept?.includes('text/event-stream')) return getNews(context, query.since);
    // A browser that lost its stream says itself where it was.
    const seen = contracts.changeIdSchema.safeParse(request.headers['last-event-id']).data;
    return openStream({ hub, call, since: seen ?? query.since });
  });
  routes.workspace(contracts.announcePresence, ({ context, body }) => announcePresence(context, body));
}
