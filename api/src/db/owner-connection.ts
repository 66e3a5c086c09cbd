import { Client } from 'pg';
import { StartError } from '../platform/start-error.ts';

const oldestServer = 150_000;

/** A connection as the owner of the database, for migrations. Says in a sentence what is wrong with DATABASE_URL. */
export async function connectAsOwner(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'agendawerk_owner',
    options: '-c TimeZone=UTC -c client_min_messages=warning',
  });
  client.on('error', () => undefined); // told by the rejected query as well
  try {
    await client.connect();
  } catch (cause) {
    throw new StartError(describeRefusal(url, cause), { cause });
  }
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  );
  const problem = findServerProblem(rows[0]);
  if (problem === undefined) return client;
  await client.end();
  throw new StartError(problem);
}

function findServerProblem(server: { version: number; encoding: string } | undefined): string | undefined {
  if (server === undefined || server.version < oldestServer) {
    return 'Der Datenbankserver ist zu alt: Nötig ist PostgreSQL 15 oder neuer.';
  }
  if (server.encoding !== 'UTF8') return `Die Datenbank speichert ${server.encoding}, nötig ist UTF8.`;
  return undefined;
}

function describeRefusal(url: string, error: unknown): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const place = `${searchParams.get('host') ?? hostname}${port === '' ? '' : `:${port}`}`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `Der Datenbankserver ${place} aus DATABASE_URL ist unbekannt.`;
    case 'ECONNREFUSED':
    case 'ENOENT':
    case 'EHOSTUNREACH':
      return `Der Datenbankserver ${place} aus DATABASE_URL ist nicht erreichbar: Läuft er, und stimmen Name und Anschluss?`;
    case '28P01':
    case '28000':
      return `Der Datenbankserver ${place} lehnt Benutzer oder Kennwort aus DATABASE_URL ab.`;
    case '3D000':
      return `Die Datenbank „${decodeURIComponent(pathname.slice(1))}“ aus DATABASE_URL gibt es auf ${place} nicht.`;
    default:
      return `Die Verbindung zur Datenbank ${place} aus DATABASE_URL kommt nicht zustande: ${reasonOf(error)}`;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
