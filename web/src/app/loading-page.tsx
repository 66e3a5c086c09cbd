import { Skeleton } from '../ui/feedback/skeleton.tsx';
import { ConnectionBanner } from './connection-banner.tsx';

/** Before the first page is there. Says so when the server cannot be reached, and waits for it. */
export function LoadingPage() {
  return (
    <>
      <div style={{ maxWidth: '44rem', margin: '4rem auto', padding: '0 1.25rem' }}>
        <Skeleton lines={4} />
      </div>
      <ConnectionBanner />
    </>
  );
}
