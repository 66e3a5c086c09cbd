import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import type { Site } from './visit.ts';

const [watchRows = '', watchTasks = ''] = ['watch-rows', 'watch-tasks'].map((name) =>
  fileURLToPath(new URL(`./in-page/${name}.js`, import.meta.url)),
);
const turnsOfTheWheel = 40;

export interface RemarksVisit {
  /** Milliseconds from the start of navigation until the rows that fill a window are painted. */
  opensAfter: number;
  /** Milliseconds of the longest task while somebody scrolls through the list; 0 where none took over 50. */
  longestBlock: number;
}

/** The officer's page of a round with 2,000 remarks: how soon it can be worked with, and whether scrolling ever blocks. */
export async function visitRemarks(browser: Browser, site: Site): Promise<RemarksVisit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'de-DE' });
  try {
    if (site.cookie) await context.addCookies([{ ...site.cookie, url: new URL(site.address).origin }]);
    const page = await context.newPage();
    await page.addInitScript({ path: watchRows });
    await page.addInitScript({ path: watchTasks });
    await page.goto(site.address);
    await page.waitForFunction(() => Reflect.get(globalThis, 'usableAt') > 0, undefined, { polling: 50 });
    const opensAfter = await page.evaluate(() => Reflect.get(globalThis, 'usableAt') as number);
    await page.waitForLoadState('load');
    const list = page.getByRole('list', { name: 'Anmerkungen' });
    await page.evaluate(() => Reflect.set(globalThis, 'longestTask', 0));
    await list.hover();
    for (let turn = 0; turn < turnsOfTheWheel; turn += 1) {
      await page.mouse.wheel(0, 600);
      await nextFrame(page);
    }
    const drawn = await list.getByRole('listitem').count();
    if (drawn < 150) throw new Error(`the list did not grow: ${drawn} rows`);
    return { opensAfter, longestBlock: await page.evaluate(() => Reflect.get(globalThis, 'longestTask') as number) };
  } finally {
    await context.close();
  }
}

async function nextFrame(page: Page): Promise<void> {
  await page.waitForFunction(() => true, undefined, { polling: 'raf' });
}
