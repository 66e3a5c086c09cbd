import Fastify from 'fastify';
import { Pool } from 'pg';
import { chooseVariant, readStaticFiles } from '../../api/src/platform/static-files.ts';
import { floorSql } from './floor-sql.ts';

/** The smallest React page and its list, as files held in memory and one prepared statement. PAGE: the folder of its build. */
const pool = new Pool({ connectionString: process.env['DATABASE_URL'] ?? '', options: '-c jit=off -c TimeZone=UTC' });
const files = readStaticFiles(process.env['PAGE'] ?? '');
const app = Fastify();

app.get<{ Params: { workspace: string; id: string } }>('/list/:workspace/:id', async ({ params }, reply) => {
  const values = [params.workspace, params.id, 2031];
  const { rows } = await pool.query<{ json: string }>({ name: 'list', text: floorSql.list, values });
  return reply.type('application/json').send(`{"items":[${rows.map(({ json }) => json).join(',')}]}`);
});
app.get('/*', async (request, reply) => {
  const [address = '/'] = request.url.split('?');
  const file = files.get(address === '/' ? '/index.html' : address);
  const variant = file && chooseVariant(file, request.headers['accept-encoding']);
  if (!file || !variant) return reply.code(404).send();
  if (variant.encoding !== 'identity') reply.header('content-encoding', variant.encoding);
  return reply.type(file.contentType).send(variant.body);
});

await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
process.on('SIGTERM', () => process.exit(0));
