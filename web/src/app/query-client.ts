import { MutationCache, QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { ApiError, isApiError, isPassing } from '../lib/api-error.ts';
import { roadmapKey } from '../lib/data/roadmap-key.ts';
import type { TextKey } from '../lib/mutation-meta.ts';
import { showToast } from '../ui/feedback/toast-store.ts';

const tries = 3;

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // What passes by itself is tried for as long as the page is open; a refusal is not asked for twice.
        retry: (failures, error) => isPassing(error) || (isApiError(error, 'internal') && failures < 1),
        retryDelay: (failures, error) => passingDelay(failures, error),
        networkMode: 'always',
      },
      mutations: {
        // 503 and 429 say that nothing was done: safe to send again. A lost connection does not say so.
        retry: (failures, error) => failures < tries && isApiError(error, 'service.unavailable', 'rate.limited'),
        retryDelay: (failures, error) => passingDelay(failures, error),
        networkMode: 'always',
      },
    },
    mutationCache: new MutationCache({
      onSuccess: (_data, _input, _context, mutation) => {
        if (mutation.meta?.successToast)
          showToast({ tone: 'success', text: translate(mutation.meta.successToast, mutation.meta.toastValues) });
      },
      onError: (error, _input, _context, mutation) => {
        if (mutation.meta?.errorToast === false) return;
        showToast({
          tone: 'danger',
          text: mutation.meta?.errorToast
            ? translate(mutation.meta.errorToast, mutation.meta.toastValues)
            : textOfError(error),
        });
      },
      onSettled: async (_data, error, _input, _context, mutation) => {
        const asked = (mutation.meta?.invalidates ?? []).map((queryKey) => client.invalidateQueries({ queryKey }));
        // Whatever was written may have met a point of the five steps. Nobody waits for it.
        if (!error) void client.invalidateQueries({ queryKey: [roadmapKey] });
        // After a refusal nobody waits: without a connection the lists come only when it is back.
        if (!error) await Promise.all(asked);
      },
    }),
  });
  return client;
}

function passingDelay(failures: number, error: unknown): number {
  if (error instanceof ApiError && error.retryAfterSeconds !== undefined) return error.retryAfterSeconds * 1000;
  return Math.min(1000 * 2 ** failures, 10_000);
}

function translate(key: TextKey, values: Record<string, string | number> | undefined): string {
  // The keys of all slices at once are more than the compiler can overload; `TextKey` has already checked this one.
  const say = i18next.t as unknown as (key: string, values?: Record<string, string | number>) => string;
  return say(key, values);
}

/** Unexpected refusals carry the number by which the operator finds them in the log. */
function textOfError(error: unknown): string {
  const code = error instanceof ApiError ? error.code : 'internal';
  const sentence = translate(`errors:${code}`, undefined);
  const requestId =
    error instanceof ApiError && (code === 'internal' || code === 'client.unexpected_answer') ? error.requestId : null;
  return requestId ? `${sentence} ${translate('ui:errorState.requestId', { requestId })}` : sentence;
}
