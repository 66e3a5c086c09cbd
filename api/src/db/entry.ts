import type { Role } from '@agendawerk/shared/access/index.ts';
import type { Pool, PoolClient } from 'pg';
import { statement } from './statement.ts';
import { type Transaction, transactionOn } from './transaction.ts';

/** How a caller shows who they are: the token of a signed-in session, the hash of another system's key, or that of a confirmed link to a round. */
export type Credentials =
  | { kind: 'session'; token: string }
  | { kind: 'key'; hash: Buffer }
  | { kind: 'round'; hash: Buffer; roundId: string; departmentId: string };

/** What the database knows of the caller. Without a member they are signed in, but not (or no longer) in that workspace. */
export interface Entered {
  by: Credentials['kind'];
  userId: string;
  sessionId: string | null;
  member: { id: string; roles: Role[]; departmentIds: string[] } | null;
  /** Counts the writing transactions of the workspace. */
  clock: string | null;
  /** The session was prolonged just now; its cookie is to be renewed. */
  isExtended: boolean;
}

interface EnteredRow {
  user_id: string;
  session_id: string | null;
  member_id: string | null;
  roles: Role[] | null;
  department_ids: string[] | null;
  clock: string | null;
  is_extended: boolean;
}

const columns = 'user_id, session_id, member_id, roles, department_ids, clock, is_extended';
const enterBySession = statement<EnteredRow>('entry.by_session', `select ${columns} from app.open_request($1, $2, $3)`);
const enterByKey = statement<EnteredRow>('entry.by_key', `select ${columns} from app.open_request_by_key($1, $2, $3)`);
const enterByRound = statement<EnteredRow>(
  'entry.by_round',
  `select ${columns} from app.open_request_by_round($1, $2, $3, $4, $5)`,
);
const advanceClock = statement<{ advance_clock: string }>('entry.advance_clock', 'select app.advance_clock()');

interface Entry {
  pool: Pool;
  /** The first that is known counts. */
  credentials: readonly Credentials[];
  workspaceId: string | null;
  requestId: string;
  isWrite: boolean;
}

/**
 * The only way to a connection of the API: says first who acts for which workspace, so that a connection can never
 * keep another workspace's setting, then runs `work`. Writes run in a transaction; the first thing that `confirmWrite`
 * does in it is to take the workspace's clock, which puts the writers of one workspace in a row.
 */
export async function enter<Result>(
  { pool, credentials, workspaceId, requestId, isWrite }: Entry,
  work: (entered: Entered | undefined, transaction: Transaction, confirmWrite: () => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let isBroken = false;
  try {
    if (isWrite) await client.query('begin');
    const transaction = transactionOn(client);
    const entered = await identify(transaction, credentials, workspaceId, requestId);
    const result = await work(entered, transaction, async () => {
      await transaction.find(advanceClock);
    });
    if (isWrite) await client.query('commit');
    return result;
  } catch (error) {
    if (isWrite) isBroken = !(await rollback(client));
    throw error;
  } finally {
    client.release(isBroken);
  }
}

async function identify(
  transaction: Transaction,
  credentials: readonly Credentials[],
  workspaceId: string | null,
  requestId: string,
): Promise<Entered | undefined> {
  for (const shown of credentials) {
    const row = await findEntered(transaction, shown, workspaceId, requestId);
    if (row) return toEntered(row, shown.kind);
  }
  return undefined;
}

function toEntered(row: EnteredRow, by: Credentials['kind']): Entered {
  return {
    by,
    userId: row.user_id,
    sessionId: row.session_id,
    member:
      row.member_id === null
        ? null
        : { id: row.member_id, roles: row.roles ?? [], departmentIds: row.department_ids ?? [] },
    clock: row.clock,
    isExtended: row.is_extended,
  };
}

function findEntered(
  transaction: Transaction,
  shown: Credentials,
  workspaceId: string | null,
  requestId: string,
): Promise<EnteredRow | undefined> {
  switch (shown.kind) {
    case 'session':
      return transaction.find(enterBySession, [shown.token, workspaceId, requestId]);
    case 'key':
      return transaction.find(enterByKey, [shown.hash, workspaceId, requestId]);
    case 'round':
      return transaction.find(enterByRound, [shown.hash, workspaceId, shown.roundId, shown.departmentId, requestId]);
  }
}

/** @returns false where the connection is lost too. */
async function rollback(client: PoolClient): Promise<boolean> {
  return client.query('rollback').then(
    () => true,
    () => false,
  );
}
