import {
  DomainError,
  type ErrorCode,
  errorCodes,
  type FieldProblem,
  type Problem,
} from '@agendawerk/shared/errors/index.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { DatabaseError } from 'pg';
import { isDatabaseAway } from '../db/database-away.ts';

/** Seconds after which a refused caller may try again. */
const retryAfter = 5;

/** Answers every refusal and every failure as `application/problem+json` with a code; sentences are the web app's. */
export const errors = fp(
  async (app: FastifyInstance) => {
    app.setErrorHandler((error, request, reply) => sendProblem(request, reply, asDomainError(error, request)));
    app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new DomainError('resource.not_found')));
  },
  { name: 'errors' },
);

/** For addresses that are none, which Fastify refuses before any route and any hook. */
export function answerBadAddress(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(request, reply, asDomainError(error, request));
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, error: DomainError): FastifyReply {
  if (error.status >= 500 && error.code !== 'service.unavailable')
    request.log.error({ err: error }, 'unexpected failure');
  else if (error.code === 'service.unavailable') request.log.warn({ err: error }, 'service unavailable');
  const waiting = error.details.retryAfter ?? (error.code === 'service.unavailable' ? retryAfter : undefined);
  if (waiting !== undefined) reply.header('retry-after', waiting);
  const { fields, needs, current } = error.details;
  const problem: Problem = {
    type: `https://agendawerk.example/errors/${error.code}`,
    title: error.code,
    status: error.status,
    code: error.code,
    requestId: request.id,
    ...(fields ? { fields } : {}),
    ...(needs ? { needs } : {}),
    ...(current !== undefined ? { current } : {}),
  };
  return reply.code(error.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** By SQLSTATE. A refused reference means "still in use" for a deletion and "unknown" for everything else. */
function fromDatabase(error: DatabaseError, method: string): DomainError {
  const sqlState = error.code ?? '';
  if (sqlState === '23503' || sqlState === '23001')
    return refused(method === 'DELETE' ? 'resource.referenced' : 'resource.unknown_reference', error);
  if (sqlState === '23505') return refused('resource.duplicate', error);
  if (sqlState === '23514' || sqlState === '23502' || sqlState.startsWith('22'))
    return refused('request.invalid', error);
  // Waited too long for a lock or a result, or two transactions stood in each other's way: worth another try.
  if (['55P03', '57014', '40001', '40P01'].includes(sqlState))
    return new DomainError('service.unavailable', { cause: error });
  return new DomainError('internal', { cause: error });
}

function refused(code: ErrorCode, error: DatabaseError): DomainError {
  const fields: FieldProblem[] = error.constraint ? [{ path: ['body'], code: `constraint.${error.constraint}` }] : [];
  return new DomainError(code, { cause: error, fields });
}

const byStatus: Partial<Record<number, ErrorCode>> = {
  400: 'request.malformed',
  404: 'resource.not_found',
  413: 'request.too_large',
  415: 'request.unsupported_media_type',
  429: 'rate.limited',
};

function asDomainError(error: unknown, request: Pick<FastifyRequest, 'method'>): DomainError {
  if (error instanceof DomainError) return error;
  if (isDatabaseAway(error)) return new DomainError('service.unavailable', { cause: error });
  if (error instanceof DatabaseError) return fromDatabase(error, request.method);
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  const code = byStatus[status] ?? (status >= 400 && status < 500 ? 'request.malformed' : 'internal');
  return new DomainError(code in errorCodes ? code : 'internal', { cause: error });
}
