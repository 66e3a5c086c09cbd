import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import type { Program } from './program.ts';

export type DemoRole = 'admin' | 'officer' | 'head' | 'staff' | 'council';

interface SignIn {
  role: DemoRole;
  name: string;
  email: string;
  password: string;
}

/** Addresses of the demo: "Stadt Musterlingen" is full, "Gemeinde Kleinhausen" nearly empty. */
export const musterlingen = '/w/musterlingen/a/digitale-agenda-2025-2030';

let demo: Program | undefined;

/** The program whose pages this worker opens. */
export function setDemo(program: Program): void {
  demo = program;
}

/** One sign-in per role, as the program wrote them into its data folder. */
export function findSignIn(role: DemoRole): SignIn {
  const file = path.join(demo?.directory ?? '', 'demo-logins.json');
  const found = (JSON.parse(readFileSync(file, 'utf8')) as SignIn[]).find((signIn) => signIn.role === role);
  if (!found) throw new Error(`the demo has no sign-in for ${role}`);
  return found;
}

/** Signs in without the form, for journeys that are about something else. */
async function signInAs(page: Page, role: DemoRole): Promise<void> {
  const { email, password } = findSignIn(role);
  const origin = demo?.origin ?? '';
  const response = await page.request.post('/api/auth/sign-in/email', {
    data: { email, password },
    headers: { origin },
  });
  expect(response.status(), await response.text()).toBe(200);
}

/** A browser of one's own for each person. */
export async function openAs(
  browser: Browser,
  role: DemoRole,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin', ...options });
  const page = await context.newPage();
  await signInAs(page, role);
  return { context, page };
}

/** The page has come and nothing is being loaded any more. */
export async function waitUntilShown(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }), page.url()).toHaveCount(0);
  await expect(page.getByText('Wird geladen', { exact: true })).toHaveCount(0);
}

/**
 * WCAG 2.2 A and AA, as BITV asks for. Only what fails is gathered, and without the page of its own in which axe puts
 * the findings of foreign frames together: there are none, and together this takes a third of the time.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const told = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
  expect(told, page.url()).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, page.url()).toBeLessThanOrEqual(window ?? 0);
}
