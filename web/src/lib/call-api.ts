import type { Contract } from '@agendawerk/shared/contracts/index.ts';
import { problemSchema } from '@agendawerk/shared/errors/index.ts';
import type { z } from 'zod';
import { ApiError, toApiError } from './api-error.ts';
import { connectionStore } from './connection.ts';
import { forgetEarlyAnswers, takeEarlyAnswer } from './early-answers.ts';
import { countSignIns, waitForSignIn } from './session-gate.ts';

type Shape = z.ZodObject;
/** Optional where the contract asks for nothing. */
type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { [name in Name]?: Value }
  : Record<never, never> extends Value
    ? { [name in Name]?: Value }
    : { [name in Name]: Value };

export type CallInput<Params extends Shape, Query extends Shape, Body extends z.ZodType> = Part<
  'params',
  z.input<Params>
> &
  Part<'query', z.input<Query>> &
  Part<'body', z.input<Body>> & {
    /** The revision that the change was made on. */
    ifMatch?: number | string;
    signal?: AbortSignal;
  };

export interface Answer<Data> {
  data: Data;
  /** Revision of what was answered, as the next `ifMatch`. */
  etag: string | null;
}

const patience = 30_000;

/**
 * The only way to the API. Typed by the contract, response parsed, refusals thrown as `ApiError`.
 * A session that has expired is renewed by the person in a dialog, then the request goes out again.
 */
export async function callApi<P extends Shape, Q extends Shape, B extends z.ZodType, R extends z.ZodType>(
  contract: Contract<P, Q, B, R>,
  input: CallInput<P, Q, B>,
): Promise<Answer<z.output<R>>> {
  const signInsBefore = countSignIns();
  const response = await send(contract, input);
  if (response.status === 401 && contract.access !== 'public' && (await waitForSignIn(signInsBefore))) {
    return readAnswer(contract, await send(contract, input));
  }
  return readAnswer(contract, response);
}

interface LooseInput {
  params?: unknown;
  query?: unknown;
  body?: unknown;
  ifMatch?: number | string;
  signal?: AbortSignal;
}

async function send(contract: Pick<Contract, 'method' | 'path' | 'isAnonymous'>, input: LooseInput): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' });
  if (input.body !== undefined) headers.set('content-type', 'application/json');
  if (input.ifMatch !== undefined) headers.set('if-match', quoted(input.ifMatch));
  const timeout = AbortSignal.timeout(patience);
  const url = buildUrl(contract.path, input.params, input.query);
  try {
    if (contract.method !== 'GET') forgetEarlyAnswers();
    const early = contract.method === 'GET' ? takeEarlyAnswer(url) : undefined;
    const response = await (early ??
      fetch(url, {
        method: contract.method,
        headers,
        credentials: contract.isAnonymous ? 'omit' : 'same-origin',
        signal: input.signal ? AbortSignal.any([input.signal, timeout]) : timeout,
        ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      }));
    connectionStore.set(response.status === 503 ? 'unavailable' : 'online');
    return response;
  } catch (cause) {
    if (input.signal?.aborted) throw cause;
    connectionStore.set('offline');
    throw new ApiError('client.offline', { status: 0, cause });
  }
}

async function readAnswer<R extends z.ZodType>(
  contract: Pick<Contract, 'name' | 'method'> & { response: R },
  response: Response,
): Promise<Answer<z.output<R>>> {
  if (!response.ok) {
    const refusal = await readRefusal(response);
    throw contract.method === 'DELETE' && refusal.code === 'resource.changed_meanwhile'
      ? new ApiError('client.deletion_outdated', refusal)
      : refusal;
  }
  const text = response.status === 204 ? '' : await response.text();
  const parsed = contract.response.safeParse(text === '' ? undefined : readJson(text, response));
  if (!parsed.success) {
    throw new ApiError('client.unexpected_answer', {
      status: response.status,
      requestId: requestIdOf(response),
      cause: parsed.error,
    });
  }
  return { data: parsed.data, etag: response.headers.get('etag') };
}

/** Also for the answers of the sign-in library, which are not of our contracts. */
export async function readRefusal(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfterSeconds = Number.isFinite(retryAfter) ? retryAfter : undefined;
  const problem = problemSchema.safeParse(await response.json().catch(() => undefined));
  if (problem.success) return toApiError(problem.data, retryAfterSeconds);
  const details = { status: response.status, requestId: requestIdOf(response), retryAfterSeconds };
  if (response.status === 503 || response.status === 502 || response.status === 504)
    return new ApiError('service.unavailable', details);
  if (response.status === 429) return new ApiError('rate.limited', details);
  if (response.status === 401) return new ApiError('access.signed_out', details);
  return new ApiError('client.unexpected_answer', details);
}

function readJson(text: string, response: Response): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiError('client.unexpected_answer', {
      status: response.status,
      requestId: requestIdOf(response),
      cause,
    });
  }
}

function requestIdOf(response: Response): string | null {
  return response.headers.get('x-request-id');
}

function quoted(revision: number | string): string {
  const text = String(revision);
  return text.startsWith('"') || text.startsWith('W/') ? text : `"${text}"`;
}

/** Path with its parameters filled in; empty query values are left out, lists repeat their name. */
export function buildUrl(path: string, params: unknown, query: unknown): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(Reflect.get(Object(params), name))),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null && item !== '') search.append(name, String(item));
    }
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}
