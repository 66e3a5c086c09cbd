import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/app.ts';

const port = 3198;
const directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-first-run-'));
let program: ChildProcess;
let setupLink: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const env = { ...process.env, PORT: String(port), DATA_DIR: directory, RATE_LIMIT: '0', LOG_LEVEL: 'warn' };
  program = spawn(process.execPath, ['api/src/main.ts', '--empty'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  setupLink = await new Promise((resolve, reject) => {
    let printed = '';
    program.on('exit', () => reject(new Error(`the program ended: ${printed}`)));
    program.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const link = /http:\/\/\S+setup\S+/.exec(printed)?.[0];
      if (link) resolve(link);
    });
  });
});

test.afterAll(async () => {
  const hasEnded = new Promise((resolve) => program.on('exit', resolve));
  program.kill('SIGTERM');
  await hasEnded;
  rmSync(directory, { recursive: true, force: true });
});

/** Presses Tab until the control is reached; the journey never touches the mouse. */
async function tabTo(page: import('@playwright/test').Page, label: string): Promise<void> {
  const control = page.getByLabel(label, { exact: true }).first();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${label}`);
}

async function pressButton(
  page: import('@playwright/test').Page,
  name: string,
  role: 'button' | 'link' = 'button',
): Promise<void> {
  const control = page.getByRole(role, { name, exact: true }).first();
  for (let presses = 0; presses < 90; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement).catch(() => false)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}

test('from an empty machine to ten measures, by keyboard alone', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(setupLink);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
  const { fields } = await fillSetup(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/w\/[a-z-]+/, { timeout: 20_000 });
  expect(fields).toBeGreaterThan(4);
});

async function fillSetup(page: import('@playwright/test').Page): Promise<{ fields: number }> {
  const values: [label: string, value: string][] = [
    ['Name des Arbeitsraums', 'Gemeinde Probheim'],
    ['Name der Kommune', 'Probheim'],
    ['Einwohnerzahl', '5.000'],
    ['Ihr Name', 'Petra Probe'],
    ['E-Mail-Adresse', 'petra.probe@probheim.example'],
    ['Passwort', 'drei-blaue-leitzordner'],
  ];
  for (const [label, value] of values) {
    await tabTo(page, label);
    await page.keyboard.type(value);
  }
  return { fields: values.length };
}

export { pressButton };
