import { errorCodes, type ErrorCode } from './error-codes.ts';
import type { FieldProblem } from './problem.ts';

export interface DomainErrorDetails {
  fields?: FieldProblem[];
  /** The operation that the caller would need. */
  needs?: string;
  /** The present state of the resource, on 412. */
  current?: unknown;
  /** Seconds after which the caller may try again. */
  retryAfter?: number;
  cause?: unknown;
}

/** A refusal with a code from the catalogue. Thrown by services, answered by one handler. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly details: DomainErrorDetails;

  constructor(code: ErrorCode, details: DomainErrorDetails = {}) {
    super(code, { cause: details.cause });
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return errorCodes[this.code];
  }
}
