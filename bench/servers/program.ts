import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type RunningServer, startProgram } from './processes.ts';

const secret = 'the-secret-of-the-benches-which-guards-nothing';

const token = 'bench-session';
const signature = createHmac('sha256', secret).update(token).digest('base64');

/** The person of data/towns.sql, signed in: the token and its signature, as the sign-in makes them. */
export const cookie = `agendawerk.session_token=${encodeURIComponent(`${token}.${signature}`)}`;

/** As `npm start` and the container call Node: scripts/tasks.json, Dockerfile. */
export const nodeArgs = ['--max-semi-space-size=4', '--max-old-space-size=384'];

/** The program as an operator runs it, on a database that is there already. Only the limit on requests is out of the way. */
export async function startAgendawerk(name: string, databaseUrl: string): Promise<RunningServer> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-bench-data-'));
  const environment = { DATABASE_URL: databaseUrl, AUTH_SECRET: secret, DATA_DIR: directory, RATE_LIMIT: '100000000' };
  const server = await startProgram({ name, file: 'api/src/main.ts', nodeArgs, environment, ready: '/api/ready' });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
