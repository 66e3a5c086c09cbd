import { randomUUID } from 'node:crypto';
import { type FastifyBaseLogger, type FastifyServerOptions, LogController } from 'fastify';
import type { Config } from '../config/config.ts';
import { answerBadAddress } from './errors.ts';

/** How the HTTP server behaves before any route is asked. */
export function serverOptions(options: { config: Pick<Config, 'trustProxy'>; logger: FastifyBaseLogger }) {
  return {
    loggerInstance: options.logger,
    // One line a request, see logging.ts.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: options.config.trustProxy,
    // Made here, never taken over: what a caller sends would end up in the log.
    genReqId: () => randomUUID(),
    requestTimeout: 60_000,
    keepAliveTimeout: 65_000, // longer than the usual 60 s of a proxy, which else meets closed connections
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: answerBadAddress,
  } satisfies FastifyServerOptions;
}
