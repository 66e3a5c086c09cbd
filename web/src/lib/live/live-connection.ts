import {
  announcePresence,
  type Change,
  changeSchema,
  greetingSchema,
  type Presence,
  presenceSchema,
  presenceSeconds,
  readNews,
} from '@agendawerk/shared/live/index.ts';
import type { QueryClient } from '@tanstack/react-query';
import { buildUrl, callApi } from '../call-api.ts';
import { presenceStore, watchedStore } from './live-store.ts';
import { refreshTouched } from './touched-keys.ts';

interface LiveOptions {
  workspaceId: string;
  memberId: string;
  client: QueryClient;
}

/** What people write together. */
const watchedKinds = ['comment', 'chapter', 'field', 'goal', 'measure', 'kpi'] as const;
/** Several changes of one save are looked at together. */
const gathering = 80;
/** A window that is hidden gives its connection back: browsers have only six of them for one address. */
const hiddenFor = 10_000;
/** Something in between that holds events back is asked every so often instead. */
const patience = 8000;
const askEvery = 5000;
const firstPause = 2000;
const longestPause = 60_000;

/** Tells this window of what others write, and the others of what it shows. At most one connection, none while hidden. */
export class LiveConnection {
  readonly #options: LiveOptions;
  readonly #window = crypto.randomUUID();
  readonly #touched = new Set<Change['kind']>();
  #isAllTouched = false;
  #source: EventSource | undefined;
  #lastId: string | undefined;
  #pause = firstPause;
  #gather: ReturnType<typeof setTimeout> | undefined;
  #reopen: ReturnType<typeof setTimeout> | undefined;
  #hide: ReturnType<typeof setTimeout> | undefined;
  #greeting: ReturnType<typeof setTimeout> | undefined;
  #asking: ReturnType<typeof setInterval> | undefined;
  #speaking: ReturnType<typeof setInterval> | undefined;
  #unwatch: (() => void) | undefined;

  constructor(options: LiveOptions) {
    this.#options = options;
  }

  start(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    window.addEventListener('pagehide', this.#leave);
    this.#unwatch = watchedStore.subscribe(() => this.#speak());
    this.#speaking = setInterval(() => this.#speak(), (presenceSeconds * 1000) / 3);
    if (document.visibilityState === 'visible') this.#open();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    window.removeEventListener('pagehide', this.#leave);
    this.#unwatch?.();
    for (const timer of [this.#gather, this.#hide]) clearTimeout(timer);
    clearInterval(this.#speaking);
    this.#leave();
    this.#close();
    presenceStore.set([]);
  }

  readonly #onVisibility = (): void => {
    clearTimeout(this.#hide);
    if (document.visibilityState === 'visible') {
      if (!this.#source && this.#asking === undefined) this.#open();
      this.#speak();
      return;
    }
    this.#hide = setTimeout(() => {
      this.#leave();
      this.#close();
    }, hiddenFor);
  };

  #open(): void {
    clearTimeout(this.#reopen);
    const { workspaceId } = this.#options;
    const source = new EventSource(buildUrl(readNews.path, { workspaceId }, { since: this.#lastId }));
    this.#source = source;
    this.#greeting = setTimeout(() => this.#askInstead(), patience);
    this.#hear(source, 'hello', (data) => {
      clearTimeout(this.#greeting);
      this.#pause = firstPause;
      const { presence } = greetingSchema.parse(data);
      presenceStore.set(presence.filter((each) => !this.#isOwn(each)));
      // Between the first screen and the first stream something may have been written; mostly nothing was, and says so by 304.
      if (this.#lastId === undefined) for (const kind of watchedKinds) this.#touch(kind);
      this.#speak();
    });
    this.#hear(source, 'change', (data) => this.#touch(changeSchema.parse(data).kind));
    this.#hear(source, 'gap', () => this.#touch('all'));
    this.#hear(source, 'mark', () => undefined);
    this.#hear(source, 'presence', (data) => this.#show(presenceSchema.parse(data)));
    // Signed out, or no longer a member: what this window may still see is asked anew; it finds out by itself.
    this.#hear(source, 'end', () => {
      this.#close();
      void this.#options.client.invalidateQueries({ queryKey: ['me'] });
    });
    source.addEventListener('error', () => {
      // While it is only interrupted, the browser comes back by itself.
      if (source.readyState !== EventSource.CLOSED || this.#source !== source) return;
      this.#close();
      this.#reopen = setTimeout(() => this.#open(), this.#pause);
      this.#pause = Math.min(this.#pause * 2, longestPause);
    });
  }

  #hear(source: EventSource, name: string, hear: (data: unknown) => void): void {
    source.addEventListener(name, (event: MessageEvent<string>) => {
      if (event.lastEventId !== '') this.#lastId = event.lastEventId;
      hear(JSON.parse(event.data));
    });
  }

  #close(): void {
    this.#source?.close();
    this.#source = undefined;
    clearTimeout(this.#greeting);
    clearTimeout(this.#reopen);
    clearInterval(this.#asking);
    this.#asking = undefined;
  }

  #askInstead(): void {
    this.#close();
    const ask = async () => {
      const { workspaceId } = this.#options;
      const { data } = await callApi(readNews, { params: { workspaceId }, query: { since: this.#lastId } });
      this.#lastId = data.lastId;
      if (data.isGap) this.#touch('all');
      for (const { kind } of data.items) this.#touch(kind);
    };
    this.#asking = setInterval(() => void ask().catch(() => undefined), askEvery);
  }

  #touch(kind: Change['kind'] | 'all'): void {
    if (kind === 'all') this.#isAllTouched = true;
    else this.#touched.add(kind);
    this.#gather ??= setTimeout(() => {
      this.#gather = undefined;
      refreshTouched(this.#options.client, this.#isAllTouched ? 'all' : new Set(this.#touched));
      this.#touched.clear();
      this.#isAllTouched = false;
    }, gathering);
  }

  #show(presence: Presence): void {
    if (this.#isOwn(presence)) return;
    const others = presenceStore
      .get()
      .filter(({ window, memberId }) => window !== presence.window || memberId !== presence.memberId);
    presenceStore.set(presence.at === null ? others : [...others, presence]);
  }

  /** Other windows of the same person are no news to them. */
  #isOwn({ memberId }: Presence): boolean {
    return memberId === this.#options.memberId;
  }

  #speak(): void {
    if (this.#source && document.visibilityState === 'visible') this.#announce(watchedStore.get());
  }

  readonly #leave = (): void => {
    if (this.#source) this.#announce(null);
  };

  /** Sent to its end even while the page is being left; a lost one is followed by the next. */
  #announce(at: ReturnType<typeof watchedStore.get>): void {
    const { workspaceId } = this.#options;
    void fetch(buildUrl(announcePresence.path, { workspaceId }, {}), {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ window: this.#window, at }),
    }).catch(() => undefined);
  }
}
