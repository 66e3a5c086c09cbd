import path from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config/config.ts';
import { migrate } from '../db/migrate.ts';
import { type Database, openDatabase } from '../db/pool.ts';

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
  const { applied } = await migrate({ url: ownerUrl, mayApply, log }).catch(async (error: unknown) => {
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

async function startOwnServer(config: Config, log: FastifyBaseLogger) {
  // Loaded only where it is used: a program with a real server does not need it.
  const { startEmbeddedPostgres } = await import('../db/embedded-postgres.ts');
  return startEmbeddedPostgres({ directory: path.join(config.dataDirectory, 'postgres'), log });
}
