import { expect } from '@playwright/test';
import { expectAccessible, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

test('a head of department sees at once what is asked, reports, and is asked no more', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'head');
  await page.goto('/');
  await expect(page).toHaveURL(/\/w\/musterlingen\/tasks$/);
  await waitUntilShown(page);
  await page.getByRole('link', { name: 'Status melden: 1.9 Chatbot für Standardfragen' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('radio', { name: 'gefährdet' }).check();
  await form.getByLabel('Warum nicht im Plan?').fill('Die Texte sind noch nicht freigegeben.');
  await form.getByLabel('Was wird dagegen getan?').fill('Das Bürgerbüro bekommt eine Woche dafür.');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Status melden' }).click();
  await expect(form).toBeHidden();
  await expect(page).not.toHaveURL(/report/);

  await page.getByRole('link', { name: 'Meine Aufgaben' }).click();
  await waitUntilShown(page);
  const asked = page.getByRole('region', { name: 'Jetzt gefragt' });
  const chatbot = asked.getByRole('listitem').filter({ hasText: '1.9 Chatbot' });
  await expect(chatbot.filter({ hasText: 'mehr als ein Vierteljahr' })).toHaveCount(0);
  await expect(asked.getByRole('link', { name: /^Person benennen: 7\.4/ })).toBeVisible();
  await context.close();
});

test('a member of staff comes from the task straight to the form for a reading', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'staff');
  await page.goto('/');
  await expect(page).toHaveURL(/\/tasks$/);
  await waitUntilShown(page);
  await page.getByRole('link', { name: 'Messwert eintragen: Anteil Online-Anträge' }).click();
  await expect(page.getByRole('dialog').getByLabel(/^Wert/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Anteil Online-Anträge' })).toBeVisible();
  await expect(page).not.toHaveURL(/enter/);
  await context.close();
});

test('the way from a gap in ownership leads to the very property', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto('/w/musterlingen/a/digitale-agenda-2025-2030/responsibilities');
  await waitUntilShown(page);
  await page.getByRole('switch', { name: 'nur Maßnahmen mit Lücken' }).click();
  await expect(page).toHaveURL(/gaps=only/);
  const row = page.getByRole('row').filter({ hasText: '3.5 Digitales Stadtarchiv' });
  await row.getByRole('link', { name: 'ohne verantwortliche Person' }).click();
  await expect(page).toHaveURL(/#ownerId$/);
  await expect(page.getByRole('button', { name: 'Verantwortlich bearbeiten' })).toBeFocused();
  await context.close();
});

test('each thing that a KPI lacks has its place, and one press from there is where it is entered', async ({
  browser,
}) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto('/w/kleinhausen/agendas');
  await page.locator('main a[href*="/a/"]').first().click();
  await page.getByRole('link', { name: 'Kennzahlen', exact: true }).first().click();
  await page.getByRole('button', { name: 'Kennzahl anlegen' }).first().click();
  await page.getByRole('dialog').getByLabel('Name').fill('Besuche der Amtsstube');
  await page.getByRole('dialog').getByRole('button', { name: 'Kennzahl anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Besuche der Amtsstube' })).toBeVisible();
  const address = page.url();
  const places = [
    { property: 'definition', label: 'Was wird gezählt und wie?', role: 'textbox' },
    { property: 'unit', label: 'Einheit', role: 'textbox' },
    { property: 'baselineValue', label: 'Ausgangswert', role: 'textbox' },
    { property: 'targets', label: 'Zielwerte', role: 'button', control: 'Zielwert hinzufügen' },
    { property: 'frequency', label: 'Rhythmus', role: 'combobox' },
    { property: 'responsibleId', label: 'Verantwortlich', role: 'combobox' },
    { property: 'source', label: 'Quelle', role: 'textbox' },
  ] as const;
  for (const place of places) {
    await page.goto('about:blank'); // else the browser goes to the place, not the program
    await page.goto(`${address}#${place.property}`);
    const tool = page.getByRole('button', { name: `„${place.label}“ ergänzen` });
    await expect(tool).toBeFocused();
    await page.keyboard.press('Enter');
    const name = 'control' in place ? place.control : place.label;
    await expect(page.getByRole('dialog').getByRole(place.role, { name, exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(tool).toBeFocused();
  }
  for (const part of ['goalIds', 'readings']) await expect(page.locator(`section#${part}`)).toBeVisible();
  await expectAccessible(page);
  await context.close();
});
