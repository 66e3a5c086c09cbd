import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

const pages = [
  { name: 'timeline', path: '/measures/timeline' },
  { name: 'budget', path: '/measures/budget' },
  { name: 'results of the questionnaire', path: '/assessment/results' },
  { name: 'balance of the fields', path: '/steps/1' },
];

async function save(chart: Locator, format: 'SVG' | 'PNG'): Promise<Buffer> {
  const page = chart.page();
  await chart.getByRole('button', { name: 'Speichern' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^[a-z0-9-]+\\.${format.toLowerCase()}$`));
  return readFileSync(await download.path());
}

/** Width and height from the head of the file. */
function readPngSize(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

async function expectWhole(page: Page): Promise<void> {
  await waitUntilShown(page);
  const charts = page.locator('main figure').filter({ has: page.getByRole('button', { name: 'Speichern' }) });
  await charts.first().waitFor();
  for (const title of await charts.getByRole('heading').allInnerTexts()) {
    const heading = page.getByRole('heading', { name: title, exact: true });
    const chart = page.locator('main figure').filter({ has: heading });
    await expect(chart.locator('svg[width], canvas, svg[viewBox]').last(), title).toBeVisible();
    const svg = (await save(chart, 'SVG')).toString();
    expect(svg.slice(0, 100), title).toContain('<svg');
    expect(/(?:fill|stroke|color)[=:]"?var\(/.exec(svg), `${title}: colours that leave the page are written out`).toBe(
      null,
    );
    const [width, height] = readPngSize(await save(chart, 'PNG'));
    expect(Math.min(width, height), title).toBeGreaterThan(100);
    await chart.getByRole('button', { name: 'Als Tabelle' }).click();
    await expect(chart.getByRole('table').locator('tbody tr').first(), title).toBeVisible();
  }
}

test('every chart can be read as a table and taken along as SVG and PNG', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  for (const { name, path } of pages)
    await test.step(name, async () => {
      await page.goto(musterlingen + path);
      await expectWhole(page);
    });
  await test.step('KPI', async () => {
    await page.goto(`${musterlingen}/kpis`);
    await page.getByRole('rowheader').getByRole('link').first().click();
    await expectWhole(page);
  });
  await context.close();
});

test('charts are printed on white whatever the screen looks like, and the plan of the measures on wide sheets', async ({
  browser,
}) => {
  const { context, page } = await openAs(browser, 'officer', { colorScheme: 'dark' });
  await page.goto(`${musterlingen}/measures/timeline`);
  await waitUntilShown(page);
  await page.locator('main figure svg a').first().waitFor();
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/MediaBox \[[^\]]+\]/g);
  expect(sheets).toHaveLength(2);
  expect(new Set(sheets?.map((sheet) => Math.round(Number(/([\d.]+) [\d.]+\]/.exec(sheet)?.[1]))))).toEqual(
    new Set([1191]),
  );

  const background = () => page.locator('#timeline-picture > rect').first().getAttribute('fill');
  const onScreen = await background();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await background()).toBe('rgb(255, 255, 255)');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await background()).toBe(onScreen);
  expect(onScreen).not.toBe('rgb(255, 255, 255)');

  await page.goto(`${musterlingen}/measures/budget`);
  await waitUntilShown(page);
  const words = page.locator('main figure svg[width] text').first();
  await words.waitFor();
  const ofWords = () => words.getAttribute('fill');
  const inTheDark = await ofWords();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await ofWords()).not.toBe(inTheDark);
  await context.close();
});
