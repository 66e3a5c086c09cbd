import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { allContracts } from '@agendawerk/shared/all-contracts.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { sessionCookieName } from './credentials.ts';
import { buildOpenApiDocument } from './openapi-document.ts';

/** Swagger UI sets styles on its elements; everything comes from this address. */
const pagePolicy = `default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'`;

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Agendawerk API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><main id="pages"></main><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>`;
const startScript = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#pages', deepLinking: true });`;

/** The files of Swagger UI, which the npm package carries; its Fastify plugin would cost every start a quarter of a second. */
const swaggerFiles: Record<string, string> = {
  'swagger-ui.css': 'text/css',
  'swagger-ui-bundle.js': 'text/javascript',
};

/**
 * The API's description at /api/openapi.json and its pages at /api/docs; everything is served from here. Made when
 * somebody first asks for it: the start does without.
 */
export const openApi = fp(
  async (app: FastifyInstance, { isSecure }: { isSecure: boolean }) => {
    let document: string | undefined;
    const settings = { config: { access: 'public' } };

    app.get('/api/openapi.json', settings, async (_request, reply) => {
      document ??= JSON.stringify(buildOpenApiDocument(allContracts, { cookieName: sessionCookieName(isSecure) }));
      return reply.type('application/json').send(document);
    });
    app.get('/api/docs', settings, async (_request, reply) =>
      reply.header('content-security-policy', pagePolicy).type('text/html; charset=utf-8').send(page),
    );
    app.get<{ Params: { file: string } }>('/api/docs/:file', settings, async ({ params: { file } }, reply) => {
      reply.header('cache-control', 'no-cache');
      if (file === 'start.js') return reply.type('text/javascript').send(startScript);
      const contentType = swaggerFiles[file];
      if (contentType === undefined) throw new DomainError('resource.not_found');
      const path = fileURLToPath(import.meta.resolve(`@fastify/swagger-ui/static/${file}`));
      return reply.type(contentType).send(await readFile(path));
    });
  },
  { name: 'open-api' },
);
