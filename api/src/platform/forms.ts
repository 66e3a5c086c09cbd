import type { Readable } from 'node:stream';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';

/**
 * Forms are what foreign pages can send without asking, so that only routes whose contract says so take one, and what
 * is in it is not read.
 */
export const forms = fp(
  async (app: FastifyInstance) => {
    app.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      { bodyLimit: 10_000 },
      async (request: FastifyRequest, payload: Readable) => {
        if (!request.routeOptions.config.contract?.takesForm) throw new DomainError('request.unsupported_media_type');
        payload.resume();
        return undefined;
      },
    );
  },
  { name: 'forms' },
);
