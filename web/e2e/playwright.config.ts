import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './support/browser.ts';

const port = Number(process.env['E2E_PORT'] ?? 3199);
const origin = `http://127.0.0.1:${port}`;
const report = process.env['E2E_REPORT'];
const { executablePath, env } = await findBrowser();
// The workers of the run inherit it: the sign-ins of the demo lie in this folder.
process.env['E2E_DATA_DIR'] ??= mkdtempSync(path.join(os.tmpdir(), 'agendawerk-e2e-'));

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
  use: {
    baseURL: origin,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      env: { ...definedEnvironment(), ...env },
      // Containers forbid the sandbox; the rest keeps the browser from calling home.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `node web/e2e/support/serve.ts`,
    cwd: '../..',
    env: { PORT: String(port), RATE_LIMIT: '0', LOG_LEVEL: 'warn' },
    url: `${origin}/api/ready`,
    timeout: 120_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
});

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
