import { expect } from '@playwright/test';
import { expectAccessible, findSignIn, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

test('somebody signs in with the form and out again', async ({ page }) => {
  const { email, password } = findSignIn('officer');
  await page.goto('/');
  await expect(page).toHaveURL(/sign-in/);
  await expectAccessible(page);
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Das hat nicht geklappt' })).toBeVisible();
  await page.getByLabel('Passwort', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/w\//);
  await waitUntilShown(page);
  await page.getByRole('button', { name: /Konto und Einstellungen/ }).click();
  await page.getByRole('menuitem', { name: 'Abmelden' }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goto(`${musterlingen}/measures`);
  await expect(page).toHaveURL(/sign-in\?next=/);
});

test('a head of department changes what the department leads, and reads the rest', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'head');
  await page.goto(`${musterlingen}/measures`);
  await waitUntilShown(page);
  await expect(page.getByRole('link', { name: 'Maßnahme anlegen' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Einstellungen' })).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Maßnahmen suchen' }).fill('Serverbetrieb');
  await expect(page).toHaveURL(/q=Serverbetrieb/);
  await page.getByRole('link', { name: /Serverbetrieb/ }).click();
  await expect(page).toHaveURL(/measures\/[0-9a-f-]{36}/);
  await waitUntilShown(page);
  await expect(page.getByText('Sie lesen diese Maßnahme.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Status melden' })).toHaveCount(0);
  await context.close();
});

test('a council member sees what was laid before the council and not the working copy', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'council');
  await page.goto('/');
  await expect(page).toHaveURL(/\/council$/);
  await waitUntilShown(page);
  await page.goto(`${musterlingen}/measures`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Online-Terminvergabe')).toHaveCount(0);
  await expectAccessible(page);
  await context.close();
});

test('another workspace does not exist for who is no member', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'head');
  await page.goto('/w/kleinhausen');
  await expect(page.getByRole('heading', { level: 1, name: 'Diese Seite gibt es nicht' })).toBeVisible();
  await context.close();
});

test('a window that another site opens is not in its hands, though the person was here before', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/kpis`);
  await waitUntilShown(page);
  await context.route('http://other.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Other</title>' }),
  );
  const other = await context.newPage();
  await other.goto('http://other.example/');
  const opened = context.waitForEvent('page');
  await other.evaluate((url) => Reflect.set(globalThis, 'opened', window.open(url)), page.url());
  await expect((await opened).getByRole('heading', { level: 1, name: 'Kennzahlen' })).toBeVisible();
  // To whoever opened it, it looks as if it were closed.
  expect(await other.evaluate(() => (Reflect.get(globalThis, 'opened') as Window).closed)).toBe(true);
  await context.close();
});

for (const role of ['head', 'staff'] as const)
  test(`${role} plan steps 2, 4 and 5 for measures that are theirs, and for no other`, async ({ browser }) => {
    test.setTimeout(90_000);
    const { context, page } = await openAs(browser, role);
    await page.goto(`${musterlingen}/steps/4`);
    await waitUntilShown(page);
    await page.getByRole('button', { name: 'Beteiligung planen', exact: true }).first().click();
    const plan = page.getByRole('dialog', { name: 'Beteiligung planen' });
    const measure = plan.getByLabel('Worum geht es?');
    await expect(measure.locator('option').first()).toHaveText('Bitte wählen Sie eine Maßnahme');
    await expect(measure.locator('option', { hasText: 'E-Akte und Dokumentenmanagement' })).toHaveCount(0);
    await plan.getByRole('textbox', { name: /^Titel/ }).fill(`Sprechstunde (${role})`);
    await plan.getByRole('button', { name: 'Beteiligung anlegen' }).click();
    await expect(measure).toHaveAttribute('aria-invalid', 'true');
    await measure.selectOption({ index: 1 });
    await plan.getByRole('button', { name: 'Beteiligung anlegen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Sprechstunde (${role})` })).toBeVisible();

    await page.goto(`${musterlingen}/decisions`);
    await waitUntilShown(page);
    await page.getByRole('button', { name: 'Entscheidung beginnen' }).click();
    const begin = page.getByRole('dialog', { name: 'Technologieentscheidung beginnen' });
    await begin.getByRole('textbox', { name: /^Worüber wird entschieden/ }).fill(`Werkzeug (${role})`);
    const chosen = begin.getByRole('combobox', { name: 'Maßnahmen' });
    await chosen.fill('E-Akte und Dokumentenmanagement');
    await expect(page.getByText('Nichts gefunden.')).toBeVisible();
    await chosen.fill('');
    await page.getByRole('option').first().click();
    await page.keyboard.press('Escape');
    await begin.getByRole('button', { name: 'Anlegen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Werkzeug (${role})` })).toBeVisible();

    await page.goto(`${musterlingen}/steps/5`);
    await waitUntilShown(page);
    await expect(page.getByRole('button', { name: 'Pilot planen', exact: true })).toBeVisible();
    // What belongs to the whole town stays with administration and officer.
    await page.goto(`${musterlingen}/surveys`);
    await waitUntilShown(page);
    await expect(page.getByRole('button', { name: 'Neue Kurzumfrage' })).toHaveCount(0);
    await page.goto(`${musterlingen}/datasets`);
    await waitUntilShown(page);
    await expect(page.getByRole('button', { name: 'Datenbestand eintragen' })).toHaveCount(0);
    await context.close();
  });
