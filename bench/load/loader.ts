import type { LoadOrder, LoadResult } from './orders.ts';
import { type Connection, openConnection } from './connection.ts';

/** A process of its own, so that what asking costs is not counted with what answering costs. */
process.on('message', (order: LoadOrder) => {
  runLoad(order).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});

async function runLoad(order: LoadOrder): Promise<LoadResult> {
  const connections = await Promise.all(Array.from({ length: order.connections }, () => openConnection(order.port)));
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  const startedAt = performance.now();
  const until = startedAt + order.milliseconds;
  await Promise.all(connections.map((connection, index) => askUntil(connection, index)));
  const seconds = (performance.now() - startedAt) / 1000;
  for (const connection of connections) connection.close();
  return { requests: times.length, seconds, statuses, times };

  async function askUntil(connection: Connection, index: number): Promise<void> {
    const requests = planFor(order, index);
    for (let turn = 0; performance.now() < until; turn += 1) {
      const askedAt = performance.now();
      const status = await connection.ask(requests(turn));
      times.push(performance.now() - askedAt);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  }
}

/** The requests of one connection: reads in turn, a write again and again with what must differ each time. */
function planFor({ requests, connections }: LoadOrder, index: number): (turn: number) => Buffer {
  const own = requests.filter((_, place) => place % connections === index % connections);
  const plan = own.length > 0 ? own : requests;
  const made = plan.map((request) => (request.revision === undefined ? toBuffer(request, 0) : undefined));
  return (turn) => {
    const place = turn % plan.length;
    const request = plan[place];
    if (!request) throw new Error('nothing to ask');
    return made[place] ?? toBuffer(request, Math.floor(turn / plan.length));
  };
}

/** A write counts up the revision that it expects, since nobody else changes what it changes. */
function toBuffer({ method, path, headers, body, revision }: LoadOrder['requests'][number], turn: number): Buffer {
  const text = body?.replaceAll('$TURN$', String(turn)) ?? '';
  const head = { host: '127.0.0.1', ...headers };
  if (revision !== undefined) Object.assign(head, { 'if-match': `"${revision + turn}"` });
  if (body !== undefined)
    Object.assign(head, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`);
}
