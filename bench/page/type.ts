import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import type { Site } from './visit.ts';

/** Tasks may follow the last answer of the network. */
const settleMs = 500;
const sentence = 'Serviceportal für alle Ortsteile';

/** Where somebody types: how to get there, and what is written. */
export interface TypingPlace {
  name: string;
  path: string;
  open: (page: Page) => Promise<void>;
  /** Whether what was typed has arrived; a choice keeps no text. */
  hasText?: (page: Page) => Promise<boolean>;
}

/** With all measures of a large agenda in the table behind it. */
export const typingPlaces: readonly TypingPlace[] = [
  {
    name: 'search field of the list',
    path: '/measures',
    open: (page) => page.getByRole('searchbox', { name: 'Maßnahmen suchen' }).click(),
    hasText: async (page) =>
      (await page.getByRole('searchbox', { name: 'Maßnahmen suchen' }).inputValue()) === sentence,
  },
  {
    name: 'choice in a cell of the list',
    path: '/measures',
    open: (page) =>
      page
        .getByRole('main')
        .getByRole('button', { name: /^Federführung von .* ändern$/ })
        .first()
        .click(),
  },
  {
    name: 'editor',
    path: '/measures',
    open: async (page) => {
      await page.getByRole('table').getByRole('link').first().click();
      await page
        .getByRole('button', {
          name: /^Beschreibung (bearbeiten|schreiben)$|^Text (bearbeiten|schreiben): Beschreibung$/,
        })
        .click();
      await page.locator('[contenteditable=true]').click();
    },
    hasText: async (page) => (await page.locator('[contenteditable=true]').innerText()).includes(sentence),
  },
];

const watchTasks = fileURLToPath(new URL('./in-page/watch-tasks.js', import.meta.url));

/** @returns milliseconds of the longest task while somebody types a sentence at the pace of a person; 0 where none took over 50. */
export async function measureTyping(browser: Browser, site: Site, place: TypingPlace): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'de-DE' });
  try {
    if (site.cookie) await context.addCookies([{ ...site.cookie, url: new URL(site.address).origin }]);
    const page = await context.newPage();
    await page.addInitScript({ path: watchTasks });
    await page.goto(site.address + place.path);
    await page.waitForLoadState('networkidle');
    await place.open(page);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(settleMs);
    await page.evaluate(() => Reflect.set(globalThis, 'longestTask', 0));
    await page.keyboard.type(sentence, { delay: 60 });
    await page.waitForTimeout(settleMs);
    if (place.hasText && !(await place.hasText(page))) throw new Error(`what was typed did not arrive: ${place.name}`);
    return await page.evaluate(() => Reflect.get(globalThis, 'longestTask') as number);
  } finally {
    await context.close();
  }
}
