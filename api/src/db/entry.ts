import type { Role } from '@agendawerk/shared/access/index.ts';
import type { Pool, PoolClient } from 'pg';
import { statement } from './statement.ts';
import { type Transaction, transactionOn } from './transaction.ts';

/** How a caller shows who they are: the token of a signed-in session, or the hash of another system's key. */
export type Credentials = { kind: 'session'; token: string } | { kind: 'key'; hash: Buffer };

/** Somebody's place in the workspace, and what it allows. */
export interface EnteredMember {
  id: string;
  roles: Role[];
  departmentIds: string[];
}

/** What the database knows of the caller. Without a member they are signed in, but not (or no longer) in that workspace. */
export interface Entered {
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
const confirming = statement<MemberRow>(
  'entry.confirm_write',
  'select member_id, roles, department_ids from app.confirm_write($1, $2)',
);

/**
 * Takes the workspace's clock and tells what the caller may do now that nobody else writes: null where they are no
 * longer a member, undefined where nobody is signed in any more.
 */
export type ConfirmWrite = () => Promise<EnteredMember | null | undefined>;

interface Entry {
  pool: Pool;
  credentials: Credentials;
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
    const entered = await identify(transaction, { credentials, workspaceId, requestId, isAgain });
    const result = await work(entered, transaction, async () => {
      const { token, hash } = { token: null, hash: null, ...credentials };
      const row = await transaction.find(confirming, [token, hash]);
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
): Promise<Entered | undefined> {
  const row =
    credentials.kind === 'session'
      ? await transaction.find(isAgain ? reenterBySession : enterBySession, [credentials.token, workspaceId, requestId])
      : await transaction.find(enterByKey, [credentials.hash, workspaceId, requestId]);
  if (!row) return undefined;
  return {
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

/** @returns false where the connection is lost too. */
async function rollback(client: PoolClient): Promise<boolean> {
  return client.query('rollback').then(
    () => true,
    () => false,
  );
}
