import { expect } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, musterlingen, openAs } from './support/app.ts';
import { test } from './support/test.ts';

test('a head suggests another date and other words; whoever evaluates sees what goes and what comes', async ({
  browser,
}) => {
  const head = await openAs(browser, 'head');
  await head.page.setViewportSize({ width: 360, height: 740 });
  await head.page.goto(`${musterlingen}/rounds`);
  await head.page.getByRole('link', { name: 'Mitzeichnung vor der Ratsvorlage' }).click();
  await head.page.getByRole('link', { name: 'Zu Ihrer Mitzeichnung' }).click();
  await head.page.getByRole('link', { name: '1.2 Online-Terminvergabe', exact: true }).click();

  await head.page.getByRole('button', { name: 'Anmerken: Termine' }).click();
  await head.page.getByRole('button', { name: 'Änderung vorschlagen' }).click();
  await head.page.getByLabel('Was soll anders sein?').selectOption('Ende');
  await expect(head.page.getByLabel('Vorschlag', { exact: true })).toHaveValue(/2024/);
  await head.page.getByLabel('Vorschlag', { exact: true }).fill('Q4 2024');
  await head.page.getByLabel(/^Ihre Anmerkung/).fill('Die Rentenberatung zieht erst um.');
  await expectAccessible(head.page);
  await expectNoSidewaysScroll(head.page);
  await head.page.getByRole('button', { name: 'Anmerkung speichern' }).click();
  const times = head.page.getByRole('listitem').filter({ hasText: 'Die Rentenberatung zieht erst um.' });
  await expect(times).toContainText('Vorschlag: Ende');
  await expect(times.locator('del')).toContainText('3. Quartal 2024');
  await expect(times.locator('ins')).toContainText('4. Quartal 2024');

  await head.page.getByText('Wer einen Termin bucht, wartet').selectText();
  await head.page.getByRole('button', { name: 'Anmerken: Nutzen' }).click();
  await head.page.getByRole('button', { name: 'Änderung vorschlagen' }).click();
  const words = head.page.getByLabel('Neuer Wortlaut der Textstelle');
  await words.fill((await words.inputValue()).replace('fünf Minuten', 'zehn Minuten'));
  await head.page.getByLabel(/^Ihre Anmerkung/).fill('Fünf schaffen wir nicht.');
  await head.page.getByRole('button', { name: 'Anmerkung speichern' }).click();
  const benefit = head.page.getByRole('listitem').filter({ hasText: 'Fünf schaffen wir nicht.' });
  await expect(benefit.locator('del')).toHaveText(/fünf/);
  await expect(benefit.locator('ins')).toHaveText(/zehn/);
  // At the end of the page the bar at its foot covers nothing.
  await head.page.keyboard.press('End');
  await expectAccessible(head.page);
  await head.context.close();

  const officer = await openAs(browser, 'officer');
  await officer.page.goto(`${musterlingen}/rounds`);
  await officer.page.getByRole('link', { name: 'Mitzeichnung vor der Ratsvorlage' }).click();
  await officer.page.getByRole('link', { name: 'Anmerkungen abwägen' }).click();
  await officer.page.getByRole('button', { name: /Fünf schaffen wir nicht/ }).click();
  const panel = officer.page.getByRole('region', { name: 'Ausgewählte Anmerkung' });
  await expect(panel.locator('del')).toHaveText(/fünf/);
  await expect(panel.locator('ins')).toHaveText(/zehn/);
  await expectAccessible(officer.page);
  await officer.context.close();
});
