import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

const village = '/w/kleinhausen/a/digitale-agenda-kleinhausen';

test('the overview leads from the next action to the field that meets it, and counts it', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(village);
  await waitUntilShown(page);
  const path = page.getByRole('region', { name: 'Der Weg zur Digitalen Agenda' });
  const step = path.getByRole('listitem').filter({ hasText: 'Strategische Planung und Zieldefinition' });
  await expect(step).toContainText(/0 von \d+ Punkten erfüllt/);
  await expectAccessible(page);

  await path.getByRole('link', { name: 'Benennen, wer die Agenda zur Chefsache macht' }).first().click();
  await expect(page).toHaveURL(/\/text#sponsor$/);
  await page
    .getByRole('button', { name: /bearbeiten$/ })
    .and(page.locator(':focus'))
    .click();
  await page.keyboard.type('Bürgermeister Hendrik Sander');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Bürgermeister Hendrik Sander')).toBeVisible();

  await page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: 'Übersicht' }).click();
  await expect(step).toContainText(/1 von \d+ Punkten erfüllt/);
  // The next one comes up by itself.
  await expect(path.getByRole('link', { name: 'Leitbild schreiben' }).first()).toBeVisible();
  await context.close();
});

test('on the page of step 1 a suggestion is taken over, marked and adapted', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${village}/steps/1`);
  await waitUntilShown(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Schritt 1: Strategische Planung und Zieldefinition',
  );
  await expect(page.getByText('Nur die Verwaltung selbst hat Maßnahmen.')).toHaveCount(0);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const goals = page.getByRole('region', { name: 'Ziele', exact: true });
  const adopt = goals.getByRole('button', { name: /übernehmen und anpassen$/ }).first();
  const title = /„(.+)“/.exec((await adopt.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  await adopt.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(page.getByText('Vorschlag, noch nicht angepasst')).toBeVisible();

  await page.getByRole('button', { name: /^Realistisch.* bearbeiten$/ }).click();
  await page.getByRole('textbox', { name: /^Realistisch/ }).fill('Ein Zehntel einer Stelle im Hauptamt');
  await page.getByRole('textbox', { name: /^Realistisch/ }).press('Control+Enter');
  await expect(page.getByText('Vorschlag, noch nicht angepasst')).toHaveCount(0);
  await page.goto(`${village}/steps/1`);
  await expect(goals.getByText(title, { exact: true })).toHaveCount(0);
  await context.close();
});

test('measures with a question mark lead in one click to what they lack', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/steps/1`);
  await waitUntilShown(page);
  const doubted = page.getByRole('region', { name: 'Aktionismus?' });
  const row = doubted.getByRole('row').filter({ hasText: '3.5 Digitales Stadtarchiv' });
  await expect(row).toContainText('Sie dient keinem Ziel.');
  await expectAccessible(page);
  await row.getByRole('link', { name: 'Nutzen beschreiben' }).click();
  await expect(page).toHaveURL(/\/measures\/[0-9a-f-]{36}#benefit$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('3.5 Digitales Stadtarchiv');
  await expect(page.getByRole('region', { name: 'Die fünf Schritte an dieser Maßnahme' })).toContainText('fehlt noch');
  await context.close();
});

test('a measure is placed in the portfolio by mouse, by arrow keys and by the form', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer', { viewport: { width: 1280, height: 1000 } });
  await page.goto(`${musterlingen}/measures/portfolio`);
  await waitUntilShown(page);
  const chip = page.getByRole('button', { name: /^5\.4 / });
  await expect(chip).toHaveAccessibleName(/noch nicht bewertet/);

  await drag(page, '5.4', { effort: 2, impact: 4 });
  await expect(chip).toHaveAccessibleName(/Aufwand 2, Wirkung 4, Schneller Gewinn/);
  await expect(page.getByRole('status').filter({ hasText: 'Gespeichert.' })).toBeAttached();

  await chip.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(chip).toHaveAccessibleName(/Aufwand 3, Wirkung 3, Großes Vorhaben/);
  await expect(chip).toBeFocused();

  await page.getByLabel('Wirkung', { exact: true }).selectOption('1');
  await expect(chip).toHaveAccessibleName(/Aufwand 3, Wirkung 1, Gut überlegen/);
  await expect(page.getByRole('status').filter({ hasText: 'Gespeichert.' })).toBeAttached();
  await expectAccessible(page);
  await page.reload();
  await expect(chip).toHaveAccessibleName(/Aufwand 3, Wirkung 1/);
  await context.close();
});

test('a council member sees no path, a head sees it and what is theirs to do', async ({ browser }) => {
  const head = await openAs(browser, 'head');
  await head.page.goto(`${musterlingen}/steps/1`);
  await waitUntilShown(head.page);
  await expect(head.page.getByRole('heading', { level: 1 })).toHaveText(/^Schritt 1: /);
  await expect(head.page.getByRole('heading', { name: 'Wann der Schritt fertig ist' })).toBeVisible();
  await expect(head.page.getByRole('button', { name: /übernehmen und anpassen$/ })).toHaveCount(0);
  await head.page.goto(musterlingen);
  await expect(head.page.getByRole('heading', { name: 'Der Weg zur Digitalen Agenda' })).toBeVisible();
  await head.context.close();
  const council = await openAs(browser, 'council');
  await council.page.goto(`${musterlingen}/steps/1`);
  await expect(council.page.getByRole('heading', { level: 1 })).toHaveText('Hier fehlt Ihnen ein Recht');
  await council.context.close();
});

async function drag(page: Page, number: string, { effort, impact }: { effort: number; impact: number }): Promise<void> {
  const chip = page.locator('[data-measure]').filter({ hasText: new RegExp(`^${number}$`) });
  await chip.scrollIntoViewIfNeeded();
  await chip.hover();
  await page.mouse.down();
  const cell = page.locator(`[data-effort="${effort}"][data-impact="${impact}"]`);
  const box = await cell.boundingBox();
  if (!box) throw new Error('the cell is not to be seen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await page.mouse.up();
}
