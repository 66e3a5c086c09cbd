import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(width < 64rem)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** Phones and tablets, for drawings that have to be made anew there; all else is a matter of CSS. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}
