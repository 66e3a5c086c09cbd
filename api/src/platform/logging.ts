import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { DatabaseError } from 'pg';
import { pino } from 'pino';
import type { Config } from '../config/config.ts';

/**
 * Structured lines, one JSON object each, without personal content: no addresses, no query strings (they carry tokens
 * and search words), no bodies, and of errors neither values nor messages that quote them.
 */
export function createLogger(level: Config['logLevel']): FastifyBaseLogger {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { req: () => undefined, res: () => undefined, err: serializeError },
  });
}

/** One line for each answered request: the route's pattern rather than its address. None where the very moment would tell too much. */
export const logRequests = fp(
  async (app: FastifyInstance) => {
    app.addHook('onResponse', async (request, reply) => {
      const fields = {
        method: request.method,
        route: request.routeOptions.url ?? '(none)',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      };
      if (reply.statusCode < 500 && request.routeOptions.config.contract?.isAnonymous) return;
      if (reply.statusCode >= 500) request.log.error(fields, 'request failed');
      else request.log.info(fields, 'request answered');
    });
  },
  { name: 'log-requests' },
);

/** What helps to find the cause, and nothing that a person typed. */
export function serializeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const place = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12);
  const fields: Record<string, unknown> = { type: error.name, at: place.map((line) => line.trim()) };
  if ('code' in error) fields['code'] = error.code;
  if (error instanceof DatabaseError) {
    // The message may quote a value (`invalid input syntax for type uuid: "…"`); these names cannot.
    Object.assign(fields, { table: error.table, constraint: error.constraint, routine: error.routine });
  } else if (!('issues' in error)) {
    fields['message'] = error.message;
  }
  if (error.cause !== undefined) fields['cause'] = serializeError(error.cause);
  return fields;
}
