import { expect, type Page } from '@playwright/test';
import { findSignIn, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

async function openMeasure(page: Page, title: string): Promise<void> {
  await page.goto(`${musterlingen}/measures`);
  await page.getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(/measures\/[0-9a-f-]{36}/);
  await waitUntilShown(page);
  // All of it: what is taken away afterwards must not be missing here.
  await expect(page.getByRole('button', { name: 'Erste Schritte bearbeiten' })).toBeVisible();
}

async function write(page: Page, property: string, text: string): Promise<void> {
  await page.getByRole('button', { name: `${property} bearbeiten` }).click();
  await page.getByRole('textbox', { name: property }).fill(text);
}

test('the connection is lost while somebody writes: nothing has to be written again', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await openMeasure(page, 'Digitallotsinnen und Digitallotsen');
  await context.setOffline(true);
  const text = 'Geschrieben im Funkloch zwischen zwei Ortsteilen.';
  await write(page, 'Erste Schritte', text);
  await expect(page.getByText('Die Verbindung ist unterbrochen.')).toBeVisible();
  await expect(page.getByText('Auf diesem Gerät gesichert.')).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByText(/Gespeichert \d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Die Verbindung ist unterbrochen.')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(text, { exact: true })).toBeVisible();
  await context.close();
});

test('the page is loaded anew before the text could be saved: the draft is there and is saved', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await openMeasure(page, 'Online-Terminvergabe');
  // The pages come, the API cannot be reached: what a broken proxy looks like.
  await page.route('**/api/workspaces/*/measures/*', (route) =>
    route.request().method() === 'PATCH' ? route.abort('connectionfailed') : route.continue(),
  );
  const text = 'Ein Entwurf, der das Neuladen übersteht.';
  await write(page, 'Erste Schritte', text);
  await expect(page.getByText('Auf diesem Gerät gesichert.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Erste Schritte' })).toHaveValue(text);
  await page.unroute('**/api/workspaces/*/measures/*');
  await page.getByRole('textbox', { name: 'Erste Schritte' }).press('End');
  await page.keyboard.type(' Und weiter.');
  await expect(page.getByText(/Gespeichert \d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
  await context.close();
});

test('the session has ended under the hands of somebody: they sign in in place and the text is saved', async ({
  browser,
}) => {
  const { context, page } = await openAs(browser, 'officer');
  await openMeasure(page, 'Prozessmanagement aufbauen');
  await context.clearCookies();
  const text = 'Nach dem Anmelden geht es hier weiter.';
  await write(page, 'Erste Schritte', text);
  const dialog = page.getByRole('dialog', { name: 'Bitte melden Sie sich erneut an' });
  await expect(dialog).toBeVisible();
  // Who they are is known: they go on typing where they are.
  await expect(dialog.getByLabel('Passwort', { exact: true })).toBeFocused();
  await page.keyboard.type(findSignIn('officer').password);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(text, { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText(text, { exact: true })).toBeVisible();
  await context.close();
});

test('the program is stopped and started again while somebody writes: the screen recovers by itself', async ({
  browser,
  demo,
}) => {
  const { context, page } = await openAs(browser, 'officer');
  await openMeasure(page, 'Digitallotsinnen und Digitallotsen');
  await demo.stop();
  const text = 'Geschrieben, während das Programm stand.';
  await write(page, 'Erste Schritte', text);
  await expect(page.getByText('Auf diesem Gerät gesichert.')).toBeVisible();
  await demo.start();
  await expect(page.getByText(/Gespeichert \d\d:\d\d/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Kennzahlen', exact: true }).first().click();
  await expect(page.getByRole('link', { name: 'Online beantragbare Leistungen' })).toBeVisible();
  await page.goBack();
  await expect(page.getByText(text, { exact: true })).toBeVisible();
  await context.close();
});

test('the database is away for half a minute: the screen says so, keeps what is typed, and recovers by itself', async ({
  browser,
  demo,
}) => {
  test.setTimeout(120_000);
  const { context, page } = await openAs(browser, 'officer');
  await openMeasure(page, 'Mängelmelder');
  const bringBack = demo.takeDatabaseAway();
  const text = 'Geschrieben, während die Datenbank fehlte.';
  await write(page, 'Erste Schritte', text);
  await expect(page.getByText('Der Dienst ist gerade nicht erreichbar.')).toBeVisible();
  await expect(page.getByText('Auf diesem Gerät gesichert.')).toBeVisible();
  await page.waitForTimeout(30_000);
  await expect(page.getByRole('textbox', { name: 'Erste Schritte' })).toHaveValue(text);
  bringBack();
  await expect(page.getByText(/Gespeichert \d\d:\d\d/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Der Dienst ist gerade nicht erreichbar.')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(text, { exact: true })).toBeVisible();
  await context.close();
});

test('a page that was never opened before is asked for while the program is away: it comes by itself', async ({
  browser,
  demo,
}) => {
  const { context, page } = await openAs(browser, 'officer');
  await openMeasure(page, 'Mängelmelder');
  await demo.stop();
  await page.getByRole('link', { name: 'Wer macht was', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Diese Seite ist noch nicht da' })).toBeVisible();
  await demo.start();
  await expect(page.getByRole('heading', { level: 1, name: 'Wer macht was' })).toBeVisible({ timeout: 30_000 });
  await context.close();
});
