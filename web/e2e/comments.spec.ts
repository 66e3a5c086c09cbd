import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

/** To a measure by its name in the list. */
async function openMeasure(page: Page, title: string): Promise<void> {
  await page.goto(`${musterlingen}/measures`);
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible();
}

/** The words are marked as with the mouse. */
async function mark(page: Page, words: string): Promise<void> {
  await page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.getElementById('content') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node.textContent ?? '').indexOf(sought);
      if (start === -1 || !node.parentElement?.closest('[data-place-text]')) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + sought.length);
      node.parentElement.scrollIntoView({ block: 'center' });
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return;
    }
    throw new Error(`"${sought}" is not on the page`);
  }, words);
}

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Kommentare' });

/** Looked for at each frame: `expect` asks at 0.1, 0.35 and 0.85 s, and takes what comes in the last moment for missing. */
function waitWithinASecond(locator: Locator): Promise<void> {
  return locator.waitFor({ timeout: 1000 });
}

test('two people talk about a measure: presence, a mention, a suggestion taken over, each seen by the other within a second', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const head = await openAs(browser, 'head');
  const officer = await openAs(browser, 'officer');
  await openMeasure(head.page, 'E-Akte und Dokumentenmanagement');
  await openMeasure(officer.page, 'E-Akte und Dokumentenmanagement');

  await test.step('each sees that the other is there', async () => {
    await expect(officer.page.getByText('Gerade auch hier: Dr. Renate Osterhagen')).toBeVisible({ timeout: 10_000 });
    await expect(head.page.getByText('Gerade auch hier: Miriam Lohfeld')).toBeVisible({ timeout: 10_000 });
  });

  await test.step('a passage is marked, somebody is called by name, other words are proposed', async () => {
    await mark(head.page, 'Auskunft beim ersten Anruf');
    await head.page.getByRole('button', { name: 'Textstelle kommentieren' }).click();
    const composer = head.page.getByRole('region', { name: 'Neuer Kommentar' });
    await expect(composer.getByText('Zu: Nutzen: Bürgerservice')).toBeVisible();
    const text = composer.getByRole('textbox', { name: 'Ihr Kommentar' });
    await expect(text).toBeFocused();
    await text.pressSequentially('Das versprechen wir besser nicht, @Miri');
    await expect(composer.getByRole('option', { name: 'Miriam Lohfeld' })).toHaveAttribute('aria-selected', 'true');
    await expectAccessible(head.page);
    await text.press('Enter');
    await expect(text).toHaveValue('Das versprechen wir besser nicht, @Miriam Lohfeld ');
    await composer.getByLabel('Änderung vorschlagen').check();
    await composer.getByLabel('Neuer Wortlaut der Textstelle').fill('Auskunft meist beim ersten Anruf');
    await expectAccessible(head.page);
  });

  const place = 'Nutzen: Bürgerservice';
  const officersMark = officer.page.getByRole('button', { name: `${place}: 1 offener Kommentar` });
  await test.step('the officer sees it within a second, without a reload', async () => {
    await expect(officersMark).toHaveCount(0);
    await head.page.getByRole('button', { name: 'Vorschlagen', exact: true }).click();
    await waitWithinASecond(officersMark);
    await expect(head.page.getByRole('article', { name: /zu Nutzen: Bürgerservice/ })).toBeFocused();
  });

  const thread = officer.page.getByRole('article', { name: /Dr\. Renate Osterhagen .* zu Nutzen: Bürgerservice/ });
  await test.step('the mark leads to the comment, which names the difference', async () => {
    await officersMark.click();
    await expect(thread).toBeFocused();
    await expect(thread.getByText('@Miriam Lohfeld')).toBeVisible();
    await expect(thread.locator('ins')).toContainText('meist');
    await expectAccessible(officer.page);
  });

  await test.step('an answer arrives within a second, too', async () => {
    await thread.getByRole('button', { name: 'Antworten' }).click();
    await thread.getByRole('textbox', { name: 'Ihre Antwort' }).fill('Einverstanden.');
    const answer = panelOf(head.page).getByText('Einverstanden.');
    await thread.getByRole('button', { name: 'Antworten' }).click();
    await expect(thread.getByRole('paragraph').filter({ hasText: 'Einverstanden.' })).toBeVisible();
    await waitWithinASecond(answer);
  });

  await test.step('taken over with one click, the text changes for both', async () => {
    await thread.getByRole('button', { name: 'Übernehmen', exact: true }).click();
    await expect(thread.getByText(/übernommen von Miriam Lohfeld/)).toBeVisible();
    await expect(thread).toBeFocused();
    for (const { page } of [officer, head])
      await expect(page.locator('#benefitService')).toContainText('Auskunft meist beim ersten Anruf');
    await waitWithinASecond(panelOf(head.page).getByText(/übernommen von Miriam Lohfeld/));
  });

  await test.step('closed, the focus is where it was', async () => {
    const costs = officer.page.getByRole('button', { name: 'Kosten: 1 offener Kommentar' });
    await officer.page.keyboard.press('Escape');
    await expect(panelOf(officer.page)).toHaveCount(0);
    await costs.focus();
    await officer.page.keyboard.press('Enter');
    await expect(
      officer.page.getByRole('article', { name: /Katharina Prell .* zu Kosten, 2 Antworten/ }),
    ).toBeFocused();
    await officer.page.keyboard.press('Escape');
    await expect(costs).toBeFocused();
  });

  await test.step('from the comment to its place and back', async () => {
    await officer.page.keyboard.press('Enter');
    const group = officer.page
      .getByRole('region', { name: 'Kosten', exact: true })
      .filter({ has: officer.page.locator('article') });
    await group.getByRole('button', { name: 'Kosten', exact: true }).click();
    await expect(officer.page.getByRole('button', { name: 'Kosten: 1 offener Kommentar' })).toBeFocused();
    await officer.page.keyboard.press('Enter');
    await expect(officer.page.getByRole('article', { name: /Katharina Prell/ })).toBeFocused();
  });

  await test.step('of two who settle at the same moment one wins; the other is told who, and loses nothing typed', async () => {
    const article = officer.page.getByRole('article', { name: /Dr\. Renate Osterhagen .* zu Beschreibung/ });
    await article.getByRole('button', { name: 'Antworten' }).click();
    const answer = article.getByRole('textbox', { name: 'Ihre Antwort' });
    await answer.fill('Zwei halbe Tage, einverst');
    // Between the officer's click and its arrival the head settles the very same thread.
    await officer.page.route('**/refusal', async (route) => {
      const url = route.request().url().replace('/refusal', '/resolution');
      const headers = { 'if-match': route.request().headers()['if-match'] ?? '' };
      expect((await head.page.request.post(url, { headers })).status()).toBe(200);
      await route.continue();
    });
    await article.getByRole('button', { name: 'Ablehnen' }).click();
    await article.getByRole('textbox', { name: 'Warum nicht?' }).fill('Das geht nicht.');
    await article.getByRole('button', { name: 'Ablehnen' }).click();
    await expect(article.getByRole('alert')).toContainText('inzwischen geändert');
    await expect(article.getByText(/erledigt von Dr\. Renate Osterhagen/)).toBeVisible();
    await expect(article.getByRole('textbox', { name: 'Warum nicht?' })).toHaveValue('Das geht nicht.');
    await expect(answer).toHaveValue('Zwei halbe Tage, einverst');
    await expectAccessible(officer.page);
  });
  await head.context.close();
  await officer.context.close();
});

test('all comments stand on one page, narrowed by the address, and lead to their places', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'head');
  await page.goto(`${musterlingen}/comments`);
  await waitUntilShown(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Mit meinem Namen/ }).click();
  await expect(page).toHaveURL(/show=mentioned/);
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('button', { name: /^Alle/ }).click();
  await page.getByLabel('Wozu').selectOption({ label: 'Texte' });
  await expect(page).toHaveURL(/kind=chapter/);
  await page.reload();
  await expect(page.getByText('Vereine kommen im Leitbild gar nicht vor.')).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Vereine kommen' })
    .getByRole('link', { name: 'Leitbild' })
    .click();
  const thread = page.getByRole('article', { name: /Lena Strohmaier .* zu Text/ });
  await expect(thread).toBeFocused();
  await expect(thread).toHaveAttribute('aria-current', 'true');
  await expect(page.getByText('Wer in Musterlingen lebt,')).toBeInViewport();
  await context.close();
});

test('on a phone the panel is a sheet, and the text stays in sight', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'staff', {
    viewport: { width: 390, height: 780 },
    colorScheme: 'dark',
  });
  await openMeasure(page, 'Chatbot für Standardfragen');
  await page.getByRole('button', { name: 'Kommentare (1)' }).click();
  await expect(panelOf(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  await test.step('one’s own words are edited, their history can be seen, and they are withdrawn', async () => {
    const thread = page.getByRole('article', { name: /Tobias Brennecke/ });
    await thread.getByRole('button', { name: 'Eigener Kommentar: bearbeiten oder zurückziehen' }).click();
    await page.getByRole('menuitem', { name: 'Bearbeiten' }).click();
    await thread.getByRole('textbox', { name: 'Kommentar bearbeiten' }).fill('Hat sich geklärt, danke.');
    await thread.getByRole('button', { name: 'Speichern' }).click();
    await thread.getByRole('button', { name: /^bearbeitet/ }).click();
    await expect(thread.getByRole('list', { name: 'Frühere Fassungen' })).toContainText(
      'wer vertritt die wöchentliche',
    );
    await thread.getByRole('button', { name: 'Eigener Kommentar: bearbeiten oder zurückziehen' }).click();
    await page.getByRole('menuitem', { name: 'Zurückziehen' }).click();
    const dialog = page.getByRole('alertdialog');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Kommentar zurückziehen' }).click();
    await expect(thread).toHaveCount(0);
    await expect(page.getByText('Noch kein Kommentar')).toBeVisible();
  });

  await test.step('what was typed survives a reload', async () => {
    await page.getByRole('button', { name: 'Kommentar schreiben' }).click();
    await page.getByRole('textbox', { name: 'Ihr Kommentar' }).fill('Noch nicht fertig');
    await page.reload();
    await page.getByRole('button', { name: 'Kommentar schreiben' }).click();
    await expect(page.getByRole('textbox', { name: 'Ihr Kommentar' })).toHaveValue('Noch nicht fertig');
  });
  await context.close();
});

test('council members find no comments, and their browser asks for none, not even later', async ({ browser }) => {
  const council = await openAs(browser, 'council');
  const { page } = council;
  const head = await openAs(browser, 'head');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/api\/.*(comments|comment-counts|\/events)/.test(request.url())) asked.push(request.url());
  });
  for (const person of [council, head]) await person.page.clock.install();
  await page.goto('/w/musterlingen/council');
  await waitUntilShown(page);
  await expect(page.getByRole('link', { name: 'Kommentare' })).toHaveCount(0);
  await page.goto(`${musterlingen}/comments`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
  await head.page.goto('/w/musterlingen/tasks');
  await waitUntilShown(head.page);
  // A minute later a head is told of what happens; a council member, whose minute was over before, is not.
  const stream = head.page.waitForRequest(/\/events/);
  for (const person of [council, head]) await person.page.clock.fastForward('01:00');
  await stream;
  expect(asked).toEqual([]);
  await head.context.close();
  await council.context.close();
});
