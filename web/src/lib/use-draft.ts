import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { findDraft, removeDraft, saveDraft } from './drafts.ts';

const pause = 300;

export interface DraftHandle<Value> {
  value: Value;
  setValue: (next: Value) => void;
  /** What was typed earlier and never saved is shown again; the screen says so. */
  isRestored: boolean;
  /** What the server had when editing began; kept with the draft. */
  base: RefObject<Value>;
  /** The person has seen what the server has by now, and decided: from here on it is a change of that. */
  setBase: (next: Value) => void;
  /** The device takes no more: the person should save before leaving. */
  isUnprotected: boolean;
  /** After saving, or when the person throws it away. */
  clear: (next?: Value) => void;
}

/** A value that survives reload, lost connection and expired session until it is saved. `key` names the place: "measure:<id>:title". */
export function useDraft<Value>(
  key: string,
  initial: Value,
  revision: number | string | null = null,
  /** What the server has, where the form begins with a suggestion. */
  known: Value = initial,
): DraftHandle<Value> {
  const [restored] = useState(() => findDraft<Value>(key));
  const [value, setShown] = useState<Value>(restored ? restored.value : initial);
  const [isRestored, setRestored] = useState(restored !== undefined);
  const [isUnprotected, setUnprotected] = useState(false);
  const base = useRef(restored?.base === undefined ? known : restored.base);
  const pending = useRef<{ value: Value } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (!pending.current) return;
    const savedAt = new Date().toISOString();
    const isStored = saveDraft(key, { value: pending.current.value, base: base.current, revision, savedAt });
    pending.current = null;
    setUnprotected(!isStored);
  }, [key, revision]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [flush]);

  const setValue = useCallback(
    (next: Value) => {
      setShown(next);
      pending.current = { value: next };
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, pause);
    },
    [flush],
  );

  const setBase = useCallback((next: Value) => {
    base.current = next;
  }, []);

  const clear = useCallback(
    (next?: Value) => {
      clearTimeout(timer.current);
      pending.current = null;
      removeDraft(key);
      setRestored(false);
      setUnprotected(false);
      if (next !== undefined) setShown(next);
    },
    [key],
  );

  return { value, setValue, isRestored, base, setBase, isUnprotected, clear };
}
