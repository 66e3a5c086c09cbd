import path from 'node:path';
import { projectDirectory, readConfig } from '../config/config.ts';
import { seedDemo } from '../demo/index.ts';
import { createLogger } from '../platform/logging.ts';
import { StartError } from '../platform/start-error.ts';
import { readArguments } from './arguments.ts';
import { describeStart } from './banner.ts';
import { loadSecret, prepareDataDirectory } from './data-directory.ts';
import { startDatabase } from './database.ts';
import { describeListenError, refuseUsedPort } from './listening.ts';
import { keepWorker } from './keep-worker.ts';
import { stopOnSignal } from './shutdown.ts';

/** From the command line to a program that answers; what stands in the way is told in a sentence. */
export async function run(args: string[]): Promise<void> {
  try {
    await start(args);
  } catch (error) {
    process.stderr.write(
      error instanceof StartError ? `${error.message}\n` : `Der Start ist fehlgeschlagen: ${describe(error)}\n`,
    );
    process.exit(1);
  }
}

async function start(args: string[]): Promise<void> {
  const { isDemo } = readArguments(args);
  const given = readConfig({ isDemo, isTerminal: process.stdout.isTTY });
  prepareDataDirectory(given.dataDirectory);
  const config = { ...given, authSecret: given.authSecret ?? loadSecret(given.dataDirectory) };
  await refuseUsedPort(config);
  const log = createLogger(config.logLevel);

  // The program is read while the database comes up: two processes, two cores.
  const [{ buildApp }, { createSetupCode, getSetupLink }, database] = await Promise.all([
    import('../app.ts'),
    import('../modules/setup/index.ts'),
    startDatabase({ config, log }),
  ]);
  const demo = await seedDemo({ config, db: database.db, ownerUrl: database.ownerUrl });
  const web = {
    directory: path.join(projectDirectory, 'web/dist'),
    drawing: path.join(projectDirectory, 'web/dist-server/draw-page.js'),
  };
  const setupCode = await createSetupCode(database.db);
  const app = await buildApp({ config, db: database.db, logger: log, web, setupCode });
  let stopWorker = async () => {};
  const stop = async () => {
    await Promise.all([app.close(), stopWorker()]);
    await database.stop();
  };
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await stop();
    throw describeListenError(error, config);
  }
  stopOnSignal({ stop, log });
  // The program answers already: nobody waits for the queue.
  stopWorker = keepWorker({ config, db: database.db, databaseUrl: database.ownerUrl, log });
  const setupLink = setupCode && getSetupLink(config.publicUrl, setupCode);
  process.stdout.write(describeStart({ config, demo, setupLink, wantsEmpty: isDemo === false }));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
