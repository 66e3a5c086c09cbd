import { expect, type Page } from '@playwright/test';
import { expectNoSidewaysScroll, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

const list = `${musterlingen}/measures?status=in_progress`;
/** Few columns, whose widths do not depend on the rows that follow. */
const narrow = `${list}&columns=status,lead`;
const picture = '#root > [inert]';

/** The server draws one page at a time, and comes up to it with the first. */
async function openDrawn(page: Page, address: string): Promise<void> {
  await expect
    .poll(async () => {
      await page.goto(address);
      return page.locator(picture).count();
    })
    .toBe(1);
}

/** Where what one sees first stands, down to the row that ends the window. */
const readPlaces = (page: Page) =>
  page
    .locator('h1, nav a, main a, main button, tbody tr')
    .evaluateAll((elements) =>
      elements
        .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect().toJSON() as DOMRect }))
        .filter(({ box }) => box.top < 700 && box.height > 0),
    );
const readRows = (page: Page) => page.locator('tbody tr').allInnerTexts();

test('the list is read before the program has arrived, and looks as it will then', async ({ browser }) => {
  const still = await openAs(browser, 'officer', { javaScriptEnabled: false });
  await openDrawn(still.page, narrow);
  const drawn = await readRows(still.page);
  expect(drawn.length).toBeGreaterThan(9);
  await expect(still.page.locator('h1')).toHaveText('Maßnahmen');
  const places = await readPlaces(still.page);
  await still.context.close();

  const live = await openAs(browser, 'officer');
  const faults: string[] = [];
  live.page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await live.page.goto(narrow);
  await waitUntilShown(live.page);
  await expect(live.page.locator(picture)).toHaveCount(0);
  expect((await readRows(live.page)).slice(0, drawn.length)).toEqual(drawn);
  expect((await readPlaces(live.page)).slice(0, places.length)).toEqual(places);
  expect(faults).toEqual([]);
  await live.context.close();
});

test('whoever chose dark and English reads dark and English from the first moment', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'staff', { colorScheme: 'light' });
  await page.goto('/account');
  await page.evaluate(() => localStorage.setItem('agendawerk.appearance', 'dark'));
  await page.request.patch('/api/me', { data: { locale: 'en' }, headers: { origin: new URL(page.url()).origin } });
  await page.route('**/assets/*.js', (route) => route.abort());
  await openDrawn(page, list);
  await expect(page.locator(`${picture}[lang="en"] h1`)).toHaveText('Measures');
  await expectNoSidewaysScroll(page);
  await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark');
  await page.request.patch('/api/me', { data: { locale: 'de' }, headers: { origin: new URL(page.url()).origin } });
  await context.close();
});
