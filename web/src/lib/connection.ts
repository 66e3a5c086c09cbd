import { createStore, useStore } from './store.ts';

/** `offline`: no answer came at all. `unavailable`: the server answered that it cannot work at the moment (503). */
export type Connection = 'online' | 'offline' | 'unavailable';

export const connectionStore = createStore<Connection>('online');

export function useConnection(): Connection {
  return useStore(connectionStore);
}

/** Resolves when the server can be reached again, at once when it can be. */
export function whenReachable(): Promise<void> {
  if (connectionStore.get() === 'online') return Promise.resolve();
  return new Promise((resolve) => {
    const stop = connectionStore.subscribe(() => {
      if (connectionStore.get() !== 'online') return;
      stop();
      resolve();
    });
  });
}
