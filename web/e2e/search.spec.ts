import { expect } from '@playwright/test';
import { expectAccessible, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

test('whoever knows the number of a measure is there in one breath', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'staff');
  await page.goto(`${musterlingen}/measures`);
  await waitUntilShown(page);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Suchbegriff oder Nummer' });
  await expect(field).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Was Sie finden können' })).toBeVisible();
  await field.fill('3.2');
  await expect(page.getByRole('option', { name: /^3\.2 / })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/measures\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: /^3\.2 / })).toBeFocused();
  await context.close();
});

test('arrows choose among live results, and all of them stand on a page by kind', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(musterlingen);
  await waitUntilShown(page);
  await page.getByRole('button', { name: 'Suchen' }).click();
  const field = page.getByRole('combobox', { name: 'Suchbegriff oder Nummer' });
  await field.fill('Glasfsaer');
  await expect(page.getByRole('option').first()).toContainText('Glasfaser');
  await field.fill('Termin');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ Treffer$/);
  const second = page.getByRole('option').nth(1);
  await page.keyboard.press('ArrowDown');
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await page.getByRole('option', { name: 'Alle Treffer für „Termin“ zeigen' }).click();
  await expect(page).toHaveURL(/\/search\?q=Termin$/);
  await waitUntilShown(page);
  await page.getByRole('button', { name: /^Maßnahmen/ }).click();
  await expect(page).toHaveURL(/kind=measure/);
  const hits = page.getByRole('list', { name: 'Treffer' }).getByRole('listitem');
  await expect(hits.filter({ hasText: 'Statusmeldung' })).toHaveCount(0);
  await expect(hits.filter({ hasText: '1.2 Online-Terminvergabe' })).toHaveCount(1);
  await expect(hits.locator('mark').first()).toContainText('Termin');
  await page.getByRole('searchbox', { name: 'Suchbegriff oder Nummer' }).fill('qqqqxx');
  await expect(page.getByRole('heading', { name: 'Nichts gefunden für „qqqqxx“' })).toBeVisible();
  await context.close();
});

test('what is prepared for people is found, and a result leads to its exact place', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  const look = async (text: string, kind: string) => {
    await page.goto(`${musterlingen}/search?q=${encodeURIComponent(text)}`);
    await waitUntilShown(page);
    const hit = page.getByRole('list', { name: 'Treffer' }).getByRole('listitem').filter({ hasText: kind }).first();
    await hit.getByRole('link').click();
    await waitUntilShown(page);
  };
  await look('Bürgerbüro', 'Gruppe');
  await expect(page).toHaveURL(/\/change\/groups#[0-9a-f-]{36}$/);
  const row = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(row).toBeInViewport();
  await expect(row).toContainText('Bürgerbüro');
  await expectAccessible(page);
  await look('E-Akte', 'Schulung');
  await expect(page).toHaveURL(/\/change\/trainings\/[0-9a-f-]{36}$/);
  await look('Rundschreiben', 'Aktivität');
  await expect(page).toHaveURL(/\/change\/measures\/[0-9a-f-]{36}#[0-9a-f-]{36}$/);
  await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
  await look('bereit', 'Kurzumfrage');
  await expect(page).toHaveURL(/\/surveys\/[0-9a-f-]{36}$/);
  await context.close();
});
