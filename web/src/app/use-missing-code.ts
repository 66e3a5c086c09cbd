import { useEffect, useState } from 'react';
import { connectionStore, whenReachable } from '../lib/connection.ts';

const storageKey = 'agendawerk.reloaded';
/** A page that was loaded anew this recently and still lacks its code will not get it by loading once more. */
const recently = 30_000;

/** Why the code of a page is missing; loads the page anew by itself where that helps. */
export function useMissingCode(): 'asking' | 'unreached' | 'outdated' {
  const [reason, setReason] = useState<'asking' | 'unreached' | 'outdated'>('asking');
  useEffect(() => {
    let isGone = false;
    const decide = async () => {
      const answer = await fetch('/api/ready', { cache: 'no-store' }).catch(() => undefined);
      if (isGone) return;
      if (answer?.ok) {
        setReason('outdated');
        if (!wasReloaded()) window.location.reload();
        return;
      }
      setReason('unreached');
      connectionStore.set(answer ? 'unavailable' : 'offline');
      await whenReachable();
      if (!isGone) window.location.reload();
    };
    void decide();
    return () => {
      isGone = true;
    };
  }, []);
  return reason;
}

/** Notes the moment, so that a page never loads itself in a circle. */
function wasReloaded(): boolean {
  try {
    const last = Number(sessionStorage.getItem(storageKey) ?? 0);
    sessionStorage.setItem(storageKey, String(Date.now()));
    return Date.now() - last < recently;
  } catch {
    return true; // without storage the person loads the page by hand
  }
}
