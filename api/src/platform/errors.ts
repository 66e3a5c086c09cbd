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

interface Asked {
  method: string;
  body?: unknown;
}

/** By SQLSTATE. A refused reference means "still in use" for a deletion and "unknown" for everything else. */
function fromDatabase(error: DatabaseError, asked: Asked): DomainError {
  const sqlState = error.code ?? '';
  if (sqlState === '23503' || sqlState === '23001')
    return refused(asked.method === 'DELETE' ? 'resource.referenced' : 'resource.unknown_reference', error, asked);
  if (sqlState === '23505') return refused('resource.duplicate', error, asked);
  if (sqlState === '23514' || sqlState === '23502' || sqlState.startsWith('22'))
    return refused('request.invalid', error, asked);
  // Waited too long for a lock or a result, or two transactions stood in each other's way: worth another try.
  if (['55P03', '57014', '40001', '40P01'].includes(sqlState))
    return new DomainError('service.unavailable', { cause: error });
  return new DomainError('internal', { cause: error });
}

function refused(code: ErrorCode, error: DatabaseError, { body }: Asked): DomainError {
  const property = propertyOf(error, body);
  const fields: FieldProblem[] = property === undefined ? [] : [{ path: ['body', property], code }];
  return new DomainError(code, { cause: error, fields });
}

/** The property that a foreign key or a unique index is about: its columns stand in its name, behind those of the workspace. */
function propertyOf({ constraint = '', table = '' }: DatabaseError, body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const columns = constraint
    .replace(`${table}_`, '')
    .replace(/^workspace_id_(agenda_id_)?/, '')
    .replace(/_(fkey|key|idx)\d*$/, '');
  const name = columns.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return [name, `${name}s`, `${name}Id`].find((property) => Object.hasOwn(body, property));
}

const byStatus: Partial<Record<number, ErrorCode>> = {
  400: 'request.malformed',
  404: 'resource.not_found',
  413: 'request.too_large',
  415: 'request.unsupported_media_type',
  429: 'rate.limited',
};

function asDomainError(error: unknown, request: Asked): DomainError {
  if (error instanceof DomainError) return error;
  if (isDatabaseAway(error)) return new DomainError('service.unavailable', { cause: error });
  if (error instanceof DatabaseError) return fromDatabase(error, request);
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  const code = byStatus[status] ?? (status >= 400 && status < 500 ? 'request.malformed' : 'internal');
  return new DomainError(code in errorCodes ? code : 'internal', { cause: error });
}
