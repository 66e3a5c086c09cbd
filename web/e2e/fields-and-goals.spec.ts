import { expect } from '@playwright/test';
import { expectAccessible, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

test('a field is added, a goal in it, and its five SMART points are mended one by one', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/fields`);
  await waitUntilShown(page);
  await page.getByRole('button', { name: 'Eigenes Handlungsfeld anlegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name des Handlungsfelds').fill('Ehrenamt digital');
  await dialog.getByRole('button', { name: 'Handlungsfeld anlegen' }).click();
  const field = page.getByRole('region', { name: 'Ehrenamt digital' });
  await expect(field.getByText('noch keine Federführung')).toBeVisible();

  await page.getByRole('button', { name: 'Federführung für „Ehrenamt digital“ festlegen' }).click();
  await dialog.getByLabel('Federführung').selectOption({ label: 'Bürgerservice und Ordnung' });
  await dialog.getByRole('button', { name: 'Änderungen speichern' }).click();
  await expect(field.getByText(/^Federführung: /)).toBeVisible();

  await page.getByRole('button', { name: 'Ziel anlegen: Ehrenamt digital' }).click();
  await dialog.getByLabel('Titel des Ziels').fill('Vereine sind digital erreichbar');
  await dialog.getByRole('button', { name: 'Ziel anlegen' }).click();
  await expect(field.getByRole('list', { name: '0 von 5 Punkten erfüllt' })).toBeVisible();
  await expectAccessible(page);

  // A missing point leads to the place where it is mended.
  await field.getByRole('link', { name: /Fehlt noch: ein Satz/ }).click();
  await expect(page).toHaveURL(/#specific$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Vereine sind digital erreichbar');
  await page.getByRole('button', { name: /^Spezifisch.* bearbeiten$/ }).click();
  await page.getByRole('textbox', { name: /^Spezifisch/ }).fill('40 Vereine haben einen Eintrag im Portal.');
  await page.getByRole('button', { name: /^Realistisch.* bearbeiten$/ }).click();
  await page.getByRole('textbox', { name: /^Realistisch/ }).fill('0,2 Stellen');
  await page.getByRole('button', { name: /^Terminiert.* bearbeiten$/ }).click();
  await page.getByRole('textbox', { name: /^Terminiert/ }).fill('Q3 2028');
  await page.getByRole('textbox', { name: /^Terminiert/ }).press('Enter');
  // The fourth letter is not the officer's to set: the head of the lead department agrees.
  await expect(page.getByRole('checkbox', { name: /stimme/ })).toHaveCount(0);
  await expect(page.getByText('Wartet auf die Zustimmung von Dr. Renate Osterhagen')).toBeVisible();
  await expect(page.getByText('3 von 5 Punkten erfüllt')).toBeVisible();
  const head = await openAs(browser, 'head');
  await head.page.goto(page.url().replace(/#.*/, '#isAccepted'));
  const word = head.page.getByRole('checkbox', { name: 'Ich stimme diesem Ziel für Bürgerservice und Ordnung zu.' });
  // Nobody agrees to what they have not seen: the officer writes something else at the very moment.
  await head.page.route(
    /\/acceptance$/,
    async (route) => {
      await page.getByRole('button', { name: /^Realistisch.* bearbeiten$/ }).click();
      await page.getByRole('textbox', { name: /^Realistisch/ }).fill('0,3 Stellen');
      const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
      await page.getByRole('textbox', { name: /^Realistisch/ }).press('Control+Enter');
      await saved;
      await route.continue();
    },
    { times: 1 },
  );
  await word.click();
  await expect(head.page.getByText('Das Ziel wurde inzwischen geändert.')).toBeVisible();
  await expect(head.page.getByText('0,3 Stellen')).toBeVisible();
  await expect(word).not.toBeChecked();
  await word.check();
  await expect(head.page.getByText('Das Ziel wurde inzwischen geändert.')).toHaveCount(0);
  await expect(head.page.getByText(/^Zugestimmt hat Dr\. Renate Osterhagen am /)).toBeVisible();
  await expectAccessible(head.page);
  await head.context.close();
  await page.reload();
  await expect(page.getByText('4 von 5 Punkten erfüllt')).toBeVisible();
  await expect(page.getByText('3. Quartal 2028')).toBeVisible();
  await page.getByRole('button', { name: 'Vorhandene Kennzahl zuordnen' }).click();
  await page.getByRole('combobox', { name: 'Vorhandene Kennzahl zuordnen' }).selectOption({ index: 1 });
  await page.getByRole('button', { name: /^„.+“ übernehmen$/ }).click();
  await expect(page.getByText('Dieses Ziel ist SMART: alle fünf Punkte sind erfüllt.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Ziel löschen' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ziel löschen' }).click();
  await expect(page).toHaveURL(/\/fields$/);
  await page.getByRole('button', { name: 'Weitere Aktionen für „Ehrenamt digital“' }).click();
  await page.getByRole('menuitem', { name: 'Löschen' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Handlungsfeld löschen' }).click();
  await expect(field).toHaveCount(0);
  await context.close();
});

test('suggestions of the catalogue are taken over and adapted', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto('/w/kleinhausen/a/digitale-agenda-kleinhausen/fields');
  await waitUntilShown(page);
  await page.getByRole('button', { name: 'Aus dem Katalog übernehmen' }).click();
  const dialog = page.getByRole('dialog');
  // What the agenda has already is not offered again.
  await expect(dialog.getByRole('checkbox', { name: 'Verwaltungshandeln und Service' })).toHaveCount(0);
  const choice = dialog.getByRole('checkbox').last();
  const name = (await dialog.locator('label').last().textContent()) ?? '';
  await choice.check();
  await dialog.getByRole('button', { name: '1 Feld übernehmen und anpassen' }).click();
  await expect(page.getByRole('region', { name })).toBeVisible();

  await page.getByRole('button', { name: `Ziel anlegen: ${name}` }).click();
  await dialog
    .getByRole('button', { name: /übernehmen und anpassen$/ })
    .first()
    .click();
  const title = dialog.getByLabel('Titel des Ziels');
  await expect(title).not.toHaveValue('');
  await title.fill('Unser angepasstes Ziel');
  await dialog.getByRole('button', { name: 'Ziel anlegen' }).click();
  await expect(page.getByRole('link', { name: 'Unser angepasstes Ziel' })).toBeVisible();
  await expectAccessible(page);
  await context.close();
});
