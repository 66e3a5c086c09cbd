import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../src/db/embedded-postgres.ts';
import { migrate } from '../src/db/migrate.ts';
import { createDatabase, dropDatabase, withDatabase } from './support/test-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server on which databases may be created: TEST_DATABASE_URL, or one of our own for this run. */
    databaseServerUrl: string;
    /** The migrated database that each test file copies. */
    templateDatabase: string;
  }
}

/** Nothing of a test has to survive a power cut. */
const hastySettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** One server for the run and one migrated database in it, which each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-test-'));
  const given = process.env['TEST_DATABASE_URL'];
  const server = given === undefined ? await startEmbeddedPostgres({ directory, settings: hastySettings }) : undefined;
  const serverUrl = given ?? server?.superuserUrl ?? '';
  const owner = server ? 'agendawerk' : undefined;

  // Several runs may share a server.
  const templateDatabase = `agendawerk_template_${process.pid}`;
  await createDatabase({ serverUrl, name: templateDatabase, owner });
  await migrate({ url: withDatabase(server?.url ?? serverUrl, templateDatabase) });
  project.provide('databaseServerUrl', serverUrl);
  project.provide('templateDatabase', templateDatabase);
  return async () => {
    if (!server) await dropDatabase(serverUrl, templateDatabase);
    await server?.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}
