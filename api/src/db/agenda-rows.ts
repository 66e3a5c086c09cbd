import { type Statement, statement } from './statement.ts';
import type { Transaction } from './transaction.ts';

/** A select of rows that belong to an agenda ($1 the workspace, $2 the agenda), and their order by the names of the API. */
export interface AgendaRows {
  select: string;
  order: string;
}

/** The rows as one JSON array, as an expression for a larger select. */
export function jsonArray({ select, order }: AgendaRows): string {
  return `coalesce((select json_agg(row order by ${order}) from (${select}) row), '[]')`;
}

/** `{"items": […]}`; no row at all where there is no such agenda, which is something else than an empty one. */
export function defineAgendaListing(name: string, rows: AgendaRows): Statement<{ json: string }> {
  return statement(
    name,
    `select json_build_object('items', ${jsonArray(rows)})::text as json from agenda where workspace_id = $1 and id = $2`,
  );
}

interface Move {
  workspaceId: string;
  agendaId: string;
  id: string;
  from: number;
  to: number;
}

/**
 * For tables whose rows people put in an order of their own: the others make room for a row that moves.
 * @returns the place that the row gets, at most the last one.
 */
export function defineMoving(table: string): (transaction: Transaction, move: Move) => Promise<number> {
  const last = statement<{ position: number }>(
    `${table}.last_position`,
    `select coalesce(max(position), 0) as position from ${table} where workspace_id = $1 and agenda_id = $2`,
  );
  const makeRoom = statement(
    `${table}.make_room`,
    `update ${table} set position = position + case when $4::integer > $5::integer then 1 else -1 end
      where workspace_id = $1 and agenda_id = $2 and id <> $3
        and position between least($4::integer, $5::integer) and greatest($4::integer, $5::integer)`,
  );
  return async (transaction, { workspaceId, agendaId, id, from, to }) => {
    const lastPosition = (await transaction.find(last, [workspaceId, agendaId]))?.position ?? 0;
    const place = Math.min(to, lastPosition);
    if (from !== place) await transaction.list(makeRoom, [workspaceId, agendaId, id, from, place]);
    return place;
  };
}
