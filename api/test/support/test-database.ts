import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { inject } from 'vitest';

/**
 * A migrated database of one's own, for one test file. `url` logs in as its owner, who is no superuser on our own
 * server; the pools of the program take their roles from there.
 */
export async function createTestDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const serverUrl = inject('databaseServerUrl');
  const name = `test_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
  const owner = isOurServer(serverUrl) ? 'agendawerk' : undefined;
  await createDatabase({ serverUrl, name, owner, template: inject('templateDatabase') });
  return {
    url: withDatabase(serverUrl, name, owner),
    drop: () => dropDatabase(serverUrl, name),
  };
}

export async function createDatabase(options: {
  serverUrl: string;
  name: string;
  owner?: string | undefined;
  template?: string;
}): Promise<void> {
  const { serverUrl, name, owner, template } = options;
  await dropDatabase(serverUrl, name);
  await runOn(
    serverUrl,
    `create database ${name} template ${template ?? 'template0'} ${owner === undefined ? '' : `owner ${owner}`}`,
  );
}

const mayNotEndProcess = '42501';

/** Where the owner is no superuser, the server's own tidying-up may be at work in it: it is not ours to end, and ends soon. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOn(serverUrl, `drop database if exists ${name} with (force)`);
    } catch (error) {
      const isTidying = error instanceof DatabaseError && error.code === mayNotEndProcess;
      if (!isTidying || attempt === 50) throw error;
      await pause(200);
    }
  }
}

export function withDatabase(url: string, name: string, user?: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  if (user !== undefined) changed.username = user;
  return changed.toString();
}

function isOurServer(serverUrl: string): boolean {
  return new URL(serverUrl).searchParams.has('host') && new URL(serverUrl).username === 'postgres';
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
