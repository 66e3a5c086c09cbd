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
