import type { RichText } from '@agendawerk/shared/richtext/index.ts';
import type { MergeConflict } from '@agendawerk/shared/richtext/merge/index.ts';
import type { SaveState } from '../use-autosave.ts';

/** A text as the server has it. */
export interface TextVersion {
  text: RichText | null;
  revision: number;
}

/** The open text, for whoever saves it and brings in the changes of others. */
export interface TextPort {
  read: () => RichText | null;
  /** Changes only what differs; cursor and undo of the person stay. */
  apply: (text: RichText | null) => void;
  /** A word is being composed (accents, dictation, East Asian keyboards): nothing may be changed right now. */
  isBusy: () => boolean;
  focus: () => void;
}

export interface TextSyncOptions {
  /** Names the place on this device: "chapter:<id>:body". */
  draftKey: string;
  saved: TextVersion;
  save: (text: RichText | null, revision: number) => Promise<TextVersion>;
  /** The present state that a 412 carries. */
  readPresent: (current: unknown) => TextVersion | undefined;
  /** Who changed the text last: a name, `null` where it is not known, `undefined` for oneself in another window. */
  findAuthor?: () => Promise<string | null | undefined>;
}

export interface OpenConflict extends MergeConflict {
  id: number;
}

/** What the screen shows beside the text. */
export interface SyncView {
  state: SaveState;
  conflicts: readonly OpenConflict[];
  /** Somebody else's change that came in while the text was open. */
  news: { name: string | null; at: Date } | null;
  /** When the draft was kept that the text began with. */
  restoredFrom: Date | null;
  /** The device takes no draft. */
  isUnprotected: boolean;
  /** Somebody wrote on at a conflict before it was decided. */
  isPlaceGone: boolean;
}

/** How often a page that shows a text looks whether others have changed it, in milliseconds. Hidden tabs don't look. */
export const textPollInterval = 4000;
