import type { Presence, Watched } from '@agendawerk/shared/live/index.ts';
import { useEffect } from 'react';
import { createStore } from '../store.ts';

/** Who looks at what in the workspace, each window once; without one's own. Empty where nothing tells. */
export const presenceStore = createStore<readonly Presence[]>([]);

/** What this window shows. */
export const watchedStore = createStore<Watched | null>(null);

/** Lets the others see that somebody is at this thing, for as long as it is shown. */
export function useWatching(kind: Watched['kind'], id: string): void {
  useEffect(() => {
    const watched = { kind, id };
    watchedStore.set(watched);
    return () => {
      if (watchedStore.get() === watched) watchedStore.set(null);
    };
  }, [kind, id]);
}
