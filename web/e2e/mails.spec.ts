import { expect, type Page } from '@playwright/test';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  findSignIn,
  musterlingen,
  openAs,
  waitUntilShown,
} from './support/app.ts';
import { test } from './support/test.ts';

test('the administration sees every mail of the demo, opens an invitation in both forms, and follows its link', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { context, page } = await openAs(browser, 'admin');
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') foreign.push(request.url());
  });

  await page.goto('/w/musterlingen/settings');
  await waitUntilShown(page);
  await page.getByRole('button', { name: 'Person einladen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Name/ }).fill('Katja Ahrens');
  await dialog.getByRole('textbox', { name: /^E-Mail/ }).fill('katja.ahrens@musterlingen.example');
  await dialog.getByRole('button', { name: 'Einladung erstellen' }).click();
  await expect(dialog.getByText('die E-Mail wartet')).toBeVisible();
  await page.keyboard.press('Escape');

  const section = page.getByRole('region', { name: 'E-Mails' });
  await expect(section.getByText('Es ist kein Mailserver eingerichtet')).toBeVisible();
  await section.getByRole('link', { name: 'Alle E-Mails ansehen' }).click();
  await waitUntilShown(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: /Öffnen: Einladung.*Katja Ahrens/ }).click();
  const letter = page.getByRole('dialog', { name: 'Einladung: Digitale Agenda Stadt Musterlingen' });
  const frame = letter.frameLocator('iframe');
  await expect(frame.getByText('Guten Tag Katja Ahrens,')).toBeVisible();
  await expect(frame.getByRole('link', { name: 'Einladung annehmen' })).toBeVisible();
  // The frame runs no script, not even that of the scan: it is taken without it.
  await letter.getByRole('button', { name: 'Nur Text' }).click();
  await expectAccessible(page);
  await letter.getByRole('link', { name: /\/invitation\?token=/ }).click();
  await expect(page).toHaveURL(/invitation\?token=/);
  await expect(page.getByText('Stadt Musterlingen').first()).toBeVisible();
  expect(foreign).toEqual([]);
  await context.close();
});

test('who is made responsible hears of it: the bell counts, the list leads there, and what was read is gone', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const officer = await openAs(browser, 'officer');
  const staff = await openAs(browser, 'staff', { viewport: { width: 360, height: 780 } });
  const { page } = staff;
  await page.goto('/w/musterlingen/notifications');
  await waitUntilShown(page);
  const bell = page.getByRole('banner').getByRole('button', { name: /^Benachrichtigungen/ });
  await page.getByRole('button', { name: 'Alle als gelesen markieren' }).click();
  await expect(page.getByRole('heading', { name: 'Nichts Neues' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Benachrichtigungen' })).toBeFocused();
  await expect(bell).toHaveAccessibleName('Benachrichtigungen');

  await officer.page.goto(`${musterlingen}/measures/new`);
  await waitUntilShown(officer.page);
  await officer.page.getByRole('textbox', { name: /^Titel/ }).fill('Sitzungsdienst digital');
  await officer.page.getByRole('button', { name: 'Maßnahme anlegen' }).click();
  await expect(officer.page).toHaveURL(/measures\/[0-9a-f-]{36}/);
  await assign(officer.page, findSignIn('staff').name);

  await page.reload();
  await expect(bell).toHaveAccessibleName('Benachrichtigungen: 1 ungelesen');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await test.step('without a mouse: the bell opens on what is new, gives the focus back, and leads there', async () => {
    await page.goto('/w/musterlingen/notifications/settings');
    await waitUntilShown(page);
    await bell.focus();
    await page.keyboard.press('Enter');
    const newest = page.getByRole('dialog', { name: 'Benachrichtigungen' });
    const told = newest.getByRole('link', {
      name: /ungelesen: Sie verantworten jetzt die Maßnahme „Sitzungsdienst digital“/,
    });
    await expect(told).toBeVisible();
    await expect(newest.locator(':focus').or(newest.and(page.locator(':focus')))).toHaveCount(1);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.keyboard.press('Escape');
    await expect(newest).toBeHidden();
    await expect(bell).toBeFocused();
    await page.keyboard.press('Enter');
    await newest.getByRole('button', { name: /^Als gelesen markieren: .*Sitzungsdienst/ }).press('Enter');
    await expect(newest.getByRole('button', { name: /^Als ungelesen markieren: .*Sitzungsdienst/ })).toBeFocused();
    await newest.getByRole('button', { name: /^Als ungelesen markieren: .*Sitzungsdienst/ }).press('Enter');
    await newest.getByRole('button', { name: 'Alle als gelesen markieren' }).press('Enter');
    await expect(newest.getByRole('heading', { name: 'Benachrichtigungen' })).toBeFocused();
    await newest.getByRole('button', { name: /^Als ungelesen markieren: .*Sitzungsdienst/ }).press('Enter');
    await told.press('Enter');
    await expect(newest).toBeHidden();
  });
  const heading = page.getByRole('heading', { level: 1, name: /Sitzungsdienst digital/ });
  await expect(heading).toBeVisible();
  await expect(heading).toBeFocused();
  await expect(bell).toHaveAccessibleName('Benachrichtigungen');
  await bell.click();
  await page.getByRole('dialog').getByRole('link', { name: 'Alle ansehen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Benachrichtigungen' })).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await officer.context.close();
  await staff.context.close();
});

/** By the API of the page that is open: who owns a measure has a journey of its own. */
async function assign(page: Page, name: string): Promise<void> {
  const measureId = page.url().split('/').at(-1) ?? '';
  const me = await (await page.request.get('/api/me')).json();
  const workspaceId = me.memberships.find(({ slug }: { slug: string }) => slug === 'musterlingen').workspaceId;
  const base = `/api/workspaces/${workspaceId}`;
  const { items } = await (await page.request.get(`${base}/members`)).json();
  const ownerId = items.find((member: { name: string }) => member.name === name).id;
  const { measure } = await (await page.request.get(`${base}/measures/${measureId}`)).json();
  const response = await page.request.patch(`${base}/measures/${measureId}`, {
    data: { ownerId },
    headers: { 'if-match': `"${measure.revision}"`, origin: new URL(page.url()).origin },
  });
  expect(response.status(), await response.text()).toBe(200);
}

test('somebody chooses how to be told, and ends the daily mail by its link without signing in', async ({ browser }) => {
  test.setTimeout(120_000);
  const { context, page } = await openAs(browser, 'staff');
  await page.goto('/w/musterlingen/notifications');
  await waitUntilShown(page);
  await page.getByRole('link', { name: 'Benachrichtigungen einstellen' }).click();
  await waitUntilShown(page);
  await expectAccessible(page);
  const assigned = page.getByLabel(/Ich bin jetzt für eine Maßnahme verantwortlich/);
  await expect(assigned).toHaveValue('digest');
  await assigned.selectOption('sofort per E-Mail');
  await expect(page.getByText('Gespeichert.')).toBeVisible();
  await page.reload();
  await expect(assigned).toHaveValue('at_once');

  const link = await test.step('the link stands in the mail', async () => {
    const admin = await openAs(browser, 'admin');
    await admin.page.goto('/w/musterlingen/settings/mails');
    await waitUntilShown(admin.page);
    const name = findSignIn('staff').name;
    await admin.page.getByRole('button', { name: new RegExp(`Öffnen: .*Neuigkeit.* an ${name}`) }).click();
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Nur Text' }).click();
    const address = await admin.page.getByRole('link', { name: /\/unsubscribe\// }).getAttribute('href');
    await admin.context.close();
    return new URL(address ?? '').pathname;
  });
  const stranger = await browser.newContext({ locale: 'de-DE', viewport: { width: 360, height: 780 } });
  const mailbox = await stranger.newPage();
  await mailbox.goto(link);
  await expect(mailbox.getByText('Die tägliche E-Mail mit allem, was neu ist')).toBeVisible();
  await expectAccessible(mailbox);
  await expectNoSidewaysScroll(mailbox);
  await page.reload();
  await expect(page.getByLabel(/Eine Frist naht/)).toHaveValue('digest');
  await mailbox.getByRole('button', { name: 'Abbestellen' }).click();
  await expect(mailbox.getByRole('heading', { name: 'Abbestellt' })).toBeVisible();
  await expectAccessible(mailbox);
  await mailbox.goto(`${link}x`);
  await expect(mailbox.getByRole('heading', { name: 'Dieser Link gilt nicht' })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(/Eine Frist naht/)).toHaveValue('app');
  await expect(assigned).toHaveValue('at_once');
  await stranger.close();
  await context.close();
});
