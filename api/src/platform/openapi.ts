import { allContracts } from '@agendawerk/shared/all-contracts.ts';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { documentationPath } from './closed-by-default.ts';
import { sessionCookieName } from './credentials.ts';
import { buildOpenApiDocument } from './openapi-document.ts';

/** The pages set styles on their elements; everything comes from this address. */
const pagePolicy = `default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'`;

/** The API's description at /api/openapi.json and its pages at /api/docs; everything is served from here. */
export const openApi = fp(
  async (app: FastifyInstance, { isSecure }: { isSecure: boolean }) => {
    const document = JSON.stringify(buildOpenApiDocument(allContracts, { cookieName: sessionCookieName(isSecure) }));
    app.get('/api/openapi.json', { config: { access: 'public' } }, async (_request, reply) =>
      reply.type('application/json').send(document),
    );
    await app.register(swagger, { mode: 'static', specification: { document: JSON.parse(document) } });
    await app.register(swaggerUi, { routePrefix: documentationPath, staticCSP: pagePolicy });
  },
  { name: 'open-api' },
);
