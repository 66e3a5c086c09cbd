import { expect, type Page } from '@playwright/test';
import { expectAccessible, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

test('the officer finds measures in spite of a slip, keeps the view in the address, and changes several at once', async ({
  browser,
}) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/measures`);
  await waitUntilShown(page);
  await page.getByRole('searchbox', { name: 'Maßnahmen suchen' }).fill('Terminvergaeb');
  await expect(page).toHaveURL(/q=Terminvergaeb/);
  await expect(page.getByRole('link', { name: 'Online-Terminvergabe' })).toBeVisible();

  await page.goto(`${musterlingen}/measures?status=idea`);
  await expectSomeOfAll(page);
  await page.reload();
  await expectSomeOfAll(page);
  await page.getByRole('checkbox', { name: 'Alle auswählen' }).check();
  await page.getByRole('button', { name: 'Ausgewählte ändern' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Was ändern?').selectOption({ label: 'Priorität' });
  await dialog.getByLabel('Neuer Wert').selectOption({ label: 'niedrig' });
  await dialog.getByRole('button', { name: /Maßnahmen ändern/ }).click();
  await expect(page.getByText('Die Maßnahmen sind geändert.')).toBeVisible();
  await page.goto(`${musterlingen}/measures?status=idea&priority=high,medium,none`);
  await expect(page.getByText('Keine Maßnahme passt')).toBeVisible();
  await context.close();
});

test('a measure is changed in place, reported on, and its story grows', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/measures`);
  await waitUntilShown(page);
  await page.getByRole('link', { name: 'Online-Dienste ausbauen' }).click();
  await waitUntilShown(page);
  await page.getByRole('button', { name: 'Zielgruppe bearbeiten' }).click();
  await page.getByRole('textbox', { name: 'Zielgruppe' }).fill('Alle, die einen Antrag stellen');
  await expect(page.getByText(/Gespeichert/).first()).toBeVisible();

  await page.getByRole('button', { name: 'Kosten bearbeiten' }).click();
  await page.getByRole('button', { name: 'Weitere Zeile: Kostenzeile' }).click();
  const line = page.getByRole('group', { name: /Kostenzeile/ }).last();
  await line.getByLabel('Jahr', { exact: true }).fill('2029');
  await line.getByLabel('Betrag', { exact: true }).fill('12,5 T€');
  await line.getByLabel('Bemerkung').fill('Schulung der Fachbereiche');
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByRole('cell', { name: 'Schulung der Fachbereiche' })).toBeVisible();
  await expect(page.getByRole('cell', { name: '12.500 €' })).toBeVisible();

  await page.getByRole('button', { name: 'Status melden' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'kritisch' }).check();
  await dialog.getByRole('button', { name: 'Status melden' }).click();
  await expect(dialog.getByText(/Warum/).first()).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Warum nicht im Plan?').fill('Die Schnittstelle fehlt noch.');
  await dialog.getByLabel('Was wird dagegen getan?').fill('Termin mit dem Anbieter ist vereinbart.');
  await dialog.getByRole('button', { name: 'Status melden' }).click();
  await expect(page.getByText('Die Statusmeldung ist gespeichert.')).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Die Schnittstelle fehlt noch.')).toBeVisible();
  await context.close();
});

test('two people in one measure: both changes stay', async ({ browser }) => {
  const officer = await openAs(browser, 'officer');
  const admin = await openAs(browser, 'admin');
  for (const { page } of [officer, admin]) {
    await page.goto(`${musterlingen}/measures`);
    await page.getByRole('link', { name: 'Digitaler Posteingang' }).click();
    await waitUntilShown(page);
  }
  await officer.page.getByRole('button', { name: 'Erwartetes Ergebnis bearbeiten' }).click();
  await officer.page.getByRole('textbox', { name: 'Erwartetes Ergebnis' }).fill('Post am selben Tag');
  await expect(officer.page.getByText(/Gespeichert/).first()).toBeVisible();
  await admin.page.getByRole('button', { name: 'Zielgruppe bearbeiten' }).click();
  await admin.page.getByRole('textbox', { name: 'Zielgruppe' }).fill('Alle Beschäftigten');
  await expect(admin.page.getByText(/Gespeichert/).first()).toBeVisible();
  await officer.page.reload();
  await expect(officer.page.getByText('Post am selben Tag', { exact: true })).toBeVisible();
  await expect(officer.page.getByText('Alle Beschäftigten', { exact: true })).toBeVisible();
  await officer.context.close();
  await admin.context.close();
});

/** How many there are at all, other journeys change; the demo begins with 45. */
async function expectSomeOfAll(page: Page): Promise<void> {
  const line = page.getByRole('status').filter({ hasText: /\d+ von \d+ Maßnahmen/ });
  const [some = 0, all = 0] = (await line.innerText()).match(/\d+/g)?.map(Number) ?? [];
  expect(some).toBeGreaterThan(0);
  expect(all).toBeGreaterThanOrEqual(45);
  expect(some).toBeLessThan(all);
}
