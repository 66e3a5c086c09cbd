import { expect } from '@playwright/test';
import { musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

test('with forced colours and without motion nothing disappears', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer', { forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto(musterlingen);
  await waitUntilShown(page);
  const bar = page.locator('main [class*="bar_"]').first();
  await expect(bar).toBeVisible();
  const [filled, empty] = await bar.evaluate((element) => [
    getComputedStyle(element).backgroundColor,
    getComputedStyle(element.parentElement ?? element).backgroundColor,
  ]);
  expect(filled, 'a bar can be told from its track').not.toBe(empty);
  // A part that is still on its way waits a moment before it says so; that is no motion.
  const countMoving = () => document.getAnimations().filter((each) => each.playState === 'running').length;
  await expect.poll(() => page.evaluate(countMoving)).toBe(0);

  await page.goto(`${musterlingen}/measures/timeline`);
  await waitUntilShown(page);
  const bars = page.locator('main svg a rect');
  const countFills = () => bars.evaluateAll((all) => new Set(all.map((each) => getComputedStyle(each).fill)).size);
  await expect.poll(countFills, { message: 'bars of different status look different' }).toBeGreaterThan(2);

  await page.goto(`${musterlingen}/measures`);
  await waitUntilShown(page);
  const button = page.getByRole('button', { name: 'Filter', exact: true });
  expect(await button.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('solid');
  await context.close();
});
