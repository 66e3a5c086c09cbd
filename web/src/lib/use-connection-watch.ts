import { useEffect } from 'react';
import { connectionStore, useConnection } from './connection.ts';

const interval = 4000;

/** While the server cannot be reached, asks whether it is ready until it says so, and lets everything that waits go on. */
export function useConnectionWatch(): void {
  const connection = useConnection();

  useEffect(() => {
    if (connection === 'online') return;
    const ask = () => void askWhetherReady();
    const timer = setInterval(ask, interval);
    window.addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', ask);
    };
  }, [connection]);
}

async function askWhetherReady(): Promise<void> {
  const response = await fetch('/api/ready', { cache: 'no-store' }).catch(() => undefined);
  if (response) connectionStore.set(response.ok ? 'online' : 'unavailable');
  else connectionStore.set('offline');
}
