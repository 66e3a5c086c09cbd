import { type Browser, expect } from '@playwright/test';
import { AgendaTextPage } from './support/agenda-text.ts';
import { type DemoRole, expectAccessible, findSignIn, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

async function openTextAs(browser: Browser, role: DemoRole) {
  const { context, page } = await openAs(browser, role);
  const text = new AgendaTextPage(page);
  await text.open();
  return { context, page, text };
}

test('two people write in one text at once, see each other, and nothing is lost', async ({ browser }) => {
  const miriam = await openTextAs(browser, 'officer');
  const title = 'Vorwort zu zweit';
  await miriam.text.addChapter(title);
  await miriam.text.edit(title);
  await miriam.page.keyboard.type('Der erste Absatz.');
  await miriam.page.keyboard.press('Enter');
  await miriam.page.keyboard.type('Der zweite Absatz.');
  await miriam.text.expectSaved(title);

  const jonas = await openTextAs(browser, 'admin');
  await jonas.text.edit(title);
  await miriam.text.writeInParagraph(title, 0, ' Miriam ergänzt.');
  await jonas.text.writeInParagraph(title, -1, ' Jonas ergänzt.');

  for (const { text } of [miriam, jonas]) {
    await expect(text.editor(title)).toContainText('Der erste Absatz. Miriam ergänzt.', { timeout: 20_000 });
    await expect(text.editor(title)).toContainText('Der zweite Absatz. Jonas ergänzt.', { timeout: 20_000 });
  }
  await expect(miriam.page.getByText(/^Jonas Wittkamp hat diesen Text um \d\d:\d\d geändert/)).toBeVisible();
  await expectAccessible(jonas.page);

  await miriam.page.reload();
  await waitUntilShown(miriam.page);
  await expect(miriam.text.chapter(title)).toContainText('Der erste Absatz. Miriam ergänzt.');
  await expect(miriam.text.chapter(title)).toContainText('Der zweite Absatz. Jonas ergänzt.');
  await jonas.context.close();
  await miriam.text.deleteChapter(title);
  await miriam.context.close();
});

test('who changes the same words sees both versions side by side and decides', async ({ browser }) => {
  const miriam = await openTextAs(browser, 'officer');
  const title = 'Strittiges Kapitel';
  await miriam.text.addChapter(title);
  await miriam.text.edit(title);
  await miriam.page.keyboard.type('Die Stadt wird digital.');
  await miriam.text.expectSaved(title);

  const jonas = await openTextAs(browser, 'admin');
  await jonas.text.edit(title);
  // Jonas reaches the server first; Miriam's save finds his words there.
  await miriam.page.route('**/chapters/**', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  );
  await miriam.page.route('**/chapters', (route) => route.abort());
  await miriam.text.editor(title).fill('Die Stadt wird smart.');
  await jonas.text.editor(title).fill('Die Stadt wird klug.');
  await jonas.text.expectSaved(title);
  await miriam.page.unrouteAll({ behavior: 'ignoreErrors' });

  const place = miriam.page.getByRole('region', { name: 'Stelle 1 von 1' });
  await expect(place).toBeVisible({ timeout: 20_000 });
  await expect(place).toContainText('Die Stadt wird smart.');
  await expect(place).toContainText('Die Stadt wird klug.');
  await expectAccessible(miriam.page);
  await place.getByRole('button', { name: 'Die andere behalten' }).click();
  await expect(miriam.text.editor(title)).toHaveText('Die Stadt wird klug.');
  await expect(jonas.text.editor(title)).toHaveText('Die Stadt wird klug.', { timeout: 15_000 });
  await jonas.context.close();
  await miriam.text.expectSaved(title);
  await miriam.text.deleteChapter(title);
  await miriam.context.close();
});

test('a lost connection and a reload take nothing away', async ({ browser }) => {
  const { context, page, text } = await openTextAs(browser, 'officer');
  const title = 'Unterwegs geschrieben';
  await text.addChapter(title);
  await text.edit(title);

  await context.setOffline(true);
  await page.keyboard.type('Im Zug ohne Netz geschrieben.');
  await expect(page.getByText('Die Verbindung ist unterbrochen.')).toBeVisible();
  await expect(text.chapter(title).getByText(/Auf diesem Gerät gesichert/)).toBeVisible();
  await context.setOffline(false);
  await text.expectSaved(title);
  await expect(page.getByText('Die Verbindung ist unterbrochen.')).toBeHidden();

  // From here on no save arrives, and the page is loaded anew meanwhile.
  await page.route('**/chapters/**', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  );
  await text.editor(title).press('Control+End');
  await page.keyboard.type(' Und noch ein Satz.');
  await expect(text.chapter(title).getByText(/Auf diesem Gerät gesichert/)).toBeVisible();
  await page.reload();
  await expect(text.editor(title)).toContainText('Im Zug ohne Netz geschrieben. Und noch ein Satz.');
  await expect(text.chapter(title).getByText(/wurde wiederhergestellt/)).toBeVisible();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await text.expectSaved(title);
  await page.reload();
  await expect(text.chapter(title)).toContainText('Und noch ein Satz.');
  await text.deleteChapter(title);
  await context.close();
});

test('an expired session asks to sign in again and then saves', async ({ browser }) => {
  const { context, page, text } = await openTextAs(browser, 'officer');
  const title = 'Nach der Pause';
  await text.addChapter(title);
  await text.edit(title);
  await page.keyboard.type('Vor der Pause geschrieben.');
  await context.clearCookies();

  const dialog = page.getByRole('dialog', { name: 'Bitte melden Sie sich erneut an' });
  await expect(dialog).toBeVisible({ timeout: 15_000 });
  await dialog.getByLabel('Passwort', { exact: true }).fill(findSignIn('officer').password);
  await dialog.getByRole('button', { name: 'Anmelden' }).click();
  await expect(dialog).toBeHidden();
  await text.expectSaved(title);
  await page.reload();
  await expect(text.chapter(title)).toContainText('Vor der Pause geschrieben.');
  await text.deleteChapter(title);
  await context.close();
});

test('a text is written, formatted and ordered by keyboard alone', async ({ browser }) => {
  const { context, page, text } = await openTextAs(browser, 'officer');
  const title = 'Nur mit der Tastatur';
  await text.addChapter(title);
  await page.getByRole('button', { name: `Text schreiben: ${title}` }).focus();
  await page.keyboard.press('Enter');
  const editor = text.editor(title);
  await expect(editor).toBeFocused();

  await page.keyboard.press('Control+Alt+2');
  await page.keyboard.type('Was wir vorhaben');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Wir sind ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('schnell');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Formulare');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('für alle');
  await expect(editor.getByRole('heading', { name: 'Was wir vorhaben' })).toBeVisible();
  await expect(editor.locator('strong')).toHaveText('schnell');
  await expect(editor.locator('ul ul li')).toHaveText('für alle');

  // To the tool bar, along it with the arrow keys, and back into the text.
  await page.keyboard.press('Alt+F10');
  const toolbar = page.getByRole('toolbar', { name: 'Text gestalten' });
  await expect(toolbar.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(toolbar.getByRole('button', { name: 'Kursiv' })).toBeFocused();
  await expect(toolbar.locator('button[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(editor).toBeFocused();
  await expect(toolbar.getByRole('button', { name: 'Kursiv' })).toHaveAttribute('aria-pressed', 'true');

  await page.keyboard.press('Control+k');
  await page.getByLabel('Adresse').fill('www.musterlingen.de');
  await page.getByLabel('Text des Links').fill('unsere Seite');
  await page.keyboard.press('Enter');
  await expect(editor.getByRole('link', { name: 'unsere Seite' })).toHaveAttribute(
    'href',
    'https://www.musterlingen.de',
  );

  // Esc leads out of the text, to "Fertig".
  await expect(editor).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: `Fertig: ${title}` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Text bearbeiten: ${title}` })).toBeFocused();

  const before = await text.titles();
  await page.getByRole('button', { name: `„${title}“ nach oben` }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await text.titles()).indexOf(title)).toBe(before.indexOf(title) - 1);
  await expect(page.getByRole('button', { name: `„${title}“ nach oben` })).toBeFocused();
  await expectAccessible(page);
  await text.deleteChapter(title);
  await context.close();
});

test('text from Word comes in clean, an endless one is refused as a whole', async ({ browser }) => {
  const { context, page, text } = await openTextAs(browser, 'officer');
  const title = 'Aus Word';
  await text.addChapter(title);
  const editor = await text.edit(title);
  const paste = (html: string, plain: string) =>
    editor.evaluate(
      (element, data) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', data.html);
        clipboardData.setData('text/plain', data.plain);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      { html, plain },
    );
  await paste(
    `<p class=MsoNormal><b>Ziele<o:p></o:p></b></p>
     <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Erstens<o:p></o:p></p>
     <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Zweitens<o:p></o:p></p>
     <p class=MsoNormal style='color:red' onclick='alert(1)'>Schluss<script>alert(1)</script></p>`,
    'Ziele',
  );
  await expect(editor.locator('li')).toHaveText(['Erstens', 'Zweitens']);
  await expect(editor.locator('strong')).toHaveText('Ziele');
  await expect(editor.locator('[style], [class*="Mso"], script, [onclick]')).toHaveCount(0);

  const written = await editor.innerText();
  await paste(`<p>${'Ein sehr langer Satz. '.repeat(60_000)}</p>`, 'lang');
  await expect(page.getByText(/zu lang oder zu tief verschachtelt/)).toBeVisible();
  expect(await editor.innerText()).toBe(written);
  await text.expectSaved(title);
  await text.finish(title);
  await text.deleteChapter(title);
  await context.close();
});

test('facts of the agenda are changed where they stand', async ({ browser }) => {
  const { context, page } = await openTextAs(browser, 'officer');
  await page.getByRole('button', { name: 'Chefsache von bearbeiten' }).click();
  const field = page.getByRole('textbox', { name: 'Chefsache von' });
  const before = await field.inputValue();
  await field.fill('Bürgermeister Emil Eule');
  await expect(page.getByText(/Gespeichert/).first()).toBeVisible();
  await field.press('Enter');
  await page.reload();
  await expect(page.getByText('Bürgermeister Emil Eule')).toBeVisible();
  await page.getByRole('button', { name: 'Chefsache von bearbeiten' }).click();
  await field.fill(before);
  await field.press('Enter');
  await expect(page.getByText(before)).toBeVisible();
  await context.close();
});

test('who may only read gets no tools, and is told why', async ({ browser }) => {
  const { context, page } = await openTextAs(browser, 'staff');
  await expect(page.getByText(/Sie lesen den Arbeitsstand/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Text bearbeiten|nach oben|Kapitel anlegen/ })).toHaveCount(0);
  await page.goto(`${musterlingen}/fields`);
  await waitUntilShown(page);
  await expect(page.getByText(/Sie lesen den Arbeitsstand/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Ziel anlegen|übernehmen/ })).toHaveCount(0);
  await expectAccessible(page);
  await context.close();
});
