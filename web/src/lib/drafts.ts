import { markUnreadable, readBack } from './unreadable-parts.ts';

/**
 * Nothing that was typed is lost: what is not yet on the server lies on this device, by person and place,
 * through reload, lost connection and expired session. It goes when it is saved, or after thirty days.
 */
export interface Draft<Value> {
  value: Value;
  /** What the server had when editing began, so that a later save meets a conflict instead of overwriting. */
  base?: Value;
  revision: number | string | null;
  savedAt: string;
}

const prefix = 'agendawerk.draft.';
const keptFor = 30 * 24 * 60 * 60 * 1000;

let personId = 'nobody';

/** Drafts of one person are never shown to the next who signs in on the same device. */
export function setDraftOwner(userId: string): void {
  personId = userId;
}

function storageKey(key: string): string {
  return `${prefix}${personId}.${key}`;
}

export function findDraft<Value>(key: string): Draft<Value> | undefined {
  try {
    const text = localStorage.getItem(storageKey(key));
    if (!text) return undefined;
    const draft = JSON.parse(text) as Draft<Value>;
    return { ...draft, value: readBack(draft.value, draft.base) as Value };
  } catch {
    // Storage that is switched off or damaged is as good as no draft.
    return undefined;
  }
}

/** @returns false where the device takes no more: the caller then says so. No other draft goes for it, each is somebody's text. */
export function saveDraft<Value>(key: string, draft: Draft<Value>): boolean {
  try {
    localStorage.setItem(storageKey(key), JSON.stringify({ ...draft, value: markUnreadable(draft.value) }));
    return true;
  } catch {
    return false;
  }
}

export function removeDraft(key: string): void {
  try {
    localStorage.removeItem(storageKey(key));
  } catch {
    // Nothing was stored where storage is switched off.
  }
}

export function removeStaleDrafts(now: Date): void {
  for (const { key, savedAt } of listStored()) {
    if (now.getTime() - savedAt > keptFor) localStorage.removeItem(key);
  }
}

function listStored(): { key: string; savedAt: number }[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => ({ key, savedAt: savedAtOf(localStorage.getItem(key)) }));
  } catch {
    return [];
  }
}

function savedAtOf(text: string | null): number {
  const match = /"savedAt":"([^"]+)"/.exec(text ?? '');
  return match?.[1] ? Date.parse(match[1]) || 0 : 0;
}
