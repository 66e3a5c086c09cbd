import type { BenchServer } from './data/databases.ts';
import { withClient } from './data/databases.ts';
import type { LoadRequest } from './load/orders.ts';
import { cookie } from './servers/program.ts';

/** Where the answers of a workload come from, and so how its requests are written. */
export type TargetKind = 'program' | 'floor-db' | 'floor-http';

export interface Place {
  workspaceId: string;
  agendaId: string;
  memberId: string;
  measureIds: string[];
  /** Of the one town that has a round. */
  roundId: string | null;
}

export interface Workload {
  id: string;
  title: string;
  /** Processor time against floor-db: issue "Foundation", section Speed. */
  limit: number;
  expectedStatus: number;
  isWrite: boolean;
  /** One request a town or a measure; connections share them out. */
  requests: (kind: TargetKind, places: readonly Place[], state: State) => LoadRequest[];
}

/** What requests have to know that changes from round to round. */
export interface State {
  revisions: ReadonlyMap<string, number>;
  /** The ETag of each town's list, for W6. */
  etags: ReadonlyMap<string, string>;
}

const pathOf = {
  list: ({ workspaceId, agendaId }: Place) => `/api/workspaces/${workspaceId}/agendas/${agendaId}/measures`,
  kpis: ({ workspaceId, agendaId }: Place) => `/api/workspaces/${workspaceId}/agendas/${agendaId}/kpis`,
  remarks: ({ workspaceId }: Place, id: string) => `/api/workspaces/${workspaceId}/rounds/${id}/remarks`,
  measure: ({ workspaceId }: Place, id: string) => `/api/workspaces/${workspaceId}/measures/${id}`,
};

/** Not every measure is asked for, but more than fit into one page of the database's cache. */
const measuresATown = 10;

function get(kind: TargetKind, floor: string, path: string, headers: Record<string, string> = {}): LoadRequest {
  if (kind === 'floor-http') return { method: 'GET', path: `/${floor.split('/')[1]}`, headers: {} };
  if (kind === 'floor-db') return { method: 'GET', path: floor, headers: {} };
  return { method: 'GET', path, headers: { cookie, ...headers } };
}

function write(kind: TargetKind, method: string, floor: string, path: string, body: string): LoadRequest {
  if (kind === 'floor-db') return { method, path: floor, headers: {}, body };
  return { method, path, headers: { cookie, 'sec-fetch-site': 'same-origin' }, body };
}

export const workloads: Record<'W1' | 'W2' | 'W3' | 'W4' | 'W5' | 'W6' | 'W13', Workload> = {
  W1: {
    id: 'W1',
    limit: 2.5,
    title: 'list of 60 measures',
    expectedStatus: 200,
    isWrite: false,
    requests: (kind, places) =>
      places.map((place) => get(kind, `/list/${place.workspaceId}/${place.agendaId}`, pathOf.list(place))),
  },
  W2: {
    id: 'W2',
    limit: 2.5,
    title: 'one measure with all that its page shows',
    expectedStatus: 200,
    isWrite: false,
    requests: (kind, places) =>
      places.flatMap((place) =>
        place.measureIds
          .slice(0, measuresATown)
          .map((id) => get(kind, `/measure/${place.workspaceId}/${id}`, pathOf.measure(place, id))),
      ),
  },
  W3: {
    id: 'W3',
    limit: 1.5,
    title: '30 KPIs with 1,800 readings',
    expectedStatus: 200,
    isWrite: false,
    requests: (kind, places) =>
      places.map((place) => get(kind, `/kpis/${place.workspaceId}/${place.agendaId}`, pathOf.kpis(place))),
  },
  W4: {
    id: 'W4',
    limit: 4,
    title: 'report progress of a measure',
    expectedStatus: 201,
    isWrite: true,
    requests: (kind, places) =>
      places.flatMap((place) =>
        place.measureIds.slice(0, 1).map((id) => {
          const report = { reportedOn: '2026-06-02', status: 'running', light: 'green', percent: 45 };
          const body = JSON.stringify({
            ...report,
            doneText: 'Vergabe abgeschlossen, Vertrag unterschrieben.',
            nextText: 'Aufbau beginnt.',
          });
          const floor = `/measure/${place.workspaceId}/${id}/updates?author=${place.memberId}`;
          return write(kind, 'POST', floor, `${pathOf.measure(place, id)}/updates`, body);
        }),
      ),
  },
  W5: {
    id: 'W5',
    limit: 4,
    title: 'change a measure',
    expectedStatus: 200,
    isWrite: true,
    requests: (kind, places, { revisions }) =>
      places.flatMap((place) =>
        place.measureIds.slice(0, 1).map((id) => {
          const body = JSON.stringify({
            title: 'Serviceportal, Stand $TURN$',
            benefit: 'Kürzere Wege in $TURN$ Fällen.',
          });
          const request = write(kind, 'PATCH', `/measure/${place.workspaceId}/${id}`, pathOf.measure(place, id), body);
          return { ...request, revision: revisions.get(id) ?? 1 };
        }),
      ),
  },
  W6: {
    id: 'W6',
    limit: 0.5,
    title: 'unchanged list',
    expectedStatus: 304,
    isWrite: false,
    requests: (kind, places, { etags }) =>
      places.map((place) =>
        get(kind, `/list/${place.workspaceId}/${place.agendaId}`, pathOf.list(place), {
          'if-none-match': etags.get(place.workspaceId) ?? '',
        }),
      ),
  },
  W13: {
    id: 'W13',
    limit: 1.5,
    title: '2,000 remarks of a round',
    expectedStatus: 200,
    isWrite: false,
    requests: (kind, places) =>
      places.flatMap((place) =>
        place.roundId === null
          ? []
          : [get(kind, `/remarks/${place.workspaceId}/${place.roundId}`, pathOf.remarks(place, place.roundId))],
      ),
  },
};

/** The towns of a database, at most that many, chosen without an order. */
export async function listPlaces(server: BenchServer, database: string, most: number): Promise<Place[]> {
  return withClient(server.urlOf(database), async (client) => {
    const { rows } = await client.query<Place>(
      `select a.workspace_id as "workspaceId", a.id as "agendaId", m.id as "memberId",
              array(select id from measure where workspace_id = a.workspace_id order by md5(id::text)) as "measureIds",
              (select r.id from round r where r.workspace_id = a.workspace_id limit 1) as "roundId"
         from agenda a join member m on m.workspace_id = a.workspace_id
        order by not exists (select from round r where r.workspace_id = a.workspace_id), md5(a.id::text) limit $1`,
      [most],
    );
    return rows;
  });
}

export async function readState(
  server: BenchServer,
  database: string,
  port: number | undefined,
  places: readonly Place[],
): Promise<State> {
  const revisions = await withClient(server.urlOf(database), async (client) => {
    const { rows } = await client.query<{ id: string; revision: number }>(
      'select id, revision from measure where workspace_id = any ($1)',
      [places.map(({ workspaceId }) => workspaceId)],
    );
    return new Map(rows.map(({ id, revision }) => [id, revision]));
  });
  const etags = new Map<string, string>();
  for (const place of port === undefined ? [] : places) {
    const response = await fetch(`http://127.0.0.1:${port}${pathOf.list(place)}`, { headers: { cookie } });
    etags.set(place.workspaceId, response.headers.get('etag') ?? '');
    await response.arrayBuffer();
  }
  return { revisions, etags };
}
