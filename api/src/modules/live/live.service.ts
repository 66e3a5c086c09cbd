import { holds } from '@agendawerk/shared/access/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { News, Watched } from '@agendawerk/shared/live/index.ts';
import { type Context, type EventSink, EventStream, type WorkspaceCall } from '../../platform/routes.ts';
import type { readNews } from '@agendawerk/shared/live/index.ts';
import type { LiveEvent, LiveHub } from './live-hub.ts';
import { announce, findNews } from './live.repository.ts';

export async function getNews({ actor, transaction, workspaceId }: Context, since: string | undefined): Promise<News> {
  return findNews(transaction, { workspaceId, since, seesAll: holds(actor, 'workspace.manage') });
}

interface OpenStream {
  hub: LiveHub;
  call: Pick<WorkspaceCall<typeof readNews>, 'context' | 'sessionId' | 'again'>;
  since: string | undefined;
}

/** Subscribes before it looks where the record stands, so that nothing falls between the two. */
export async function openStream({ hub, call, since }: OpenStream): Promise<EventStream> {
  const { context, sessionId, again } = call;
  let sink: EventSink | undefined;
  const { begin, leave } = await hub.subscribe({
    workspaceId: context.workspaceId,
    sessionId,
    seesAll: holds(context.actor, 'workspace.manage'),
    send: (event) => sink?.write(notate(event)),
    lookAgain: (from) =>
      again(async (later) => {
        sink?.write(': still here\n\n');
        return getNews(later, from);
      }).catch(refusedIsGone),
    close: () => sink?.end(),
  });
  try {
    const news = await getNews(context, since);
    return new EventStream((opened) => {
      sink = opened;
      opened.onClose(leave);
      // Browsers come back after this pause; proxies are shown that something flows.
      opened.write('retry: 2000\n\n');
      begin(news);
    });
  } catch (error) {
    leave();
    throw error;
  }
}

export async function announcePresence(
  { actor, transaction, workspaceId }: Context,
  { window, at }: { window: string; at: Watched | null },
): Promise<void> {
  const { memberId } = actor;
  await announce(transaction, JSON.stringify({ workspaceId, presence: { window, memberId, at } }));
}

/** Signed out, no member any more, or without the right: the stream ends. Everything else passes. */
function refusedIsGone(error: unknown): undefined {
  if (error instanceof DomainError && error.status >= 400 && error.status < 500) return undefined;
  throw error;
}

function notate({ name, id, data }: LiveEvent): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
