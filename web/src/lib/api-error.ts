import type { ErrorCode, FieldProblem, Problem } from '@agendawerk/shared/errors/index.ts';

/** What only the browser can know: there is no answer, it is not of this program, or nothing was typed that could be compared. */
export const clientErrorCodes = ['client.offline', 'client.unexpected_answer', 'client.deletion_outdated'] as const;
export type ClientErrorCode = (typeof clientErrorCodes)[number];
export type ApiErrorCode = ErrorCode | ClientErrorCode;

interface ApiErrorDetails {
  status: number;
  requestId?: string | null;
  fields?: readonly FieldProblem[];
  needs?: string;
  current?: unknown;
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** A refusal as the browser sees it: the code chooses the sentence, the details say where and what to do. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;
  readonly status: number;
  readonly requestId: string | null;
  readonly fields: readonly FieldProblem[];
  readonly needs: string | undefined;
  /** The present state of the resource, on 412. */
  readonly current: unknown;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ApiErrorCode, details: ApiErrorDetails) {
    super(code, { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.requestId = details.requestId ?? null;
    this.fields = details.fields ?? [];
    this.needs = details.needs;
    this.current = details.current;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

export function isApiError(error: unknown, ...codes: ApiErrorCode[]): error is ApiError {
  return error instanceof ApiError && (codes.length === 0 || codes.includes(error.code));
}

/** Worth another try with the same request: nothing was done on the server. */
export function isPassing(error: unknown): boolean {
  return isApiError(error, 'client.offline', 'service.unavailable', 'rate.limited');
}

export function toApiError(problem: Problem, retryAfterSeconds: number | undefined): ApiError {
  return new ApiError(problem.code, {
    status: problem.status,
    requestId: problem.requestId,
    retryAfterSeconds,
    ...(problem.fields ? { fields: problem.fields } : {}),
    ...(problem.needs ? { needs: problem.needs } : {}),
    ...(problem.current === undefined ? {} : { current: problem.current }),
  });
}
