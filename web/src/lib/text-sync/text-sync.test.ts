import { fromPlainText, type RichText, toPlainText } from '@agendawerk/shared/richtext/index.ts';
import { isSameRichText } from '@agendawerk/shared/richtext/merge/index.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api-error.ts';
import { connectionStore } from '../connection.ts';
import { hasTextDraft } from './text-draft.ts';
import { TextSync } from './text-sync.ts';
import type { TextVersion } from './text-sync.types.ts';

const draftKey = 'chapter:1:body';

/** The server as far as one text goes: counts revisions, refuses stale writes, can be away. */
function createServer(words: string) {
  let present: TextVersion = { text: fromPlainText(words), revision: 1 };
  let refusal: ApiError | undefined;
  const saves: string[] = [];
  return {
    saves,
    get present() {
      return present;
    },
    get words() {
      return toPlainText(present.text);
    },
    /** Somebody else saves. */
    change: (changed: string) => {
      present = { text: fromPlainText(changed), revision: present.revision + 1 };
    },
    refuse: (error: ApiError | undefined) => {
      refusal = error;
    },
    save: async (text: RichText | null, revision: number): Promise<TextVersion> => {
      await Promise.resolve();
      if (refusal) throw refusal;
      if (revision !== present.revision)
        throw new ApiError('resource.changed_meanwhile', { status: 412, current: present });
      present = { text, revision: revision + 1 };
      saves.push(toPlainText(text));
      return present;
    },
  };
}

/** An editor as far as the sync goes: holds a text that a person types. */
function createEditor(sync: TextSync) {
  let text: RichText | null = null;
  let isBusy = false;
  sync.attach({
    read: () => text,
    apply: (next) => {
      text = next;
    },
    isBusy: () => isBusy,
    focus: () => undefined,
  });
  return {
    get words() {
      return toPlainText(text);
    },
    type: (words: string) => {
      text = fromPlainText(words);
      sync.changed();
    },
    compose: (busy: boolean) => {
      isBusy = busy;
    },
  };
}

type Server = ReturnType<typeof createServer>;
function open(server: Server, saved = server.present, findAuthor?: () => Promise<string | null | undefined>) {
  const sync = new TextSync({
    draftKey,
    saved,
    save: server.save,
    readPresent: (current) => current as TextVersion,
    ...(findAuthor ? { findAuthor } : {}),
  });
  return { sync, editor: createEditor(sync) };
}
const stateOf = (sync: TextSync) => sync.getView().state.status;
const offline = new ApiError('client.offline', { status: 0 });

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  connectionStore.set('online');
});
afterEach(() => vi.useRealTimers());

describe('somebody who writes', () => {
  it('is saved a second after the last letter, once', async () => {
    const server = createServer('Anfang');
    const { sync, editor } = open(server);
    editor.type('Anfang w');
    await vi.advanceTimersByTimeAsync(600);
    editor.type('Anfang weiter');
    expect(stateOf(sync)).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(999);
    expect(server.saves).toEqual([]);
    await vi.advanceTimersByTimeAsync(10);
    expect(server.saves).toEqual(['Anfang weiter']);
    expect(stateOf(sync)).toBe('saved');
    expect(hasTextDraft(draftKey)).toBe(false);
  });

  it('without a pause is saved every five seconds all the same', async () => {
    const server = createServer('');
    const { editor } = open(server);
    for (let second = 1; second <= 12; second += 1) {
      editor.type(`Wort ${second}`);
      await vi.advanceTimersByTimeAsync(500);
      editor.type(`Wort ${second} und`);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(server.saves.length).toBeGreaterThanOrEqual(2);
  });

  it('finds the text again after closing the window before it was saved', async () => {
    const server = createServer('Anfang');
    const { editor } = open(server);
    editor.type('Anfang, nicht gespeichert');
    await vi.advanceTimersByTimeAsync(400);
    vi.clearAllTimers();

    const again = open(server);
    expect(again.sync.getView().restoredFrom).toBeInstanceOf(Date);
    expect(again.editor.words).toBe('Anfang, nicht gespeichert');
    await vi.advanceTimersByTimeAsync(10);
    expect(server.words).toBe('Anfang, nicht gespeichert');
    expect(again.sync.getView().restoredFrom).toBeNull();
  });

  it('finds it merged with what others saved meanwhile', async () => {
    const server = createServer('Eins\n\nZwei');
    const { editor } = open(server);
    editor.type('Eins von mir\n\nZwei');
    await vi.advanceTimersByTimeAsync(400);
    vi.clearAllTimers();
    server.change('Eins\n\nZwei von anderen');

    const again = open(server);
    await vi.advanceTimersByTimeAsync(10);
    expect(again.editor.words).toBe('Eins von mir\nZwei von anderen');
    expect(server.words).toBe('Eins von mir\nZwei von anderen');
  });

  it('is saved although the text was closed before the second was over', async () => {
    const server = createServer('Anfang');
    const { sync, editor } = open(server);
    editor.type('Anfang und Schluss');
    sync.leave();
    await vi.advanceTimersByTimeAsync(10);
    expect(server.words).toBe('Anfang und Schluss');
  });
});

describe('when the server cannot be reached', () => {
  it('the draft stays on the device and is saved once it is back', async () => {
    const server = createServer('Anfang');
    const { sync, editor } = open(server);
    server.refuse(offline);
    editor.type('Anfang offline');
    await vi.advanceTimersByTimeAsync(1500);
    expect(stateOf(sync)).toBe('waiting');
    expect(hasTextDraft(draftKey)).toBe(true);
    editor.type('Anfang offline geschrieben');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stateOf(sync)).toBe('waiting');
    server.refuse(undefined);
    await vi.advanceTimersByTimeAsync(31_000);
    expect(server.words).toBe('Anfang offline geschrieben');
    expect(stateOf(sync)).toBe('saved');
    expect(hasTextDraft(draftKey)).toBe(false);
  });

  it('it is asked again as late as it wishes', async () => {
    const server = createServer('Anfang');
    const { editor } = open(server);
    server.refuse(new ApiError('service.unavailable', { status: 503, retryAfterSeconds: 20 }));
    editor.type('Anfang neu');
    await vi.advanceTimersByTimeAsync(1100);
    server.refuse(undefined);
    await vi.advanceTimersByTimeAsync(18_000);
    expect(server.saves).toEqual([]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(server.saves).toEqual(['Anfang neu']);
  });

  it('a save whose answer was lost does not write the words twice', async () => {
    const server = createServer('Anfang.');
    const { editor } = open(server);
    server.refuse(offline);
    editor.type('Anfang. Neuer Satz');
    await vi.advanceTimersByTimeAsync(1010);
    // It had arrived after all.
    server.change('Anfang. Neuer Satz');
    editor.type('Anfang. Neuer Satzanfang hier');
    server.refuse(undefined);
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.words).toBe('Anfang. Neuer Satzanfang hier');
  });

  it('a refusal is said, and the draft stays until the next try', async () => {
    const server = createServer('Anfang');
    const { sync, editor } = open(server);
    server.refuse(new ApiError('access.forbidden', { status: 403 }));
    editor.type('Anfang verboten');
    await vi.advanceTimersByTimeAsync(1100);
    expect(sync.getView().state).toMatchObject({ status: 'failed', error: { code: 'access.forbidden' } });
    expect(hasTextDraft(draftKey)).toBe(true);
  });
});

describe('two people in one text', () => {
  it('see the change of the other without having written', async () => {
    const server = createServer('Eins');
    const { sync, editor } = open(server, server.present, async () => 'Anna Amsel');
    server.change('Eins von Anna');
    sync.receive(server.present);
    await vi.advanceTimersByTimeAsync(10);
    expect(editor.words).toBe('Eins von Anna');
    expect(sync.getView().news).toMatchObject({ name: 'Anna Amsel' });
    expect(server.saves).toEqual([]);
  });

  it('both keep what they wrote when the second saves', async () => {
    const server = createServer('Eins\n\nZwei');
    const { sync, editor } = open(server);
    editor.type('Eins\n\nZwei von mir');
    server.change('Eins von Anna\n\nZwei');
    await vi.advanceTimersByTimeAsync(1100);
    expect(server.words).toBe('Eins von Anna\nZwei von mir');
    expect(editor.words).toBe('Eins von Anna\nZwei von mir');
    expect(stateOf(sync)).toBe('saved');
    expect(sync.getView().news).toMatchObject({ name: null });
  });

  it('choose where both changed the same words; until then both versions stand there', async () => {
    const server = createServer('Die Stadt wird digital');
    const { sync, editor } = open(server);
    editor.type('Die Stadt wird smart');
    server.change('Die Stadt wird klug');
    await vi.advanceTimersByTimeAsync(1100);
    expect(server.words).toBe('Die Stadt wird smart\nDie Stadt wird klug');
    const [conflict] = sync.getView().conflicts;
    sync.settle(conflict?.id ?? -1, 'theirs');
    await vi.advanceTimersByTimeAsync(1100);
    expect(editor.words).toBe('Die Stadt wird klug');
    expect(server.words).toBe('Die Stadt wird klug');
    expect(sync.getView().conflicts).toEqual([]);
  });

  it('are not disturbed while a word is composed', async () => {
    const server = createServer('Eins');
    const { sync, editor } = open(server);
    editor.compose(true);
    server.change('Eins von Anna');
    sync.receive(server.present);
    await vi.advanceTimersByTimeAsync(1000);
    expect(editor.words).toBe('Eins');
    editor.compose(false);
    await vi.advanceTimersByTimeAsync(400);
    expect(editor.words).toBe('Eins von Anna');
  });

  it('are not told of their own change from another window', async () => {
    const server = createServer('Eins');
    const { sync } = open(server, server.present, async () => undefined);
    server.change('Eins aus dem anderen Fenster');
    sync.receive(server.present);
    await vi.advanceTimersByTimeAsync(10);
    expect(sync.getView().news).toBeNull();
  });

  it('writing at once into different paragraphs end with one and the same text', async () => {
    const server = createServer('Anna: \n\nBernd: ');
    const [anna, bernd] = [open(server), open(server)];
    const poll = setInterval(() => [anna, bernd].forEach(({ sync }) => sync.receive(server.present)), 4000);
    for (let word = 1; word <= 20; word += 1) {
      const [first = ''] = anna.editor.words.split('\n');
      anna.editor.type(anna.editor.words.replace(first, `${first} a${word}`).replace('\n', '\n\n'));
      await vi.advanceTimersByTimeAsync(700);
      bernd.editor.type(`${bernd.editor.words.replace('\n', '\n\n')} b${word}`);
      await vi.advanceTimersByTimeAsync(900);
    }
    await vi.advanceTimersByTimeAsync(10_000);
    clearInterval(poll);
    const every = (letter: string) => Array.from({ length: 20 }, (_, index) => `${letter}${index + 1}`).join(' ');
    expect(server.words).toBe(`Anna: ${every('a')}\nBernd: ${every('b')}`);
    expect(isSameRichText(anna.sync.text, bernd.sync.text)).toBe(true);
  });
});
