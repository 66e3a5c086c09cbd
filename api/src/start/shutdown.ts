import type { FastifyBaseLogger } from 'fastify';

/** Longer than any request may take (15 s in the database), shorter than what a service manager waits. */
const longestGoodbye = 25_000;

/**
 * Ends the program on the signals of a terminal or a service manager: requests that run are finished, new ones refused.
 * A second signal, or requests that do not end, end it at once.
 */
export function stopOnSignal({ stop, log }: { stop: () => Promise<void>; log: FastifyBaseLogger }): void {
  let isStopping = false;
  const end = async (signal: string) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.error({ seconds: longestGoodbye / 1000 }, 'requests did not end in time');
      process.exit(1);
    }, longestGoodbye).unref();
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      log.error({ err: error }, 'could not stop cleanly');
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(signal));
}
