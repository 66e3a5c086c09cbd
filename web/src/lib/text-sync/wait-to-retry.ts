import { ApiError, isApiError } from '../api-error.ts';
import { whenReachable } from '../connection.ts';

const shortest = 1000;
const longest = 30_000;

/**
 * Waits before a save is tried again: as long as the server asks for, otherwise longer from time to time, and no
 * longer than until it can be reached again.
 */
export async function waitToRetry(refusal: unknown, failures: number): Promise<void> {
  const asked = refusal instanceof ApiError ? (refusal.retryAfterSeconds ?? 0) * 1000 : 0;
  const growing = Math.min(shortest * 2 ** failures, longest);
  const isOffline = isApiError(refusal, 'client.offline');
  await pause(Math.max(asked, shortest));
  const rest = growing - Math.max(asked, shortest);
  if (rest > 0) await (isOffline ? Promise.race([pause(rest), whenReachable()]) : pause(rest));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
