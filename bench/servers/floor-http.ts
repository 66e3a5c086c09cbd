import { readFileSync } from 'node:fs';
import Fastify from 'fastify';

/** What HTTP alone costs: bare Fastify that returns bytes which it holds in memory. BODIES names a file: path to body. */
const bodies = JSON.parse(readFileSync(process.env['BODIES'] ?? '', 'utf8')) as Record<string, string>;
const app = Fastify();
for (const [path, body] of Object.entries(bodies)) {
  app.get(path, (_, reply) => reply.type('application/json').send(body));
}
await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
process.on('SIGTERM', () => process.exit(0));
