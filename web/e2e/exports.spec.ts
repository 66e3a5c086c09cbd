import { expect } from '@playwright/test';
import { expectAccessible, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

test('the agenda becomes a PDF while one works elsewhere', async ({ browser }) => {
  test.setTimeout(120_000);
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(musterlingen);
  await waitUntilShown(page);
  await page.getByRole('link', { name: 'Als PDF' }).click();
  await waitUntilShown(page);
  await page.getByRole('button', { name: 'PDF erstellen' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('link', { name: 'Kennzahlen', exact: true }).click();
  await waitUntilShown(page);
  await page.getByRole('link', { name: 'Dokumente' }).click();
  // Documents of other journeys stand below it.
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 90_000 });
  const link = page.getByRole('link', { name: 'PDF herunterladen' }).first();
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toMatch(/^digitale-agenda.*\.pdf$/);
  // A box half under the bar that sticks to the upper edge counts as too small.
  await page.evaluate(() => scrollTo(0, 0));
  await expectAccessible(page);
  await context.close();
});

test('changes are told by day and kind, and lead to what was changed', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/activity`);
  await waitUntilShown(page);
  await page.getByRole('button', { name: 'Handlungsfelder' }).click();
  await expect(page).toHaveURL(/kind=field/);
  await expect(page.getByRole('link', { name: /^Maßnahme / })).toHaveCount(0);
  await page
    .getByRole('link', { name: /^Handlungsfeld / })
    .first()
    .click();
  await expect(page).toHaveURL(/\/fields#[0-9a-f-]{36}$/);
  await context.close();
});
