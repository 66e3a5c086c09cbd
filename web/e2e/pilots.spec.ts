import { expect } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

test('a pilot goes from its plan to the roll-out: criteria are fixed, measured, and decided on', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/steps/5`);
  await waitUntilShown(page);
  await expectAccessible(page);

  await test.step('it is planned, with criteria of the catalogue', async () => {
    await page.getByRole('button', { name: 'Pilot planen', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Pilot planen' });
    await dialog.getByRole('button', { name: 'Pilot anlegen' }).click();
    await expect(dialog.getByText('Bitte füllen Sie dieses Feld aus.').first()).toBeVisible();
    await dialog.getByRole('textbox', { name: /^Titel/ }).fill('Leihgeräte für Eltern an der Rathaus-Kita');
    const measure = dialog.getByLabel('Maßnahme');
    const wanted = measure.locator('option', { hasText: 'Online-Anmeldung für Kindertagesstätten' });
    await measure.selectOption(await wanted.getAttribute('value'));
    await dialog.getByLabel('Annahme').fill('Wenn ein Gerät bereitsteht, melden mehr Familien online an.');
    await dialog.getByLabel('Wer betreibt es danach?').fill('Bildung, Kultur und Soziales');
    await dialog.getByLabel('Laufende Kosten danach, im Jahr').fill('1,2 T€');
    await dialog.getByLabel('Aus dem Katalog übernehmen').selectOption({ label: 'Nutzung' });
    await dialog.getByRole('button', { name: '„Nutzung“ übernehmen' }).click();
    await expect(dialog.getByRole('group', { name: 'Kriterium 1' }).getByLabel('Schwelle')).toHaveValue('20');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Pilot anlegen' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Leihgeräte für Eltern an der Rathaus-Kita' }),
    ).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('it starts, and its criteria are fixed', async () => {
    await page.getByRole('button', { name: 'Pilot starten' }).click();
    const dialog = page.getByRole('dialog', { name: 'Pilot starten' });
    await dialog.getByLabel('Begonnen am').fill('1.9.2026');
    await dialog.getByRole('button', { name: 'Pilot starten' }).click();
    await expect(page.getByText('Die Kriterien stehen seit dem Start fest.')).toBeVisible();
    await page.getByRole('button', { name: 'Bearbeiten', exact: true }).click();
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Kriterium hinzufügen' })).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('it cannot end before it has begun', async () => {
    await page.getByRole('button', { name: 'Pilot beenden' }).click();
    const dialog = page.getByRole('dialog', { name: 'Pilot beenden' });
    await dialog.getByLabel('Beendet am').fill('31.8.2026');
    await dialog.getByRole('button', { name: 'Pilot beenden' }).click();
    await expect(dialog.getByText('Das Ende liegt vor dem Beginn.')).toBeVisible();
    await dialog.getByLabel('Beendet am').fill('31.10.2026');
    await dialog.getByRole('button', { name: 'Pilot beenden' }).click();
    await expect(page.getByText(/Vor der Entscheidung fehlt noch ein Wert oder ein Grund bei: Nutzung/)).toBeVisible();
  });

  await test.step('what was measured decides, and what was typed survives a reload', async () => {
    await page.getByRole('button', { name: 'Messwerte eintragen' }).click();
    await page.getByRole('dialog').getByLabel('Gemessener Wert').fill('27,5');
    await page.reload();
    await page.getByRole('button', { name: 'Messwerte eintragen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Messwerte eintragen' });
    await expect(dialog.getByText('Nicht gespeicherte Eingaben von vorhin sind wieder da.')).toBeVisible();
    await expect(dialog.getByLabel('Gemessener Wert')).toHaveValue('27,5');
    await dialog.getByRole('button', { name: 'Messwerte speichern' }).click();
    await expect(page.getByRole('cell', { name: '27,5 %' })).toBeVisible();
    await expect(page.getByRole('cell', { name: 'erfüllt', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Was wir gelernt haben bearbeiten' }).click();
    await page.getByRole('textbox', { name: 'Was wir gelernt haben' }).fill('Ein Gerät reicht für drei Gruppen.');
    await expect(page.getByText(/Gespeichert/).first()).toBeVisible();
  });

  await test.step('the roll-out becomes a measure with everything linked', async () => {
    await page.getByRole('button', { name: 'Entscheiden' }).click();
    const dialog = page.getByRole('dialog', { name: 'Über den Piloten entscheiden' });
    await dialog.getByRole('button', { name: 'Entscheiden' }).click();
    await expect(dialog.getByText('Bitte füllen Sie dieses Feld aus.').first()).toBeVisible();
    await dialog.getByRole('radio', { name: 'in die Fläche bringen' }).check();
    await dialog.getByLabel('Weitergeführt in').selectOption({ label: 'einer neuen Maßnahme' });
    await dialog.getByRole('textbox', { name: /^Begründung/ }).fill('Die Schwelle ist deutlich übertroffen.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Entscheiden' }).click();
    await expect(page.getByText('Weitergeführt in:')).toBeVisible();
    await page.getByRole('link', { name: /Leihgeräte für Eltern an der Rathaus-Kita/ }).click();
    await waitUntilShown(page);
    await expect(page.getByText('Bildung, Kultur und Soziales').first()).toBeVisible();
    await expect(page.getByText('1.200 €').first()).toBeVisible();
  });
  await context.close();
});

test('pilots can be read and worked on by everybody, on a phone in the dark', async ({ browser }) => {
  const options = { viewport: { width: 360, height: 780 }, colorScheme: 'dark' as const };
  const { context, page } = await openAs(browser, 'staff', options);
  await page.goto(`${musterlingen}/steps/5`);
  await waitUntilShown(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Erinnerung an Termine im Bürgerbüro' }).first().click();
  await waitUntilShown(page);
  await expect(page.getByRole('button', { name: 'Messwerte eintragen' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Entscheiden' })).toHaveCount(0);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await context.close();
});
