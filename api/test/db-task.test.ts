import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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
