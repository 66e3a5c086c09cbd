import { lazy, Suspense } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { sessionGate } from '../lib/session-gate.ts';
import { useStore } from '../lib/store.ts';
import { ToastRegion } from '../ui/feedback/toast-region.tsx';
import { ConnectionBanner } from './connection-banner.tsx';

const SessionExpiredDialog = lazy(async () => ({
  default: (await import('./session-expired-dialog.tsx')).SessionExpiredDialog,
}));

/** What belongs to every page, whatever its frame. */
export function Root() {
  const { isExpired } = useStore(sessionGate);
  return (
    <>
      <Outlet />
      <ConnectionBanner />
      <ToastRegion />
      {isExpired ? (
        <Suspense>
          <SessionExpiredDialog />
        </Suspense>
      ) : null}
      <ScrollRestoration />
    </>
  );
}
