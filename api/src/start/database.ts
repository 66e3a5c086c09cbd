import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config/config.ts';
import { isDatabaseAway } from '../db/database-away.ts';
import { migrate } from '../db/migrate.ts';
import { type Database, openDatabase } from '../db/pool.ts';
import { StartError } from '../platform/start-error.ts';

const mostAttempts = 20;

/** A database that has the program's shape, on the given server or on our own. */
export async function startDatabase(options: { config: Config; log: FastifyBaseLogger }): Promise<{
  db: Database;
  /** For work beyond the program's two roles: migrations, the demo, the reset. */
  ownerUrl: string;
  /** Names of the migrations that this start applied. */
  applied: string[];
  stop: () => Promise<void>;
}> {
  const { config, log } = options;
  const server = config.database.url === undefined ? await startOwnServer(config, log) : undefined;
  const ownerUrl = server?.url ?? config.database.url ?? '';
  const mayApply = config.database.migrateOnStart || server !== undefined;
  const bringUpToDate = () => migrate({ url: ownerUrl, mayApply, log });
  const { applied } = await (server ? tryWhileAway(bringUpToDate) : bringUpToDate()).catch(async (error: unknown) => {
    await server?.stop();
    throw error;
  });
  const db = openDatabase({ url: ownerUrl, poolSize: config.database.poolSize, log });
  return {
    db,
    ownerUrl,
    applied,
    stop: async () => {
      await db.close();
      await server?.stop();
    },
  };
}

/** Another program may be just about to stop the server that this one adopted; the supervisor then starts it again. */
async function tryWhileAway<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const isAway = isDatabaseAway(error) || (error instanceof StartError && isDatabaseAway(error.cause));
      if (!isAway || attempt === mostAttempts) throw error;
      await pause(500);
    }
  }
}

async function startOwnServer(config: Config, log: FastifyBaseLogger) {
  // Loaded only where it is used: a program with a real server does not need it.
  const { startEmbeddedPostgres } = await import('../db/embedded-postgres.ts');
  return startEmbeddedPostgres({ directory: path.join(config.dataDirectory, 'postgres'), log });
}
