import type { RichText } from '@agendawerk/shared/richtext/index.ts';
import { findDraft, removeDraft, saveDraft } from '../drafts.ts';

/** A text that is not on the server yet, with the version that it was made from, so that it can be merged later. */
export interface TextDraft {
  text: RichText | null;
  base: RichText | null;
}

export function findTextDraft(key: string): (TextDraft & { savedAt: Date }) | undefined {
  const draft = findDraft<TextDraft>(key);
  return draft && { ...draft.value, savedAt: new Date(draft.savedAt) };
}

export function hasTextDraft(key: string): boolean {
  return findDraft(key) !== undefined;
}

/** @returns false where the device takes no more. */
export function keepTextDraft(key: string, draft: TextDraft, revision: number): boolean {
  return saveDraft(key, { value: draft, revision, savedAt: new Date().toISOString() });
}

export const dropTextDraft = removeDraft;
