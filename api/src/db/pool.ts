import { Pool, types } from 'pg';
import { Listener } from './listener.ts';

type Log = { warn: (fields: object, message: string) => void };

/**
 * Where the program reads and writes: as the API, which sees one workspace at a time, as the sign-in, which sees people,
 * or as the worker, which sees the outbox.
 */
export type Database = {
  api: Pool;
  auth: Pool;
  /** Hears what is announced in the database; connects when somebody first wants to know. */
  listener: Listener;
  worker: Pool;
  close: () => Promise<void>;
};

/** Longer than any request may take, short enough that one slow query does not hold a connection for ever. */
const sessionSettings = {
  statement_timeout: '15s',
  lock_timeout: '5s',
  idle_in_transaction_session_timeout: '30s',
  TimeZone: 'UTC',
  jit: 'off',
};

const dateType = 1082;

export function openDatabase(options: { url: string; poolSize: number; log?: Log }): Database {
  const { url, poolSize, log } = options;
  const api = createPool({ url, role: 'agendawerk_api', max: poolSize, log });
  const auth = createPool({
    url,
    role: 'agendawerk_auth',
    searchPath: 'auth',
    max: Math.max(2, Math.ceil(poolSize / 4)),
    log,
  });
  const listener = new Listener({ url, role: 'agendawerk_api', ...(log ? { log } : {}) });
  // Opens no connection before there is work for it.
  const worker = createPool({ url, role: 'agendawerk_worker', max: 2, log });
  return {
    api,
    auth,
    listener,
    worker,
    close: async () => {
      await Promise.all([api.end(), auth.end(), listener.close(), worker.end()]);
    },
  };
}

/**
 * Connections that act as a role without rights beyond its own. The role is a startup option: it costs no round trip
 * and cannot be forgotten. (A pooler such as PgBouncer would drop it, hence docs/runbook.md forbids one in between.)
 */
export function createPool(options: {
  url: string;
  role: string;
  max: number;
  searchPath?: string | undefined;
  /** Further settings of the session, by their names in PostgreSQL. */
  settings?: Record<string, string>;
  log?: Log | undefined;
}): Pool {
  const given: Record<string, string> = { role: options.role, ...sessionSettings, ...options.settings };
  if (options.searchPath !== undefined) given['search_path'] = options.searchPath;
  const pool = new Pool({
    connectionString: options.url,
    options: Object.entries(given)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    application_name: options.role,
    max: options.max,
    connectionTimeoutMillis: 3000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    // A calendar day stays the text that it is: a Date would move it by the time zone.
    types: { getTypeParser: (oid, format) => (oid === dateType ? String : types.getTypeParser(oid, format)) },
  });
  // A connection that breaks: unheard, its error would end the program. An idle one is dropped by the pool, one at work
  // tells the request that has it with its next statement.
  pool.on('error', (error) => options.log?.warn({ err: error }, 'idle database connection lost'));
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
