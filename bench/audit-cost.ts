import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Client } from 'pg';
import { type BenchServer, withClient } from './data/databases.ts';
import type { Finding } from './gates.ts';
import { median } from './rounds.ts';
import { floorSql } from './servers/floor-sql.ts';
import type { Place } from './workloads.ts';

const rounds = 30;
const statementsARound = 20;

interface Side {
  client: Client;
  /** Process of the database that serves this connection alone. */
  pid: number;
}

/**
 * What a row in the record of changes costs: the same statements in turn on a database with the trigger and on one
 * where the owner has disabled it, by the processor time of the one process that runs them. Everything is rolled back.
 */
export async function benchAuditCost(
  server: BenchServer,
  { audited, unaudited, places }: { audited: string; unaudited: string; places: readonly Place[] },
): Promise<Finding[]> {
  const [place] = places;
  if (!place) throw new Error('no town to write in');
  return withClient(server.urlOf(audited), (first) =>
    withClient(server.urlOf(unaudited), async (second) => {
      const sides = [await toSide(first), await toSide(second)] as const;
      return [
        await compare('insert a progress update (a row for it and one for its measure)', sides, (client) =>
          report(client, place),
        ),
        await compare('change a measure (one row)', sides, (client, turn) => change(client, place, turn)),
      ].flat();
    }),
  );
}

async function toSide(client: Client): Promise<Side> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return { client, pid: rows[0]?.pid ?? 0 };
}

async function compare(
  what: string,
  [audited, unaudited]: readonly [Side, Side],
  run: (client: Client, turn: number) => Promise<unknown>,
): Promise<Finding[]> {
  const costs: [number, number][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const pair: [number, number] = [await time(audited, run), await time(unaudited, run)];
    if (round > 0) costs.push(pair); // the first one prepares and warms
  }
  const [withRows, without] = [median(costs.map(([cost]) => cost)), median(costs.map(([, cost]) => cost))];
  const shared = { id: 'audit', limit: 0, kind: 'information' } as const;
  return [
    { ...shared, title: what, what: 'ms of PostgreSQL with audit rows', ratio: withRows },
    { ...shared, title: what, what: 'ms of PostgreSQL without', ratio: without },
  ];
}

async function time({ client, pid }: Side, run: (client: Client, turn: number) => Promise<unknown>): Promise<number> {
  await client.query('begin');
  const before = readMilliseconds(pid);
  for (let turn = 0; turn < statementsARound; turn += 1) await run(client, turn);
  const used = readMilliseconds(pid) - before;
  await client.query('rollback');
  return used / statementsARound;
}

/** Nanoseconds on the processor, counted exactly; /proc/…/stat counts hundredths of a second. */
function readMilliseconds(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

function report(client: Client, { workspaceId, memberId, measureIds }: Place): Promise<unknown> {
  const given = ['2026-06-02', 'running', 'green', 45, 'Vergabe abgeschlossen.', 'Aufbau beginnt.'];
  const values = [workspaceId, randomUUID(), measureIds[0], memberId, ...given];
  return client.query({ name: 'report', text: floorSql.report, values });
}

async function change(client: Client, { workspaceId, measureIds }: Place, turn: number): Promise<void> {
  const id = measureIds[1] ?? '';
  // The town's measures are as they were loaded, at revision 1, and every round is rolled back.
  const values = [workspaceId, id, turn + 1, `Serviceportal, Stand ${turn}`, `Kürzere Wege in ${turn} Fällen.`];
  const { rowCount } = await client.query({ name: 'change', text: floorSql.change, values });
  if (rowCount !== 1) throw new Error('the measure was not at the expected revision');
}
