import type { Role } from '@agendawerk/shared/access/index.ts';
import type { Pool, PoolClient } from 'pg';
import { statement } from './statement.ts';
import { type Transaction, transactionOn } from './transaction.ts';

/** How a caller shows who they are: the token of a signed-in session, the hash of another system's key, or that of a confirmed link to a round. */
export type Credentials =
  | { kind: 'session'; token: string }
  | { kind: 'key'; hash: Buffer }
  | { kind: 'round'; hash: Buffer; roundId: string; departmentId: string };

/** Somebody's place in the workspace, and what it allows. */
export interface EnteredMember {
  id: string;
  roles: Role[];
  departmentIds: string[];
}

/** What the database knows of the caller. Without a member they are signed in, but not (or no longer) in that workspace. */
export interface Entered {
  by: Credentials['kind'];
  userId: string;
  sessionId: string | null;
  member: EnteredMember | null;
  /** Counts the writing transactions of the workspace. */
  clock: string | null;
  /** The session was prolonged just now; its cookie is to be renewed. */
  isExtended: boolean;
}

interface MemberRow {
  member_id: string | null;
  roles: Role[] | null;
  department_ids: string[] | null;
}

interface EnteredRow extends MemberRow {
  user_id: string;
  session_id: string | null;
  clock: string | null;
  is_extended: boolean;
}

const columns = 'user_id, session_id, member_id, roles, department_ids, clock, is_extended';
const enterBySession = statement<EnteredRow>('entry.by_session', `select ${columns} from app.open_request($1, $2, $3)`);
/** The same without counting as use of the session. */
const reenterBySession = statement<EnteredRow>(
  'entry.again_by_session',
  `select ${columns} from app.reopen_request($1, $2, $3)`,
);
const enterByKey = statement<EnteredRow>('entry.by_key', `select ${columns} from app.open_request_by_key($1, $2, $3)`);
const enterByRound = statement<EnteredRow>(
  'entry.by_round',
  `select ${columns} from app.open_request_by_round($1, $2, $3, $4, $5)`,
);
const memberColumns = 'member_id, roles, department_ids';
const confirming = statement<MemberRow>(
  'entry.confirm_write',
  `select ${memberColumns} from app.confirm_write($1, $2)`,
);
const confirmingByRound = statement<MemberRow>(
  'entry.confirm_write_by_round',
  `select ${memberColumns} from app.confirm_write_by_round($1, $2, $3)`,
);

/**
 * Takes the workspace's clock and tells what the caller may do now that nobody else writes: null where they are no
 * longer a member, undefined where nobody is signed in any more.
 */
export type ConfirmWrite = () => Promise<EnteredMember | null | undefined>;

interface Entry {
  pool: Pool;
  /** The first that is known counts. */
  credentials: readonly Credentials[];
  workspaceId: string | null;
  requestId: string;
  isWrite: boolean;
  /** Something that stays open looks again whether it still may. */
  isAgain?: boolean;
}

/**
 * The only way to a connection of the API: says first who acts for which workspace, so that a connection can never
 * keep another workspace's setting, then runs `work`. Writes run in a transaction; `confirmWrite` takes the workspace's
 * clock in it, which puts the writers of one workspace in a row, and reads the rights once more: they may have changed
 * while the caller waited.
 */
export async function enter<Result>(
  { pool, credentials, workspaceId, requestId, isWrite, isAgain = false }: Entry,
  work: (entered: Entered | undefined, transaction: Transaction, confirmWrite: ConfirmWrite) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let isBroken = false;
  try {
    if (isWrite) await client.query('begin');
    const transaction = transactionOn(client);
    const found = await identify(transaction, { credentials, workspaceId, requestId, isAgain });
    const result = await work(found?.entered, transaction, async () => {
      const row = found && (await findConfirmed(transaction, found.shown));
      return row && toMember(row);
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
  {
    credentials,
    workspaceId,
    requestId,
    isAgain,
  }: Pick<Required<Entry>, 'credentials' | 'workspaceId' | 'requestId' | 'isAgain'>,
): Promise<{ entered: Entered; shown: Credentials } | undefined> {
  for (const shown of credentials) {
    const row = await findEntered(transaction, shown, { workspaceId, requestId, isAgain });
    if (row) return { entered: toEntered(row, shown.kind), shown };
  }
  return undefined;
}

function toEntered(row: EnteredRow, by: Credentials['kind']): Entered {
  return {
    by,
    userId: row.user_id,
    sessionId: row.session_id,
    member: toMember(row),
    clock: row.clock,
    isExtended: row.is_extended,
  };
}

function toMember({ member_id: id, roles, department_ids: departmentIds }: MemberRow): EnteredMember | null {
  return id === null ? null : { id, roles: roles ?? [], departmentIds: departmentIds ?? [] };
}

function findEntered(
  transaction: Transaction,
  shown: Credentials,
  { workspaceId, requestId, isAgain }: Pick<Required<Entry>, 'workspaceId' | 'requestId' | 'isAgain'>,
): Promise<EnteredRow | undefined> {
  switch (shown.kind) {
    case 'session':
      return transaction.find(isAgain ? reenterBySession : enterBySession, [shown.token, workspaceId, requestId]);
    case 'key':
      return transaction.find(enterByKey, [shown.hash, workspaceId, requestId]);
    case 'round':
      return transaction.find(enterByRound, [shown.hash, workspaceId, shown.roundId, shown.departmentId, requestId]);
  }
}

function findConfirmed(transaction: Transaction, shown: Credentials): Promise<MemberRow | undefined> {
  switch (shown.kind) {
    case 'session':
      return transaction.find(confirming, [shown.token, null]);
    case 'key':
      return transaction.find(confirming, [null, shown.hash]);
    case 'round':
      return transaction.find(confirmingByRound, [shown.hash, shown.roundId, shown.departmentId]);
  }
}

/** @returns false where the connection is lost too. */
async function rollback(client: PoolClient): Promise<boolean> {
  return client.query('rollback').then(
    () => true,
    () => false,
  );
}
