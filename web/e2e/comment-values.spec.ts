import { expect, type Page } from '@playwright/test';
import { expectAccessible, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Kommentare' });

test('another priority is proposed, found by its words, taken over with one click, and the history names it', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const head = await openAs(browser, 'head');
  const { page } = await openAs(browser, 'officer');

  await test.step('a head proposes a value beside the one that stands there', async () => {
    await head.page.goto(`${musterlingen}/measures`);
    await head.page.getByRole('link', { name: 'Online-Dienste ausbauen', exact: true }).click();
    await head.page.getByRole('button', { name: /^Kommentare/ }).click();
    await head.page.getByRole('button', { name: 'Priorität kommentieren' }).click();
    const composer = head.page.getByRole('region', { name: 'Neuer Kommentar' });
    await composer.getByLabel('Änderung vorschlagen').check();
    await composer.getByLabel('Vorschlag', { exact: true }).selectOption('niedrig');
    await composer.getByRole('textbox', { name: 'Begründung' }).fill('Der Bund liefert die Basisdienste erst 2028.');
    await composer.getByRole('button', { name: 'Vorschlagen', exact: true }).click();
    await expect(head.page.getByRole('article', { name: /zu Priorität/ })).toBeFocused();
  });

  await test.step('a date that cannot be read is told at its field; one press sends it once it can be', async () => {
    await head.page.getByRole('button', { name: 'Beginn kommentieren' }).click();
    const composer = head.page.getByRole('region', { name: 'Neuer Kommentar' });
    await composer.getByRole('textbox', { name: 'Ihr Kommentar' }).fill('Wir haben früher begonnen.');
    await composer.getByLabel('Änderung vorschlagen').check();
    const field = composer.getByLabel('Vorschlag', { exact: true });
    await field.fill('irgendwann');
    await composer.getByRole('button', { name: 'Vorschlagen', exact: true }).click();
    await expect(composer.getByText(/^Bitte geben Sie ein Jahr, ein Quartal/)).toBeVisible();
    await expect(field).toBeFocused();
    // How it was understood takes a line of its own, which is gone once the field is left.
    await field.fill('Q3 2023');
    await composer.getByRole('button', { name: 'Vorschlagen', exact: true }).click();
    await expect(head.page.getByRole('article', { name: /zu Beginn/ })).toContainText('3. Quartal 2023');
  });

  await test.step('the officer finds the comment by its words, and it leads to its thread', async () => {
    await page.goto(musterlingen);
    await waitUntilShown(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Suchbegriff oder Nummer' }).fill('Basisdienste');
    await expect(page.getByRole('option', { name: /^1\.1 Online-Dienste ausbauen/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/comments\?thread=/);
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.getByRole('main').getByRole('link', { name: '1.1 Online-Dienste ausbauen' }).click();
  });

  await test.step('old and new stand beside each other; one click takes it over', async () => {
    const thread = panelOf(page).getByRole('article', { name: /Dr\. Renate Osterhagen .* zu Priorität/ });
    await expect(thread).toBeFocused();
    await expect(thread.locator('del')).toContainText('hoch');
    await expect(thread.locator('ins')).toContainText('niedrig');
    await thread.getByRole('button', { name: 'Übernehmen', exact: true }).click();
    await expect(thread.getByText(/übernommen von Miriam Lohfeld/)).toBeVisible();
    await expect(page.locator('#facts')).toContainText(/Prioritätniedrig/);
    await expectAccessible(page);
  });

  await test.step('the history says what changed, and leads to what was said', async () => {
    const change = page
      .locator('#history')
      .getByRole('listitem')
      .filter({ hasText: 'Priorität von „hoch“ zu „niedrig“' });
    await expect(change).toContainText('Miriam Lohfeld');
    await change.getByRole('link', { name: 'aus einem Vorschlag' }).click();
    await expect(page.getByRole('article', { name: /zu Priorität/ })).toContainText('Basisdienste erst 2028');
  });
  await head.context.close();
  await page.context().close();
});

test('the open comments are counted beside a KPI and a goal, and everywhere no longer once they are settled', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { context, page } = await openAs(browser, 'officer');
  const other = await openAs(browser, 'head');
  for (const { list, part } of [
    { list: 'kpis', part: 'Ausgangswert' },
    { list: 'fields', part: 'Realistisch: Mittel' },
  ])
    await test.step(list, async () => {
      await Promise.all([page, other.page].map((one) => one.goto(`${musterlingen}/${list}`)));
      await expect(other.page.getByRole('link', { name: '1 offener Kommentar' })).toBeVisible();
      await page.getByRole('link', { name: '1 offener Kommentar' }).click();
      const thread = panelOf(page).getByRole('article', { name: new RegExp(`zu ${part}`) });
      await thread.getByRole('button', { name: 'Erledigt' }).click();
      await expect(other.page.getByRole('link', { name: '1 offener Kommentar' })).toHaveCount(0);
    });
  await other.context.close();
  await context.close();
});
