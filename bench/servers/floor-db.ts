import Fastify from 'fastify';
import { Pool } from 'pg';
import { floorSql } from './floor-sql.ts';

/**
 * The denominator: bare Fastify and `pg`, one prepared statement a request, as the owner of the tables. As many
 * connections as the program holds open. Writes are one statement, so one transaction of their own.
 */
const pool = new Pool({
  connectionString: process.env['DATABASE_URL'] ?? '',
  max: 10,
  options: '-c jit=off -c TimeZone=UTC',
});
const app = Fastify();

async function ask(name: keyof typeof floorSql, values: unknown[]): Promise<Record<string, string>[]> {
  return (await pool.query<Record<string, string>>({ name, text: floorSql[name], values })).rows;
}

type Place = { Params: { workspace: string; id: string } };
interface Report {
  reportedOn: string;
  status: string;
  light: string;
  percent: number;
  doneText: string;
  nextText: string;
}

app.get<Place>('/list/:workspace/:id', async ({ params }, reply) => {
  const rows = await ask('list', [params.workspace, params.id, 2031]);
  return reply.type('application/json').send(`{"items":[${rows.map(({ json }) => json).join(',')}],"nextCursor":null}`);
});
app.get<Place>('/measure/:workspace/:id', async ({ params }, reply) => {
  const [row] = await ask('measure', [params.workspace, params.id]);
  return reply.type('application/json').send(`{"measure":${row?.['measure']},"updates":${row?.['updates']}}`);
});
app.get<Place>('/kpis/:workspace/:id', async ({ params }, reply) => {
  const rows = await ask('kpis', [params.workspace, params.id]);
  const items = rows.map(({ sheet = '', readings }) => `${sheet.slice(0, -1)},"readings":${readings}}`);
  return reply.type('application/json').send(`{"items":[${items.join(',')}]}`);
});
app.get<Place>('/remarks/:workspace/:id', async ({ params }, reply) => {
  const rows = await ask('remarks', [params.workspace, params.id]);
  return reply.type('application/json').send(`{"items":[${rows.map(({ json }) => json).join(',')}]}`);
});
app.post<Place & { Body: Report; Querystring: { author: string } }>(
  '/measure/:workspace/:id/updates',
  async ({ params, body, query }, reply) => {
    const { reportedOn, status, light, percent, doneText, nextText } = body;
    const given = [reportedOn, status, light, percent, doneText, nextText];
    const [row] = await ask('report', [params.workspace, crypto.randomUUID(), params.id, query.author, ...given]);
    return reply.code(201).type('application/json').send(row?.['json']);
  },
);
app.patch<Place & { Body: { title: string; benefit: string } }>(
  '/measure/:workspace/:id',
  async ({ params, body, headers }, reply) => {
    const revision = Number(headers['if-match']?.slice(1, -1));
    const [row] = await ask('change', [params.workspace, params.id, revision, body.title, body.benefit]);
    return row ? reply.type('application/json').send(row['json']) : reply.code(412).send();
  },
);

await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
process.on('SIGTERM', () => process.exit(0));
