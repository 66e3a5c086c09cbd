import type { Pool, PoolClient } from 'pg';

/** Listens on a pool. What was sent on its connections: the name of a prepared statement, or the text of one that is not. */
export function recordQueries(pool: Pool): { take: () => string[] } {
  const heard = new WeakSet<PoolClient>();
  let sent: string[] = [];
  pool.on('acquire', (client) => {
    if (heard.has(client)) return;
    heard.add(client);
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    Object.assign(client, {
      query: (...given: unknown[]) => {
        const [first] = given;
        const isPrepared = typeof first === 'object' && first !== null && 'name' in first;
        sent.push(isPrepared ? `prepared ${String(first.name)}` : `unprepared ${JSON.stringify(first)}`);
        return query(...given);
      },
    });
  });
  return {
    take: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
  };
}
