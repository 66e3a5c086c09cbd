import { expect, type Page } from '@playwright/test';
import { musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { focused, pressUntilFocused } from './support/keyboard.ts';
import { test } from './support/test.ts';

async function tabThrough(page: Page, count: number): Promise<string[]> {
  const names: string[] = [];
  for (let presses = 0; presses < count; presses += 1) {
    await page.keyboard.press('Tab');
    names.push(await focused(page));
  }
  return names;
}

test('the Tab key goes through the list of measures in the order in which it is read', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/measures`);
  await waitUntilShown(page);
  await expect(page.getByRole('searchbox', { name: 'Maßnahmen suchen' })).toBeVisible();
  expect((await tabThrough(page, 3)).join(' | ')).toMatch(
    /^Zum Inhalt springen \| Zur Navigation springen \| Stadt Musterlingen$/,
  );
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  const names = await tabThrough(page, 12);
  expect(names.slice(0, 8)).toEqual([
    'Übersicht',
    'Maßnahme anlegen',
    'Tabelle',
    'Zeitplan',
    'Portfolio',
    'Budget',
    'Maßnahmen suchen',
    'Filter',
  ]);
  expect(names).toContain('Spalten');
  await context.close();
});

test('the list is sorted by keyboard, and the focus stays where it was', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/measures`);
  await waitUntilShown(page);
  const status = page.getByRole('columnheader', { name: 'Status' });
  await pressUntilFocused(page, status.getByRole('button'));
  await page.keyboard.press('Enter');
  await expect(status).toHaveAttribute('aria-sort', 'ascending');
  await expect(status.getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/sort=/);
  await context.close();
});

test('dialogs take the focus, Esc closes them, and the focus returns to where it came from', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/kpis`);
  await waitUntilShown(page);
  const add = page.getByRole('button', { name: 'Kennzahl anlegen' });
  await pressUntilFocused(page, add);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Kennzahl anlegen' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: /^Name/ }), 'a form begins with its first field').toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(add).toBeFocused();

  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog').getByRole('combobox');
  await expect(search).toBeFocused();
  await page.keyboard.type('Terminvergabe');
  await expect(page.getByRole('option', { name: /Online-Terminvergabe/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(add).toBeFocused();
  await context.close();
});

test('Esc brings back the old words of a property, and the focus goes back to its pencil', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/measures`);
  await page.getByRole('link', { name: 'Öffentliches WLAN' }).click();
  await waitUntilShown(page);
  const pencil = page.getByRole('button', { name: 'Zielgruppe bearbeiten' });
  await pencil.focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Zielgruppe' });
  await expect(field).toBeFocused();
  const before = await field.inputValue();
  await page.keyboard.type('Versehen ');
  await page.keyboard.press('Escape');
  await expect(pencil).toBeFocused();
  await page.reload();
  await page.getByRole('button', { name: 'Zielgruppe bearbeiten' }).click();
  await expect(field).toHaveValue(before);
  await context.close();
});
