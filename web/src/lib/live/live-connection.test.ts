import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveConnection } from './live-connection.ts';
import { presenceStore, watchedStore } from './live-store.ts';

const workspaceId = '01890000-0000-7000-8000-000000000001';
const memberId = '01890000-0000-7000-8000-000000000002';
const other = '01890000-0000-7000-8000-000000000003';
const id = '01890000-0000-7000-8000-000000000004';

/** Stands in for the browser's stream: tests say what comes. */
class FakeStream extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeStream[] = [];
  readyState = 1;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    FakeStream.opened.push(this);
  }
  close() {
    this.readyState = FakeStream.CLOSED;
  }
  tell(name: string, data: unknown, lastEventId = '') {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data), lastEventId }));
  }
  fail() {
    this.readyState = FakeStream.CLOSED;
    this.dispatchEvent(new Event('error'));
  }
}

let client: QueryClient;
let connection: LiveConnection;
let visibility: DocumentVisibilityState;
const announced: unknown[] = [];
const newest = () => FakeStream.opened.at(-1) as FakeStream;
const isStale = (key: string[]) => client.getQueryState(key)?.isInvalidated;

beforeEach(() => {
  vi.useFakeTimers();
  FakeStream.opened = [];
  announced.length = 0;
  visibility = 'visible';
  vi.stubGlobal('EventSource', FakeStream);
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    announced.push(JSON.parse(body).at);
    return new Response(null, { status: 204 });
  });
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  client = new QueryClient();
  for (const key of ['comments', 'measures', 'members', 'catalogue', 'activity', 'roadmap'])
    client.setQueryData([key], []);
  connection = new LiveConnection({ workspaceId, memberId, client });
  connection.start();
});
afterEach(() => {
  connection.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function show(next: DocumentVisibilityState) {
  visibility = next;
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('an open window', () => {
  it('fetches anew what a change touches, and leaves the rest alone', () => {
    newest().tell('mark', {}, '7');
    newest().tell('change', { kind: 'comment', id }, '8');
    vi.advanceTimersByTime(100);
    expect(isStale(['comments'])).toBe(true);
    expect(isStale(['measures'])).toBe(false);
  });

  it('tells of everything what was done, and reckons anew only what more than words can change', () => {
    newest().tell('change', { kind: 'comment', id }, '8');
    vi.advanceTimersByTime(100);
    expect([isStale(['activity']), isStale(['roadmap'])]).toEqual([true, false]);
    newest().tell('change', { kind: 'measure', id }, '9');
    vi.advanceTimersByTime(100);
    expect(isStale(['roadmap'])).toBe(true);
  });

  it('takes everything as changed after a gap, but for what never changes', () => {
    newest().tell('gap', {});
    vi.advanceTimersByTime(100);
    expect([isStale(['measures']), isStale(['members']), isStale(['catalogue'])]).toEqual([true, true, false]);
  });

  it('looks once at what may have changed before its first stream', () => {
    newest().tell('hello', { presence: [] });
    vi.advanceTimersByTime(100);
    expect([isStale(['measures']), isStale(['members'])]).toEqual([true, false]);
  });

  it('shows who else is there, not oneself in another window, and says what it shows itself', () => {
    const at = { kind: 'measure' as const, id };
    watchedStore.set(at);
    const there = { window: 'a', memberId: other, at };
    newest().tell('hello', { presence: [there, { window: 'b', memberId, at }] });
    expect(presenceStore.get()).toEqual([there]);
    expect(announced).toContainEqual(at);
    newest().tell('presence', { ...there, at: null });
    expect(presenceStore.get()).toEqual([]);
  });
});

describe('a connection', () => {
  it('is given back by a hidden window and taken up where it was', () => {
    newest().tell('hello', { presence: [] });
    newest().tell('mark', {}, '41');
    show('hidden');
    vi.advanceTimersByTime(9000);
    expect(newest().readyState).toBe(1);
    vi.advanceTimersByTime(2000);
    expect(newest().readyState).toBe(FakeStream.CLOSED);
    expect(announced.at(-1)).toBeNull();
    show('visible');
    expect(FakeStream.opened).toHaveLength(2);
    expect(newest().url).toBe(`/api/workspaces/${workspaceId}/events?since=41`);
  });

  it('that is refused is tried again, more and more rarely', () => {
    newest().fail();
    vi.advanceTimersByTime(2000);
    expect(FakeStream.opened).toHaveLength(2);
    newest().fail();
    vi.advanceTimersByTime(3900);
    expect(FakeStream.opened).toHaveLength(2);
    vi.advanceTimersByTime(200);
    expect(FakeStream.opened).toHaveLength(3);
  });

  it('ends where access has ended', () => {
    client.setQueryData(['me'], {});
    newest().tell('end', {});
    expect(newest().readyState).toBe(FakeStream.CLOSED);
    expect(isStale(['me'])).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(FakeStream.opened).toHaveLength(1);
  });
});
