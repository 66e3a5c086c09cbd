import { type News, type Presence, presenceSchema } from '@agendawerk/shared/live/index.ts';
import { z } from 'zod';
import type { Listener } from '../../db/listener.ts';
import { PresenceBoard } from './presence-board.ts';

/** One open stream. */
export interface Subscriber {
  workspaceId: string;
  sessionId: string | null;
  /** Whether it is told of what only the administration may see. */
  seesAll: boolean;
  send: (event: LiveEvent) => void;
  /** Looks whether the caller still may, and what the record says after a position. Refused: `undefined`. */
  lookAgain: (since: string) => Promise<News | undefined>;
  close: () => void;
}

export interface LiveEvent {
  /** `mark`: everything up to this position was told. */
  name: 'hello' | 'change' | 'presence' | 'gap' | 'mark' | 'end';
  /** Position in the record, from which a stream can be taken up again. */
  id?: string;
  data: unknown;
}

interface Open extends Subscriber {
  /** The last position that the stream has told of. */
  lastId: bigint;
  /** What came in while the stream was being opened or looked at again; told in order afterwards. */
  waiting: { id: bigint; event: LiveEvent }[] | null;
}

const announcedSchema = z.object({ workspaceId: z.string(), presence: presenceSchema });
const hiddenKinds = ['workspace', 'api_key'];
const lookEvery = 20_000;
const sweepEvery = 5000;
/** Of one session; a browser closes those of hidden windows by itself. */
const mostStreams = 12;

/** Passes on to the open streams of this process what any process of the installation has written. */
export class LiveHub {
  readonly #listener: Listener;
  readonly #open = new Map<string, Set<Open>>();
  readonly #board = new PresenceBoard();
  readonly #timers: ReturnType<typeof setInterval>[] = [];
  #isListening = false;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  /**
   * From here on nothing is missed: what comes in waits until `begin` has told where the stream starts.
   */
  async subscribe(subscriber: Subscriber): Promise<{ begin: (news: News) => void; leave: () => void }> {
    await this.#listen();
    const open: Open = { ...subscriber, lastId: 0n, waiting: [] };
    const streams = this.#open.get(subscriber.workspaceId) ?? new Set<Open>();
    const ofSession = [...streams].filter(({ sessionId }) => sessionId !== null && sessionId === subscriber.sessionId);
    if (ofSession.length >= mostStreams) this.#end(ofSession[0]);
    this.#open.set(subscriber.workspaceId, streams.add(open));
    return {
      begin: (news) => {
        const presence = this.#board.list(open.workspaceId);
        open.send({ name: 'hello', data: { presence } });
        this.#catchUp(open, news);
      },
      leave: () => this.#leave(open),
    };
  }

  /** Every stream is told to come back, to whatever process answers then. */
  close(): void {
    for (const timer of this.#timers) clearInterval(timer);
    for (const streams of this.#open.values()) for (const open of streams) open.close();
    this.#open.clear();
  }

  async #listen(): Promise<void> {
    if (!this.#isListening) {
      this.#isListening = true;
      this.#listener.on('agendawerk_change', (payload) => this.#hearChange(payload));
      this.#listener.on('agendawerk_presence', (payload) => this.#hearPresence(payload));
      this.#listener.on('agendawerk_session', (sessionId) => {
        for (const open of this.#all()) if (open.sessionId === sessionId) void this.#look(open);
      });
      this.#listener.onReconnected(() => this.#lookAtAll());
      const look = setInterval(() => this.#lookAtAll(), lookEvery);
      const sweep = setInterval(() => {
        for (const { workspaceId, presence } of this.#board.sweep(Date.now()))
          this.#tellPresence(workspaceId, presence);
      }, sweepEvery);
      for (const timer of [look, sweep]) this.#timers.push(timer.unref());
    }
    await this.#listener.start();
  }

  #hearChange(payload: string): void {
    const [workspaceId = '', position = '0', kind = '', id = ''] = payload.split(' ');
    for (const open of this.#open.get(workspaceId) ?? []) {
      if (open.seesAll || !hiddenKinds.includes(kind))
        this.#tell(open, BigInt(position), { name: 'change', id: position, data: { kind, id } });
      // Somebody's rights may be others now.
      if (kind === 'member') void this.#look(open);
    }
  }

  #hearPresence(payload: string): void {
    const announced = announcedSchema.safeParse(JSON.parse(payload)).data;
    if (!announced) return;
    const { workspaceId, presence } = announced;
    if (this.#board.put(workspaceId, presence, Date.now())) this.#tellPresence(workspaceId, presence);
  }

  #tellPresence(workspaceId: string, presence: Presence): void {
    for (const open of this.#open.get(workspaceId) ?? []) open.send({ name: 'presence', data: presence });
  }

  #tell(open: Open, id: bigint, event: LiveEvent): void {
    if (open.waiting) {
      open.waiting.push({ id, event });
      return;
    }
    if (id <= open.lastId) return;
    open.lastId = id;
    open.send(event);
  }

  #lookAtAll(): void {
    for (const open of this.#all()) void this.#look(open);
  }

  /** Ends what may no longer be, and tells what the listening connection may have missed. */
  async #look(open: Open): Promise<void> {
    if (open.waiting) return;
    open.waiting = [];
    const news = await open.lookAgain(open.lastId.toString()).catch(() => null);
    // The database is away: the stream stays, and is looked at again.
    if (news === null) this.#release(open);
    else if (news === undefined) this.#end(open);
    else this.#catchUp(open, news);
  }

  #catchUp(open: Open, { lastId, isGap, items }: News): void {
    if (isGap) open.send({ name: 'gap', data: {} });
    else for (const change of items) open.send({ name: 'change', data: change });
    // A stream that breaks off before this is taken up again where these changes begin.
    open.send({ name: 'mark', id: lastId, data: {} });
    open.lastId = BigInt(lastId);
    this.#release(open);
  }

  #release(open: Open): void {
    const waiting = open.waiting ?? [];
    open.waiting = null;
    for (const { id, event } of waiting) this.#tell(open, id, event);
  }

  #end(open: Open | undefined): void {
    if (!open) return;
    open.send({ name: 'end', data: {} });
    this.#leave(open);
    open.close();
  }

  #leave(open: Open): void {
    const streams = this.#open.get(open.workspaceId);
    streams?.delete(open);
    if (streams?.size === 0) this.#open.delete(open.workspaceId);
  }

  #all(): Open[] {
    return [...this.#open.values()].flatMap((streams) => [...streams]);
  }
}
