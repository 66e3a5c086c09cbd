import type { RichText } from '@agendawerk/shared/richtext/index.ts';
import {
  type ConflictChoice,
  isSameRichText,
  mergeRichText,
  resolveConflict,
} from '@agendawerk/shared/richtext/merge/index.ts';
import { isApiError, isPassing } from '../api-error.ts';
import { createStore, type Store } from '../store.ts';
import { dropTextDraft, findTextDraft, keepTextDraft } from './text-draft.ts';
import type { SyncView, TextPort, TextSyncOptions, TextVersion } from './text-sync.types.ts';
import { waitToRetry } from './wait-to-retry.ts';

const draftPause = 300;
const savePause = 1000;
/** Who writes without a pause is saved all the same, and seen by the others. */
const longestUnsaved = 5000;
const busyPause = 300;

/**
 * Keeps an open text and the server together. What is written is kept on this device at once and saved after a pause;
 * what others saved meanwhile is merged into the open text, never overwritten; nothing goes until the server has it.
 */
export class TextSync {
  readonly #options: TextSyncOptions;
  readonly #view: Store<SyncView>;
  #base: TextVersion;
  #text: RichText | null;
  #port: TextPort | undefined;
  /** Sent, but no answer came: the server may have it. */
  #unconfirmed: RichText | null | undefined;
  #running: Promise<void> | undefined;
  #draftTimer: ReturnType<typeof setTimeout> | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #unsavedSince = 0;
  #conflictCount = 0;

  constructor(options: TextSyncOptions) {
    this.#options = options;
    this.#base = options.saved;
    this.#text = options.saved.text;
    this.#view = createStore<SyncView>({
      state: { status: 'idle' },
      conflicts: [],
      news: null,
      restoredFrom: null,
      isUnprotected: false,
      isPlaceGone: false,
    });
    this.#restoreDraft();
  }

  get subscribe() {
    return this.#view.subscribe;
  }

  get getView() {
    return this.#view.get;
  }

  /** What is written now, saved or not. */
  get text(): RichText | null {
    return this.#port ? this.#port.read() : this.#text;
  }

  get isSaved(): boolean {
    return isSameRichText(this.text, this.#base.text);
  }

  /** The editor is there; what happened while it was loaded is brought in. */
  readonly attach = (port: TextPort): void => {
    port.apply(this.#text);
    this.#port = port;
    if (!this.isSaved) void this.save();
  };

  /** The editor goes; what is not saved yet is saved without it. */
  leave(): void {
    if (!this.#port) return;
    this.#text = this.#port.read();
    this.#port = undefined;
    if (this.isSaved) return;
    this.keepDraft();
    void this.save();
  }

  /** Somebody wrote in the editor. */
  readonly changed = (): void => {
    this.#unsavedSince ||= Date.now();
    if (this.#view.get().state.status !== 'waiting') this.#update({ state: { status: 'unsaved' } });
    clearTimeout(this.#draftTimer);
    this.#draftTimer = setTimeout(() => this.keepDraft(), draftPause);
    clearTimeout(this.#saveTimer);
    const left = this.#unsavedSince + longestUnsaved - Date.now();
    this.#saveTimer = setTimeout(() => void this.save(), Math.max(0, Math.min(savePause, left)));
  };

  /** What a look at the server showed. Older and own versions are no news. */
  receive(version: TextVersion): void {
    if (version.revision <= this.#base.revision || this.#running) return;
    if (this.#port?.isBusy()) {
      setTimeout(() => this.receive(version), busyPause);
      return;
    }
    this.#takeOver(version);
    if (!this.isSaved) void this.save();
  }

  /** Saves until the server has what is written. Only one save is on its way at any time. */
  save(): Promise<void> {
    this.#running ??= this.#saveAll().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  keepDraft(): void {
    clearTimeout(this.#draftTimer);
    if (this.isSaved) return;
    const isKept = keepTextDraft(
      this.#options.draftKey,
      { text: this.text, base: this.#base.text },
      this.#base.revision,
    );
    if (this.#view.get().isUnprotected === isKept) this.#update({ isUnprotected: !isKept });
  }

  /** Both versions stand in the text already; without a choice they stay. */
  settle(conflictId: number, choice: ConflictChoice | 'both'): void {
    const { conflicts } = this.#view.get();
    const conflict = conflicts.find((candidate) => candidate.id === conflictId);
    if (!conflict) return;
    const settled = choice === 'both' ? this.text : resolveConflict(this.text, conflict, choice);
    this.#update({ conflicts: conflicts.filter((other) => other !== conflict), isPlaceGone: settled === undefined });
    if (settled === undefined || choice === 'both') return;
    this.#write(settled);
    this.changed();
  }

  async #saveAll(): Promise<void> {
    clearTimeout(this.#saveTimer);
    let failures = 0;
    while (!this.isSaved) {
      const sent = this.text;
      this.#update({ state: { status: failures > 0 ? 'waiting' : 'saving' } });
      try {
        const { revision } = await this.#options.save(sent, this.#base.revision);
        this.#base = { text: sent, revision };
        this.#unconfirmed = undefined;
        failures = 0;
      } catch (error) {
        if (isPassing(error)) {
          if (isApiError(error, 'client.offline')) this.#unconfirmed = sent;
          this.keepDraft();
          this.#update({ state: { status: 'waiting' } });
          await waitToRetry(error, failures);
          failures += 1;
        } else if (!(await this.#mergeRefused(error))) {
          this.keepDraft();
          this.#update({ state: { status: 'failed', error } });
          return;
        }
      }
    }
    this.#finish();
  }

  #finish(): void {
    clearTimeout(this.#draftTimer);
    this.#unsavedSince = 0;
    dropTextDraft(this.#options.draftKey);
    const isNothingNew = this.#view.get().state.status === 'idle';
    this.#update({
      restoredFrom: null,
      isUnprotected: false,
      ...(isNothingNew ? {} : { state: { status: 'saved', at: new Date() } }),
    });
  }

  /** @returns false where the refusal was another one than "somebody else was first". */
  async #mergeRefused(error: unknown): Promise<boolean> {
    const present = isApiError(error, 'resource.changed_meanwhile')
      ? this.#options.readPresent(error.current)
      : undefined;
    if (!present) return false;
    while (this.#port?.isBusy()) await new Promise((resolve) => setTimeout(resolve, busyPause));
    this.#takeOver(present);
    return true;
  }

  #takeOver(version: TextVersion): void {
    const isOwn = this.#unconfirmed !== undefined && isSameRichText(this.#unconfirmed, version.text);
    const base = isOwn ? version.text : this.#base.text;
    const { merged, conflicts } = mergeRichText({ base, mine: this.text, theirs: version.text });
    this.#base = version;
    this.#unconfirmed = undefined;
    this.#write(merged);
    if (!this.isSaved) this.keepDraft();
    if (conflicts.length > 0) this.#addConflicts(conflicts);
    if (!isSameRichText(base, version.text)) void this.#tellNews();
  }

  #write(text: RichText | null): void {
    if (this.#port) this.#port.apply(text);
    else this.#text = text;
  }

  #addConflicts(conflicts: ReturnType<typeof mergeRichText>['conflicts']): void {
    const numbered = conflicts.map((conflict, index) => ({ ...conflict, id: this.#conflictCount + index }));
    this.#conflictCount += conflicts.length;
    this.#update({ conflicts: [...this.#view.get().conflicts, ...numbered], isPlaceGone: false });
  }

  async #tellNews(): Promise<void> {
    const at = new Date();
    const name = this.#options.findAuthor ? await this.#options.findAuthor().catch(() => null) : null;
    if (name !== undefined) this.#update({ news: { name, at } });
  }

  #restoreDraft(): void {
    const draft = findTextDraft(this.#options.draftKey);
    if (!draft) return;
    const { merged, conflicts } = mergeRichText({ base: draft.base, mine: draft.text, theirs: this.#base.text });
    this.#text = merged;
    if (this.isSaved) {
      dropTextDraft(this.#options.draftKey);
      return;
    }
    this.#update({ restoredFrom: draft.savedAt, state: { status: 'unsaved' } });
    if (conflicts.length > 0) this.#addConflicts(conflicts);
  }

  #update(part: Partial<SyncView>): void {
    this.#view.set({ ...this.#view.get(), ...part });
  }
}
