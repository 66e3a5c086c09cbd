import { expect } from '@playwright/test';
import { expectAccessible, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

test('an agenda is begun with a title alone, and deleted by who was told what goes', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'admin');
  await page.goto('/w/musterlingen/agendas');
  await waitUntilShown(page);
  await page.getByRole('button', { name: 'Agenda anlegen' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Titel').fill('Digitale Agenda 2031 bis 2036');
  await form.getByLabel('Erstes Jahr').fill('31');
  await form.getByRole('button', { name: 'Agenda anlegen' }).click();
  await expect(form.getByText('Bitte geben Sie ein Jahr mit vier Ziffern ein')).toBeVisible();
  await form.getByLabel('Erstes Jahr').fill('2031');
  await form.getByRole('button', { name: 'Agenda anlegen' }).click();
  await expect(page).toHaveURL(/\/a\/digitale-agenda-2031-bis-2036$/);
  await expect(page.getByRole('heading', { name: 'Lieber gleich sammeln?' })).toBeVisible();

  await page.goto('/w/musterlingen/agendas');
  await waitUntilShown(page);
  await page.getByRole('button', { name: 'Agenda „Digitale Agenda 2031 bis 2036“ löschen' }).click();
  await expect(page.getByRole('alertdialog').getByText('0 Maßnahmen')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Agenda löschen', exact: true }).click();
  await expect(page.getByText('Die Agenda ist gelöscht.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Digitale Agenda 2031 bis 2036' })).toHaveCount(0);
  await context.close();
});

test('who may not begin agendas is told who does', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'head');
  await page.goto('/w/musterlingen/agendas');
  await waitUntilShown(page);
  await expect(page.getByText('Neue legen die Digitalisierungsbeauftragten')).toBeVisible();
  await expect(page.getByRole('button', { name: /anlegen|löschen/ })).toHaveCount(0);
  await context.close();
});
