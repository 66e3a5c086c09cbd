import { expect } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

test('a participation goes from its plan to what was changed because of it', async ({ browser }) => {
  test.setTimeout(120_000);
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/steps/4`);
  await waitUntilShown(page);
  await expect(page.getByRole('cell', { name: 'Konsultation' })).toBeVisible();
  await expectAccessible(page);

  await test.step('it is planned; a period that ends before it starts is refused and nothing typed is lost', async () => {
    await page.getByRole('button', { name: 'Beteiligung planen', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Beteiligung planen' });
    await dialog.getByRole('textbox', { name: /^Titel/ }).fill('Sprechstunde zur Musterlingen-App');
    const measure = dialog.getByLabel('Worum geht es?');
    const wanted = measure.locator('option', { hasText: 'Mängelmelder' });
    await measure.selectOption(await wanted.getAttribute('value'));
    await dialog.getByLabel('Ziel', { exact: true }).fill('Hören, was den Menschen fehlt.');
    await dialog.getByRole('radio', { name: 'Konsultation' }).check();
    await dialog.getByLabel('Wen beteiligen Sie?').fill('Alle, die schon einmal etwas gemeldet haben');
    await dialog.getByLabel('Beginn').fill('Q3 2026');
    await dialog.getByLabel('Ende').fill('Q1 2026');
    await dialog.getByRole('button', { name: 'Beteiligung anlegen' }).click();
    await expect(dialog.getByText('Das Ende liegt vor dem Beginn.').first()).toBeVisible();
    await expect(dialog.getByLabel('Ziel', { exact: true })).toHaveValue('Hören, was den Menschen fehlt.');
    await expectAccessible(page);
    await dialog.getByLabel('Ende').fill('Q4 2026');
    await dialog.getByRole('button', { name: 'Beteiligung anlegen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sprechstunde zur Musterlingen-App' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('it ends, not tomorrow, and then owes an answer', async () => {
    await page.getByRole('button', { name: 'Beteiligung abschließen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Beteiligung abschließen' });
    await dialog.getByLabel('Abgeschlossen am').fill('31.12.2199');
    await dialog.getByRole('button', { name: 'Abschluss speichern' }).click();
    await expect(dialog.getByText('Das Datum liegt in der Zukunft.').first()).toBeVisible();
    await dialog.getByLabel('Abgeschlossen am').fill('15.10.2026');
    await dialog.getByRole('button', { name: 'Abschluss speichern' }).click();
    await expect(page.getByText('auswerten', { exact: true })).toBeVisible();
  });

  await test.step('40,000 characters are refused at the field, and stay there', async () => {
    await page.getByRole('button', { name: 'Ergebnis bearbeiten' }).click();
    const field = page.getByRole('textbox', { name: 'Ergebnis' });
    const long = 'Hinweis '.repeat(5000);
    await field.fill(long);
    await expect(page.getByText('Das ist zu lang. Bitte kürzen Sie den Text.').first()).toBeVisible();
    await expect(field).toHaveValue(long);
    await field.fill('74 Gespräche; am häufigsten fehlt eine Rückmeldung.');
    await expect(page.getByText(/Gespeichert/).first()).toBeVisible();
  });

  await test.step('what was changed is written, survives a reload, and the measure leads to it', async () => {
    await page.getByRole('button', { name: 'Was sich dadurch geändert hat bearbeiten' }).click();
    await page
      .getByRole('textbox', { name: 'Was sich dadurch geändert hat' })
      .fill('Zu jeder Meldung kommt nach drei Tagen eine Antwort.');
    const editor = page.getByRole('group', { name: 'Was sich dadurch geändert hat' });
    await expect(editor.getByText(/Gespeichert/)).toBeVisible();
    await page.reload();
    await waitUntilShown(page);
    await expect(page.getByText('ausgewertet', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: /Mängelmelder/ }).click();
    await waitUntilShown(page);
    await expect(page.getByRole('link', { name: 'Sprechstunde zur Musterlingen-App' })).toBeVisible();
  });
  await context.close();
});

test('participation can be read by everybody, on a phone in the dark', async ({ browser }) => {
  const options = { viewport: { width: 360, height: 780 }, colorScheme: 'dark' as const };
  const { context, page } = await openAs(browser, 'staff', options);
  await page.goto(`${musterlingen}/steps/4`);
  await waitUntilShown(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Standorte der Anlaufstellen in den Ortsteilen' }).first().click();
  await waitUntilShown(page);
  await expect(page.getByText('163 Menschen an fünf Abenden.', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: /bearbeiten/i })).toHaveCount(0);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await context.close();
});
