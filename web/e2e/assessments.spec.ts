import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Gespeichert \d/)).toBeVisible();
}

test('an officer takes the year on from the last one and sees what has changed', async ({ browser }) => {
  test.setTimeout(120_000);
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/steps/1`);
  await expect(page.getByRole('link', { name: /davon offen: \d+$/ })).toBeVisible();
  await page.getByRole('link', { name: /^2026: \d+ von 33 Fragen beantwortet$/ }).click();
  await waitUntilShown(page);
  await page.getByRole('button', { name: 'Neues Jahr beginnen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Jahr').selectOption({ index: 0 });
  await expect(dialog.getByRole('checkbox', { name: /Mit den Antworten von 2026 anfangen/ })).toBeChecked();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /beginnen$/ }).click();
  await expect(dialog).toBeHidden();
  const search = page.getByRole('group', { name: 'Suchfunktion' });
  await expect(search.getByRole('radio', { name: 'im Einsatz' })).toBeChecked();

  const chatbot = page.getByRole('group', { name: 'Chatbot' });
  await chatbot.getByRole('radio', { name: 'im Einsatz' }).check();
  await page.getByLabel('Nachweis: Chatbot').fill('Bürgerbüro, seit März');
  const security = page.getByRole('group', { name: /^Informationssicherheit/ });
  await security.getByLabel('Ist').selectOption({ label: 'handeln' });
  await expectSaved(page);
  await page.reload();
  await waitUntilShown(page);
  await expect(page.getByLabel('Nachweis: Chatbot')).toHaveValue('Bürgerbüro, seit März');
  await expect(security.getByLabel('Ist')).toHaveValue('4');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Ergebnis' }).click();
  await waitUntilShown(page);
  await expect(page.getByText('5 von 9 Komponenten sind im Einsatz:')).toBeVisible();
  await expect(page.getByText('2026 waren es 4.')).toBeVisible();
  await expect(page.getByRole('img', { name: /Reifegrad im Bild/ })).toBeVisible();
  await expect(
    page.getByRole('row', { name: /Kommunen mit einer Strategie trifft zu 14 % KGSt\/ÖFIT 2019, n = 412/ }),
  ).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await context.close();
});

test('a village that begins is offered what closes its gap', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto('/w/kleinhausen/agendas');
  await waitUntilShown(page);
  await page.locator('main a[href*="/a/"]').first().click();
  await expect(page).toHaveURL(/\/a\/[a-z0-9-]+$/);
  await page.goto(`${new URL(page.url()).pathname}/assessment`);
  await waitUntilShown(page);
  await page.getByRole('button', { name: 'Standortbestimmung beginnen' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /beginnen$/ })
    .click();
  await page.getByRole('group', { name: 'Chatbot' }).getByRole('radio', { name: 'nein' }).check();
  await expectSaved(page);
  await page.getByRole('link', { name: 'Ergebnis' }).click();
  await expect(page.getByText('0 von 9 Komponenten sind im Einsatz:')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '„Chatbot für Standardfragen“ übernehmen und anpassen' }).click();
  await expect(page).toHaveURL(/\/measures\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chatbot für Standardfragen');
  await context.close();
});

test('what is answered without a connection is there when it comes back', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/assessment?year=2025`);
  await waitUntilShown(page);
  await page.getByLabel('Bemerkungen').waitFor();
  await context.setOffline(true);
  await page.getByLabel('Bemerkungen').fill('Ohne Netz geschrieben');
  await expect(page.getByText('Die Verbindung ist unterbrochen.').first()).toBeVisible();
  await context.setOffline(false);
  await expectSaved(page);
  await page.reload();
  await expect(page.getByLabel('Bemerkungen')).toHaveValue('Ohne Netz geschrieben');
  await context.close();
});

test('two people answer different questions of one year at the same time', async ({ browser }) => {
  const officer = await openAs(browser, 'officer');
  const admin = await openAs(browser, 'admin');
  for (const { page } of [officer, admin]) {
    await page.goto(`${musterlingen}/assessment?year=2025`);
    await waitUntilShown(page);
  }
  const choose = (page: Page, question: string, answer: string) =>
    page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check();
  await choose(officer.page, 'Reicht das Geld dafür?', 'ja');
  await expectSaved(officer.page);
  await choose(admin.page, 'Reicht das Personal dafür?', 'ja');
  await expectSaved(admin.page);
  await officer.page.reload();
  for (const question of ['Reicht das Geld dafür?', 'Reicht das Personal dafür?'])
    await expect(officer.page.getByRole('group', { name: question }).getByRole('radio', { name: 'ja' })).toBeChecked();
  await officer.context.close();
  await admin.context.close();
});

test('a member of staff reads the answers and cannot change them', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'staff');
  await page.goto(`${musterlingen}/assessment`);
  await waitUntilShown(page);
  await expect(page.getByText('Sie lesen hier mit.')).toBeVisible();
  await expect(page.getByLabel('Bemerkungen')).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Neues Jahr beginnen' })).toHaveCount(0);
  await context.close();
});

test('a list of data comes in from a file only when every row of it is right', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/datasets`);
  await waitUntilShown(page);
  await expect(page.getByText('offen und personenbezogen').first()).toBeVisible();
  await page.getByRole('button', { name: /^offen/ }).click();
  await expect(page).toHaveURL(/filter=open/);
  await expect(page.getByRole('status').filter({ hasText: /von \d+ Datenbeständen/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'CSV einlesen' }).click();
  await waitUntilShown(page);
  const choose = (text: string) =>
    page
      .getByLabel('CSV-Datei')
      .setInputFiles({ name: 'daten.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });
  await choose('Titel;Fachbereich;Offen\r\nFahrradzählstellen;FB 5;vielleicht\r\nTrinkbrunnen;FB 5;ja\r\n');
  await expect(page.getByText('1 Stelle passt noch nicht')).toBeVisible();
  await expect(page.getByRole('row', { name: '2 Offen Bitte schreiben Sie ja oder nein. vielleicht' })).toBeVisible();
  await expect(page.getByRole('button', { name: /übernehmen$/ })).toHaveCount(0);
  await expectAccessible(page);
  await choose('Titel;Fachbereich;Offen\r\nFahrradzählstellen;FB 5;ja\r\nTrinkbrunnen;FB 5;ja\r\n');
  await expect(page.getByText('Zeichensatz WINDOWS-1252')).toBeVisible();
  await page.getByRole('button', { name: '2 Datenbestände übernehmen' }).click();
  await expect(page).toHaveURL(/\/datasets$/);
  await expect(page.getByRole('rowheader', { name: 'Fahrradzählstellen' })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Als CSV herunterladen' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('datenbestand.csv');
  await context.close();
});
