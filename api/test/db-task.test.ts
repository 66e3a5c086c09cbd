import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { projectDirectory } from '../src/config/config.ts';
import { startProgram, stopProgram, waitUntilReady } from './support/running-program.ts';

const directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-task-'));
vi.setConfig({ testTimeout: 120_000 }); // five programs one after the other
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('the commands for the local database', () => {
  it('migrate makes it, seed fills it once, reset takes it away when confirmed', () => {
    expect(runTask('migrate')).toMatchObject({ code: 0, said: expect.stringContaining('Angewendet: 0001_ground') });
    expect(runTask('migrate')).toMatchObject({ code: 0, said: expect.stringContaining('ist auf dem Stand') });
    expect(runTask('seed')).toMatchObject({ code: 0, said: expect.stringContaining('Digitalisierungsbeauftragte') });

    expect(runTask('reset')).toMatchObject({ code: 1, said: expect.stringContaining('npm run db:reset -- --yes') });
    expect(existsSync(path.join(directory, 'postgres'))).toBe(true);
    expect(runTask('reset', '--yes').code).toBe(0);
    expect(existsSync(path.join(directory, 'postgres'))).toBe(false);
  });

  it('serve runs it without the program, empty for what is brought here, until it is told to stop', async () => {
    const task = path.join(projectDirectory, 'api/src/start/db-task.ts');
    const child = spawn(process.execPath, [task, 'serve'], { env: { PATH: process.env['PATH'], DATA_DIR: directory } });
    let said = '';
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
    });
    await expect.poll(() => said, { timeout: 60_000 }).toContain('Die Datenbank läuft: psql -h ');
    const [, host = ''] = /psql -h (\S+) /.exec(said) ?? [];
    const client = new Client({ host, user: 'agendawerk', database: 'agendawerk' });
    await client.connect();
    const { rows } = await client.query(
      `select count(*)::integer as tables, current_setting('server_version_num')::integer / 10000 as version from pg_tables where schemaname = 'public'`,
    );
    expect(rows).toEqual([{ tables: 0, version: 18 }]);
    await client.end();
    child.kill('SIGINT');
    expect((await once(child, 'close'))[0]).toBe(0);
    expect(said).toContain('Die Datenbank ist beendet.');
    expect(runTask('reset', '--yes').code).toBe(0);
    expect(
      runTaskWith({ DATABASE_URL: 'postgres://a@127.0.0.1:9/a', AUTH_SECRET: 'x'.repeat(40) }, 'serve'),
    ).toMatchObject({
      code: 1,
      said: expect.stringContaining('keine eigene'),
    });
  });

  it('reset leaves a database alone that is in use, and one that is not ours', async () => {
    const program = await startProgram({ environment: { DATA_DIR: directory } });
    await waitUntilReady(program);
    expect(runTask('reset', '--yes')).toMatchObject({ code: 1, said: expect.stringContaining('läuft noch') });
    await stopProgram(program);

    const foreign = { DATABASE_URL: 'postgres://agendawerk@127.0.0.1:9/agendawerk', AUTH_SECRET: 'x'.repeat(40) };
    expect(runTaskWith(foreign, 'reset', '--yes')).toMatchObject({
      code: 1,
      said: expect.stringContaining('keine eigene'),
    });
  });
});

function runTask(...args: string[]) {
  return runTaskWith({}, ...args);
}

function runTaskWith(environment: Record<string, string>, ...args: string[]) {
  const task = path.join(projectDirectory, 'api/src/start/db-task.ts');
  const env = { PATH: process.env['PATH'], DATA_DIR: directory, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [task, ...args], { env, encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}
