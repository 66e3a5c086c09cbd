import { expect } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

test('a participation goes from its plan to what was changed because of it', async ({ browser }) => {
  test.setTimeout(120_000);
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/steps/4`);
  await waitUntilShown(page);
  await expect(page.getByRole('cell', { name: 'Konsultation' })).toBeVisible();
  await expectAccessible(page);

  await test.step('it is planned; a period that ends before it starts is refused and nothing typed is lost', async () => {
    await page.getByRole('button', { name: 'Beteiligung planen', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Beteiligung planen' });
    await dialog.getByRole('textbox', { name: /^Titel/ }).fill('Sprechstunde zur Musterlingen-App');
    const measure = dialog.getByLabel('Worum geht es?');
    const wanted = measure.locator('option', { hasText: 'Mängelmelder' });
    await measure.selectOption(await wanted.getAttribute('value'));
    await dialog.getByLabel('Ziel', { exact: true }).fill('Hören, was den Menschen fehlt.');
    await dialog.getByRole('radio', { name: 'Konsultation' }).check();
    await dialog.getByLabel('Wen beteiligen Sie?').fill('Alle, die schon einmal etwas gemeldet haben');
    await dialog.getByLabel('Beginn').fill('Q3 2026');
    await dialog.getByLabel('Ende').fill('Q1 2026');
    await dialog.getByRole('button', { name: 'Beteiligung anlegen' }).click();
    await expect(dialog.getByText('Das Ende liegt vor dem Beginn.').first()).toBeVisible();
    await expect(dialog.getByLabel('Ziel', { exact: true })).toHaveValue('Hören, was den Menschen fehlt.');
    await expectAccessible(page);
    await dialog.getByLabel('Ende').fill('Q4 2026');
    await dialog.getByRole('button', { name: 'Beteiligung anlegen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sprechstunde zur Musterlingen-App' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('it ends, not tomorrow, and then owes an answer', async () => {
    await page.getByRole('button', { name: 'Beteiligung abschließen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Beteiligung abschließen' });
    await dialog.getByLabel('Abgeschlossen am').fill('31.12.2199');
    await dialog.getByRole('button', { name: 'Abschluss speichern' }).click();
    await expect(dialog.getByText('Das Datum liegt in der Zukunft.').first()).toBeVisible();
    await dialog.getByLabel('Abgeschlossen am').fill('15.10.2026');
    await dialog.getByRole('button', { name: 'Abschluss speichern' }).click();
    await expect(page.getByText('auswerten', { exact: true })).toBeVisible();
  });

  await test.step('40,000 characters are refused at the field, and stay there', async () => {
    await page.getByRole('button', { name: 'Ergebnis bearbeiten' }).click();
    const field = page.getByRole('textbox', { name: 'Ergebnis' });
    const long = 'Hinweis '.repeat(5000);
    await field.fill(long);
    await expect(page.getByText('Das ist zu lang. Bitte kürzen Sie den Text.').first()).toBeVisible();
    await expect(field).toHaveValue(long);
    await field.fill('74 Gespräche; am häufigsten fehlt eine Rückmeldung.');
    await expect(page.getByText(/Gespeichert/).first()).toBeVisible();
  });

  await test.step('what was changed is written, survives a reload, and the measure leads to it', async () => {
    await page.getByRole('button', { name: 'Was sich dadurch geändert hat bearbeiten' }).click();
    await page
      .getByRole('textbox', { name: 'Was sich dadurch geändert hat' })
      .fill('Zu jeder Meldung kommt nach drei Tagen eine Antwort.');
    const editor = page.getByRole('group', { name: 'Was sich dadurch geändert hat' });
    await expect(editor.getByText(/Gespeichert/)).toBeVisible();
    await page.reload();
    await waitUntilShown(page);
    await expect(page.getByText('ausgewertet', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: /Mängelmelder/ }).click();
    await waitUntilShown(page);
    await expect(page.getByRole('link', { name: 'Sprechstunde zur Musterlingen-App' })).toBeVisible();
  });
  await context.close();
});

test('participation can be read by everybody, on a phone in the dark', async ({ browser }) => {
  const options = { viewport: { width: 360, height: 780 }, colorScheme: 'dark' as const };
  const { context, page } = await openAs(browser, 'staff', options);
  await page.goto(`${musterlingen}/steps/4`);
  await waitUntilShown(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Standorte der Anlaufstellen in den Ortsteilen' }).first().click();
  await waitUntilShown(page);
  await expect(page.getByText('163 Menschen an fünf Abenden.', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: /bearbeiten/i })).toHaveCount(0);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await context.close();
});

test('a pulse is asked, answered by five who are not signed in, and shown after the closing', async ({ browser }) => {
  test.setTimeout(180_000);
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/surveys`);
  await waitUntilShown(page);
  await expect(page.getByRole('img', { name: /Entwicklung/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Als Tabelle' }).click();
  await expect(page.getByRole('columnheader', { name: '28.09.2026 (21 Antworten)' })).toBeVisible();

  const address =
    await test.step('it is made from the preset and opened; a last day in the past is refused', async () => {
      await page.getByRole('button', { name: 'Neue Kurzumfrage' }).click();
      const dialog = page.getByRole('dialog', { name: 'Neue Kurzumfrage' });
      await dialog
        .getByRole('textbox', { name: /^Titel/ })
        .first()
        .fill('Wie bereit ist das Bürgerbüro?');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Entwurf anlegen' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Wie bereit ist das Bürgerbüro?' })).toBeVisible();
      await page.getByRole('button', { name: 'Umfrage öffnen' }).click();
      const opening = page.getByRole('dialog', { name: 'Umfrage öffnen' });
      await opening.getByLabel('Letzter Tag').fill('1.1.2026');
      await opening.getByRole('button', { name: 'Umfrage öffnen' }).click();
      await expect(
        opening.getByText('Der letzte Tag liegt in der Vergangenheit.', { exact: false }).first(),
      ).toBeVisible();
      await opening.getByLabel('Letzter Tag').fill('31.12.2199');
      await opening.getByRole('button', { name: 'Umfrage öffnen' }).click();
      const field = page.getByLabel('Adresse der Umfrage');
      await expect(field).toHaveValue(/\/survey\/[\w-]{43}$/);
      await expect(page.getByText('0 Antworten', { exact: true })).toBeVisible();
      await expectAccessible(page);
      return field.inputValue();
    });

  const answer = async (value: number) => {
    const visitor = await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin' });
    const sheet = await visitor.newPage();
    await sheet.goto(address);
    await expect(sheet.getByRole('group')).toHaveCount(5);
    for (const group of await sheet.getByRole('group').all())
      await group.getByRole('radio', { name: new RegExp(`^${value} –`) }).check();
    await sheet.getByRole('button', { name: 'Anonym absenden' }).click();
    await expect(sheet.getByRole('heading', { name: 'Danke, Ihre Antworten sind gezählt' })).toBeVisible();
    return { visitor, sheet };
  };

  await test.step('the first, on a phone, with the keyboard, in English, over a reload, and nothing goes elsewhere', async () => {
    const visitor = await browser.newContext({ viewport: { width: 360, height: 780 }, colorScheme: 'dark' });
    const sheet = await visitor.newPage();
    const foreign: string[] = [];
    sheet.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') foreign.push(request.url());
    });
    await sheet.goto(address);
    await waitUntilShown(sheet);
    await expectAccessible(sheet);
    await expectNoSidewaysScroll(sheet);
    await sheet.getByRole('button', { name: 'Anonym absenden' }).click();
    await expect(sheet.getByRole('alert').filter({ hasText: '5 Angaben fehlen' })).toBeFocused();
    await expect(sheet.getByRole('link', { name: 'Aussage 1 ist noch offen.' })).toBeVisible();
    await expectAccessible(sheet);
    await sheet.getByRole('button', { name: 'English' }).click();
    const first = sheet.getByRole('group', { name: '1. I know what the digital agenda changes about my work.' });
    await expect(first).toBeVisible();
    await first.getByRole('radio', { name: '1 – not true at all' }).focus();
    await sheet.keyboard.press('ArrowDown');
    await expect(first.getByRole('radio', { name: '2 – rather not true' })).toBeChecked();
    await sheet.reload();
    await expect(first.getByRole('radio', { name: '2 – rather not true' })).toBeChecked();
    for (const group of (await sheet.getByRole('group').all()).slice(1))
      await group.getByRole('radio', { name: /^2 –/ }).check();
    await sheet.getByRole('button', { name: 'Send anonymously' }).focus();
    await sheet.keyboard.press('Enter');
    await expect(sheet.getByRole('heading', { name: 'Thank you, your answers have been counted' })).toBeVisible();
    await expectAccessible(sheet);
    await sheet.goto(address);
    await expect(sheet.getByText('Somebody has already answered from this device.', { exact: false })).toBeVisible();
    await expect(sheet.getByRole('radio', { checked: true })).toHaveCount(0);
    expect(foreign).toEqual([]);
    expect(await visitor.cookies()).toEqual([]);
    await visitor.close();
  });

  await test.step('nothing is shown at four', async () => {
    for (const value of [3, 4, 4]) await (await answer(value)).visitor.close();
    await page.reload();
    await waitUntilShown(page);
    await expect(page.getByText('4 Antworten', { exact: true })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Mittelwert' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Umfrage schließen' }).click();
    await expect(page.getByText('Bisher gibt es nur 4 Antworten.', { exact: false })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('nor at five while it is open; it is after the closing', async () => {
    const { visitor, sheet } = await answer(5);
    await page.reload();
    await waitUntilShown(page);
    await expect(page.getByText('5 Antworten', { exact: true })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Mittelwert' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Umfrage schließen' }).click();
    await page.getByRole('button', { name: 'Für immer schließen' }).click();
    const row = page.getByRole('row', { name: /Ich halte diese Änderungen für sinnvoll/ });
    await expect(row.getByRole('cell', { name: '3,6', exact: true })).toBeVisible();
    await expect(row.getByRole('cell', { name: 'nicht gezeigt' })).toBeVisible();
    await expectAccessible(page);
    await sheet.goto(address);
    await expect(sheet.getByRole('heading', { name: 'Diese Umfrage ist beendet' })).toBeVisible();
    await expectAccessible(sheet);
    await sheet.goto(address.slice(0, -4));
    await expect(sheet.getByRole('heading', { name: 'Diese Umfrage gibt es nicht' })).toBeVisible();
    await visitor.close();
  });
  await context.close();

  await test.step('a colleague reads the results, and runs nothing', async () => {
    const colleague = await openAs(browser, 'staff', { viewport: { width: 360, height: 780 } });
    await colleague.page.goto(`${musterlingen}/surveys`);
    await waitUntilShown(colleague.page);
    await expect(colleague.page.getByRole('button', { name: 'Neue Kurzumfrage' })).toHaveCount(0);
    await colleague.page.getByRole('link', { name: 'Wie bereit ist das Bürgerbüro?' }).click();
    await expect(colleague.page.getByRole('cell', { name: '3,6', exact: true }).first()).toBeVisible();
    await expectNoSidewaysScroll(colleague.page);
    await expectAccessible(colleague.page);
    await colleague.context.close();
  });
});
