import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config/config.ts';
import { type Database } from '../db/pool.ts';

const secondsBetweenTries = 30;

/**
 * Starts the worker beside the API and tries again where that fails: people can work without mails. @returns what stops it.
 */
export function keepWorker({
  config,
  db,
  databaseUrl,
  log,
}: {
  config: Config & { authSecret: string };
  db: Database;
  databaseUrl: string;
  log: FastifyBaseLogger;
}): () => Promise<void> {
  const ending = new AbortController();
  const settings = { db, databaseUrl, mail: config.mail, secret: config.authSecret, publicUrl: config.publicUrl, log };
  const start = async () => {
    const { startWorker } = await import('../mail/worker.ts');
    while (!ending.signal.aborted) {
      try {
        return await startWorker(settings);
      } catch (error) {
        log.error({ err: error }, 'the mail worker could not start, mails wait');
        await pause(secondsBetweenTries * 1000, undefined, { signal: ending.signal, ref: false }).catch(
          () => undefined,
        );
      }
    }
    return undefined;
  };
  const running = start();
  return async () => {
    ending.abort();
    await (await running)?.stop();
  };
}
