import type { News } from '@agendawerk/shared/live/index.ts';
import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';

/** More than that is no longer told one by one. */
const mostChanges = 500;

/** $2: after this entry of the record, or null; $3: with what only the administration is told of. */
const reading = statement<News>(
  'live.read_news',
  `with newest as (select coalesce(max(id), 0) as id from audit_entry where workspace_id = $1),
   missed as (select e.id, e.subject_kind, e.subject_id from audit_entry e
     where e.workspace_id = $1 and e.id > $2::bigint and ($3::boolean or e.subject_kind not in ('workspace', 'api_key'))
     order by e.id limit ${mostChanges} + 1)
   select newest.id::text as "lastId",
     coalesce($2::bigint > newest.id or (select count(*) from missed) > ${mostChanges}, false) as "isGap",
     (select coalesce(json_agg(json_build_object('kind', subject_kind, 'id', subject_id) order by id), '[]') from missed) as items
    from newest`,
);
const announcing = statement('live.announce_presence', `select pg_notify('agendawerk_presence', $1)`);

/** What the record says after a position; without one only where it stands. */
export async function findNews(
  transaction: Transaction,
  { workspaceId, since, seesAll }: { workspaceId: string; since: string | undefined; seesAll: boolean },
): Promise<News> {
  const found = await transaction.find(reading, [workspaceId, since ?? null, seesAll]);
  return found ?? { lastId: '0', isGap: false, items: [] };
}

export async function announce(transaction: Transaction, payload: string): Promise<void> {
  await transaction.list(announcing, [payload]);
}
