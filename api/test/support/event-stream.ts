import { setTimeout as pause } from 'node:timers/promises';

export interface StreamedEvent {
  name: string;
  id: string | undefined;
  data: unknown;
}

export interface TestStream {
  status: number;
  headers: Headers;
  events: StreamedEvent[];
  /** Waits for an event, also one that has already come. */
  next: (isWanted: (event: StreamedEvent) => boolean, patience?: number) => Promise<StreamedEvent>;
  /** Resolves once the server has ended the stream. */
  ended: Promise<void>;
  close: () => void;
}

/** Reads server-sent events over a real connection. */
export async function openEventStream(url: string, headers: Record<string, string>): Promise<TestStream> {
  const controller = new AbortController();
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: controller.signal,
  });
  const events: StreamedEvent[] = [];
  const ended = read(response, events).catch(() => undefined);
  return {
    status: response.status,
    headers: response.headers,
    events,
    ended,
    next: async (isWanted, patience = 5000) => {
      for (const until = Date.now() + patience; Date.now() < until; await pause(5)) {
        const found = events.find(isWanted);
        if (found) return found;
      }
      throw new Error(`no such event came, only ${JSON.stringify(events)}`);
    },
    close: () => controller.abort(),
  };
}

async function read(response: Response, events: StreamedEvent[]): Promise<void> {
  if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) return;
  let text = '';
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    text += piece;
    const whole = text.split('\n\n');
    text = whole.pop() ?? '';
    for (const block of whole) {
      const field = (name: string) =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2);
      const name = field('event');
      if (name !== undefined) events.push({ name, id: field('id'), data: JSON.parse(field('data') ?? 'null') });
    }
  }
}
