import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, isApiError, isPassing } from './api-error.ts';
import { whenReachable } from './connection.ts';
import { useDraft } from './use-draft.ts';

export type SaveState =
  | { status: 'idle' }
  | { status: 'unsaved' }
  | { status: 'saving' }
  | { status: 'saved'; at: Date }
  | { status: 'waiting' }
  | { status: 'failed'; error: unknown };

export interface AutosaveOptions<Value> {
  /** Names the place on this device: "measure:<id>:title". */
  draftKey: string;
  /** What the server has. */
  saved: Value;
  revision?: number | string | null;
  save: (value: Value) => Promise<unknown>;
  /** Milliseconds without typing before it is saved. */
  delay?: number;
  isEqual?: (a: Value, b: Value) => boolean;
}

export interface Autosave<Value> {
  value: Value;
  setValue: (next: Value) => void;
  state: SaveState;
  isRestored: boolean;
  isUnprotected: boolean;
  /** Saves now what is not saved yet, for example when the field is left. */
  flush: () => Promise<void>;
  /** Back to what it was when editing began; saves that too where needed. */
  restore: (original: Value) => void;
}

/**
 * Saves by itself after a pause, keeps a draft until the server has it, waits where the server cannot be reached,
 * and never sends two saves at once: what is typed meanwhile goes out afterwards. Where somebody else has changed the
 * same meanwhile, that is said and nothing is overwritten, unless the person types on.
 */
export function useAutosave<Value>({
  draftKey,
  saved,
  revision = null,
  save,
  delay = 800,
  isEqual = Object.is,
}: AutosaveOptions<Value>): Autosave<Value> {
  const draft = useDraft(draftKey, saved, revision);
  const { setValue: setDraft, clear: clearDraft, base: baseRef } = draft;
  const [state, setState] = useState<SaveState>(draft.isRestored ? { status: 'unsaved' } : { status: 'idle' });
  const latest = useRef(draft.value);
  const lastSaved = useRef(saved);
  const shown = useRef(saved);
  const isEchoDue = useRef(false);
  const isTold = useRef(false);
  const running = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saveRef = useRef(save);
  useEffect(() => {
    saveRef.current = save;
  }, [save]);

  const run = useCallback(async (): Promise<void> => {
    if (isEqual(latest.current, lastSaved.current)) return;
    while (!isEqual(latest.current, lastSaved.current)) {
      // Text that cannot be read: it stays as unsaved until it can be, or is taken back.
      if (latest.current === undefined) return setState({ status: 'unsaved' });
      if (!isEqual(lastSaved.current, baseRef.current)) {
        isTold.current = true;
        setState({ status: 'failed', error: new ApiError('resource.changed_meanwhile', { status: 412 }) });
        return;
      }
      const sent = latest.current;
      setState({ status: 'saving' });
      try {
        await saveRef.current(sent);
        lastSaved.current = sent;
        baseRef.current = sent;
        isEchoDue.current = !isEqual(shown.current, sent);
      } catch (error) {
        if (!isPassing(error)) {
          isTold.current = isApiError(error, 'resource.changed_meanwhile');
          setState({ status: 'failed', error });
          return;
        }
        setState({ status: 'waiting' });
        await Promise.all([whenReachable(), wait(error)]);
      }
    }
    clearDraft();
    setState({ status: 'saved', at: new Date() });
  }, [baseRef, clearDraft, isEqual]);

  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    running.current ??= run().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [run]);

  const setValue = useCallback(
    (next: Value) => {
      // Who types on after having been told decides: from here on it is a change of what the others wrote.
      if (isTold.current) baseRef.current = lastSaved.current;
      isTold.current = false;
      latest.current = next;
      setDraft(next);
      setState({ status: 'unsaved' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), delay);
    },
    [baseRef, delay, setDraft, flush],
  );

  const restore = useCallback(
    (original: Value) => {
      clearTimeout(timer.current);
      // What others wrote meanwhile is not taken back with one's own.
      const target = isEqual(lastSaved.current, baseRef.current) ? original : lastSaved.current;
      baseRef.current = lastSaved.current;
      isTold.current = false;
      latest.current = target;
      clearDraft(target);
      if (isEqual(target, lastSaved.current)) setState({ status: 'idle' });
      else void flush();
    },
    [baseRef, clearDraft, flush, isEqual],
  );

  // What the server has moves on by others' hands; it is shown where nothing of one's own is waiting.
  useEffect(() => {
    const isUntouched = isEqual(latest.current, lastSaved.current);
    // The answer to one's own save may be tidied up by the server; that is nobody else's change.
    if (isUntouched || isEchoDue.current) baseRef.current = saved;
    isEchoDue.current = false;
    shown.current = saved;
    lastSaved.current = saved;
    if (!isUntouched || isEqual(latest.current, saved)) return;
    latest.current = saved;
    clearDraft(saved);
  }, [saved, baseRef, isEqual, clearDraft]);

  useEffect(() => () => void flush(), [flush]);

  return {
    value: draft.value,
    setValue,
    state,
    isRestored: draft.isRestored,
    isUnprotected: draft.isUnprotected,
    flush,
    restore,
  };
}

/** As long as the server asks for, so that waiting never becomes a storm of requests. */
function wait(error: unknown): Promise<void> {
  const seconds = error instanceof ApiError ? (error.retryAfterSeconds ?? 2) : 2;
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
