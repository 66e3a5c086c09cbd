import { expect } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

test.describe.configure({ mode: 'parallel' }); // they only look

const kleinhausen = '/w/kleinhausen';
const inAgenda = [
  '',
  '/steps/1',
  '/steps/2',
  '/decisions',
  '/steps/3',
  '/steps/4',
  '/steps/5',
  '/change/groups',
  '/change/trainings',
  '/change/measures',
  '/calendar',
  '/calendar?view=month',
  '/text',
  '/fields',
  '/assessment',
  '/assessment/results',
  '/datasets',
  '/datasets/import',
  '/surveys',
  '/rounds',
  '/versions',
  '/measures',
  '/measures/timeline',
  '/measures/portfolio',
  '/measures/budget',
  '/measures/new',
  '/kpis',
  '/responsibilities',
  '/activity',
  '/exports',
  '/search?q=Termin',
];

const appearances = [
  { name: 'on a projector in the light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' as const },
  { name: 'on a phone in the dark', viewport: { width: 360, height: 780 }, colorScheme: 'dark' as const },
];

for (const { name, ...options } of appearances) {
  test(`every page of a full agenda can be used by everybody, ${name}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const { context, page } = await openAs(browser, 'officer', options);
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(String(error)));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') failures.push(`foreign host: ${request.url()}`);
    });
    for (const address of [
      ...inAgenda.map((rest) => musterlingen + rest),
      '/w/musterlingen/tasks',
      '/w/musterlingen/agendas',
      '/w/musterlingen/notifications',
      '/w/musterlingen/notifications/settings',
      '/account',
    ]) {
      await page.goto(address);
      await waitUntilShown(page);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    const details = [
      { list: '/measures', detail: '/measures/' },
      { list: '/kpis', detail: '/kpis/' },
      { list: '/fields', detail: '/goals/' },
      { list: '/decisions', detail: '/decisions/' },
      { list: '/steps/4', detail: '/involvements/' },
      { list: '/surveys', detail: '/surveys/' },
      { list: '/steps/5', detail: '/pilots/' },
      { list: '/change/trainings', detail: '/change/trainings/' },
      { list: '/change/measures', detail: '/change/measures/' },
      { list: '/rounds', detail: '/rounds/' },
      { list: '/versions', detail: '/versions/' },
    ];
    for (const { list, detail } of details) {
      await page.goto(musterlingen + list);
      await waitUntilShown(page);
      await page
        .locator(
          `main a[href*="${detail}"]:not([href$="/new"]):not([href*="timeline"]):not([href*="portfolio"]):not([href*="budget"])`,
        )
        .first()
        .click();
      await expect(page).toHaveURL(new RegExp(`${detail}[0-9a-f-]{36}`));
      await waitUntilShown(page);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    expect(failures).toEqual([]);
    await context.close();
  });
}

test('every page of a nearly empty agenda says what to do', async ({ browser }) => {
  test.setTimeout(300_000);
  const { context, page } = await openAs(browser, 'officer', { viewport: { width: 768, height: 900 } });
  await page.goto(`${kleinhausen}/agendas`);
  await waitUntilShown(page);
  await page.locator('main a[href*="/a/"]').first().click();
  await expect(page).toHaveURL(/\/w\/kleinhausen\/a\/[a-z0-9-]+$/);
  const agenda = new URL(page.url()).pathname;
  for (const rest of inAgenda) {
    await page.goto(agenda + rest);
    await waitUntilShown(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
  for (const rest of ['/notifications', '/settings/mails']) {
    await page.goto(kleinhausen + rest);
    await waitUntilShown(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
  await page.goto(`${kleinhausen}/settings`);
  await waitUntilShown(page);
  await expectAccessible(page);
  await page.getByText('Auf dieser Seite').filter({ visible: true }).click();
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Schnittstellen' }).click();
  await expect(page.getByRole('heading', { name: 'Schnittstellen' })).toBeInViewport();
  await context.close();
});
