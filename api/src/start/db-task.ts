import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Config, readConfig } from '../config/config.ts';
import { describeSignIns, seedDemo } from '../demo/index.ts';
import { createLogger } from '../platform/logging.ts';
import { StartError } from '../platform/start-error.ts';
import { loadSecret, prepareDataDirectory } from './data-directory.ts';
import { startDatabase } from './database.ts';

const tasks: Record<string, (config: Config, args: string[]) => Promise<string>> = {
  migrate: migrateDatabase,
  seed: seedDatabase,
  reset: resetDatabase,
  serve: serveDatabase,
};

/** `npm run db:migrate` brings the database up to date without starting the program. */
async function migrateDatabase(config: Config): Promise<string> {
  prepareDataDirectory(config.dataDirectory);
  const willingly = { ...config, database: { ...config.database, migrateOnStart: true } };
  const { applied, stop } = await startDatabase({ config: willingly, log: createLogger('warn') });
  await stop();
  return applied.length === 0 ? 'Die Datenbank ist auf dem Stand des Programms.' : `Angewendet: ${applied.join(', ')}.`;
}

/** `npm run db:seed` loads the demo into a database that holds no workspace, without starting the program. */
async function seedDatabase(given: Config): Promise<string> {
  prepareDataDirectory(given.dataDirectory);
  const config = { ...given, authSecret: given.authSecret ?? loadSecret(given.dataDirectory), isDemo: true };
  const { db, ownerUrl, stop } = await startDatabase({ config, log: createLogger('warn') });
  try {
    const demo = await seedDemo({ config, db, ownerUrl });
    if (!demo)
      throw new StartError('Die Datenbank enthält schon Arbeitsbereiche: Beispieldaten kommen nur in eine leere.');
    return describeSignIns(demo.signIns, config.dataDirectory);
  } finally {
    await stop();
  }
}

/** `npm run db:reset -- --yes` throws the local database away; the next start makes a new one. */
async function resetDatabase(config: Config, args: string[]): Promise<string> {
  const directory = path.join(config.dataDirectory, 'postgres');
  if (config.database.url !== undefined) {
    throw new StartError('Nur die mitgelieferte Datenbank wird zurückgesetzt, keine eigene (DATABASE_URL).');
  }
  if (!existsSync(directory)) return `In ${directory} liegt keine Datenbank.`;
  if (!args.includes('--yes')) {
    throw new StartError(`Das löscht alle Daten in ${directory} für immer. Zum Bestätigen: npm run db:reset -- --yes`);
  }
  const { isServerRunning } = await import('../db/embedded-postgres.ts');
  if (isServerRunning(directory)) {
    throw new StartError(`Die Datenbank in ${directory} läuft noch: Bitte das Programm zuerst beenden.`);
  }
  rmSync(directory, { recursive: true });
  return `Die Datenbank in ${directory} ist gelöscht.`;
}

/** `npm run db:serve` runs the local database without the program, for tools that move it (docs/runbook.md), until Ctrl+C. */
async function serveDatabase(config: Config): Promise<string> {
  if (config.database.url !== undefined) {
    throw new StartError('Nur die mitgelieferte Datenbank lässt sich so starten, keine eigene (DATABASE_URL).');
  }
  prepareDataDirectory(config.dataDirectory);
  const { startEmbeddedPostgres } = await import('../db/embedded-postgres.ts');
  const server = await startEmbeddedPostgres({ directory: path.join(config.dataDirectory, 'postgres') });
  const isToldToStop = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
  const place = new URL(server.url).searchParams.get('host') ?? '';
  process.stdout.write(`Die Datenbank läuft: psql -h ${place} -U agendawerk agendawerk. Beenden mit Strg+C.\n`);
  await isToldToStop;
  await server.stop();
  return 'Die Datenbank ist beendet.';
}

const [name = '', ...args] = process.argv.slice(2);
try {
  const task = tasks[name];
  if (task === undefined)
    throw new StartError(`Unbekannte Aufgabe: ${name}. Möglich sind ${Object.keys(tasks).join(', ')}.`);
  process.stdout.write(`${await task(readConfig(), args)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
