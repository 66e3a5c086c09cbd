import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartError } from '../platform/start-error.ts';

type Address = { host: string; port: number };

/** Asked before the database is touched: a second program on the same port must not migrate under the first. */
export async function refuseUsedPort(address: Address): Promise<void> {
  const server = createServer();
  server.listen({ host: address.host, port: address.port, exclusive: true });
  try {
    await once(server, 'listening');
  } catch (error) {
    throw describeListenError(error, address);
  }
  server.close();
  await once(server, 'close');
}

export function describeListenError(error: unknown, { host, port }: Address): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new StartError(
        `Der Anschluss ${port} ist schon belegt: Läuft das Programm bereits? Sonst einen anderen wählen, etwa mit PORT=${port + 1} npm start.`,
        { cause: error },
      );
    case 'EACCES':
      return new StartError(`Der Anschluss ${port} ist dem System vorbehalten: Bitte mit PORT einen ab 1024 wählen.`, {
        cause: error,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartError(`Die Netzadresse ${host} gibt es auf diesem Rechner nicht: Bitte HOST prüfen.`, {
        cause: error,
      });
    default:
      return error;
  }
}
