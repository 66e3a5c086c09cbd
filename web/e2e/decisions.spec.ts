import { expect, type Locator } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

test('a technology decision whose ranking flips: from the need to the choice, and a new one in its place', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { context, page } = await openAs(browser, 'officer');
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
  const save = async (form: Locator) => {
    await form.getByRole('button', { name: 'Speichern' }).click();
    await expect(form).toHaveCount(0);
  };

  await test.step('it begins at the open point of the roadmap, for its measure', async () => {
    await page.goto(`${musterlingen}/steps/2`);
    await waitUntilShown(page);
    await expectAccessible(page);
    await page.goto(`${musterlingen}/measures`);
    await waitUntilShown(page);
    await page.getByRole('link', { name: 'Online-Anmeldung für Kindertagesstätten' }).first().click();
    await page.getByRole('link', { name: 'Entscheidung beginnen' }).click();
    const form = dialog('Technologieentscheidung beginnen');
    await expect(form.getByRole('textbox', { name: /^Worüber wird entschieden/ })).toHaveValue(
      'Online-Anmeldung für Kindertagesstätten',
    );
    await form.getByRole('textbox', { name: /^Worüber wird entschieden/ }).fill('Software für die Kita-Anmeldung');
    await form.getByRole('textbox', { name: /^Bedarf/ }).fill('Familien stehen auf mehreren Wartelisten.');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Anlegen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Software für die Kita-Anmeldung' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Muss-Kriterien' }).last()).toContainText('Barrierefreiheit');
  });

  await test.step('two options, and what is asked of them', async () => {
    for (const [title, kind] of [
      ['Lösung A', 'Nachnutzung'],
      ['Lösung B', 'Open Source'],
    ] as const) {
      await page.getByRole('button', { name: 'Möglichkeit hinzufügen' }).click();
      const form = dialog('Möglichkeit hinzufügen');
      await form.getByRole('textbox', { name: /^Produkt oder Vorgehen/ }).fill(title);
      await form.getByLabel('Art').selectOption({ label: kind });
      await save(form);
    }
    await page.getByRole('button', { name: 'Muss-Kriterien bearbeiten' }).click();
    const mustHaves = dialog('Muss-Kriterien bearbeiten');
    for (let left = 4; left > 1; left--)
      await mustHaves.getByRole('button', { name: `Muss-Kriterium ${left} entfernen` }).click();
    await save(mustHaves);
    for (const title of ['Lösung A', 'Lösung B']) {
      await page.getByRole('button', { name: `${title} prüfen` }).click();
      const form = dialog(`${title} prüfen`);
      await form.getByRole('radio', { name: 'erfüllt', exact: true }).check();
      await expectAccessible(page);
      await save(form);
    }
  });

  await test.step('weights that are not 100 are refused at their place; locking one spreads the rest', async () => {
    await page.getByRole('button', { name: 'Kriterien und Gewichte bearbeiten' }).click();
    const form = dialog('Kriterien und Gewichte bearbeiten');
    for (let left = 14; left > 3; left--)
      await form.getByRole('button', { name: `Kriterium ${left} entfernen` }).click();
    await form.getByRole('button', { name: 'Kriterium 1 entfernen' }).click();
    const first = form.getByRole('group', { name: 'Kriterium 1' });
    const second = form.getByRole('group', { name: 'Kriterium 2' });
    await expect(first.getByRole('textbox', { name: /^Kriterium/ })).toHaveValue('Skalierbarkeit');
    await first.getByLabel('Gewicht in Prozent').fill('60');
    await second.getByLabel('Gewicht in Prozent').fill('50');
    await expect(form.getByText('Es sind 10 Prozent zu viel.')).toBeVisible();
    await form.getByRole('button', { name: 'Speichern' }).click();
    await expect(form.getByText('Die Gewichte ergeben zusammen nicht 100 Prozent.')).toBeVisible();
    await expect(second.getByLabel('Gewicht in Prozent')).toHaveValue('50');
    await expectAccessible(page);
    await first.getByRole('checkbox', { name: 'Gewicht festhalten' }).check();
    await form.getByRole('button', { name: 'Rest auf die anderen verteilen' }).click();
    await expect(second.getByLabel('Gewicht in Prozent')).toHaveValue('40');
    await save(form);
  });

  await test.step('a score of 11 and 40,000 characters are refused at their field, and nothing is lost', async () => {
    await page.getByRole('button', { name: /^Bewerten als/ }).click();
    const form = dialog(/^Bewerten als/);
    const scalability = form.getByRole('group', { name: 'Skalierbarkeit' });
    const future = form.getByRole('group', { name: 'Zukunftsfähigkeit' });
    await scalability.getByLabel('Lösung A (0–10)').fill('11');
    await scalability.getByLabel('Lösung B (0–10)').fill('6');
    await scalability.getByRole('textbox', { name: 'Begründung: Lösung B' }).fill('Zu lang. '.repeat(4500));
    await future.getByLabel('Lösung A (0–10)').fill('5');
    await future.getByLabel('Lösung B (0–10)').fill('9');
    await form.getByRole('button', { name: 'Speichern' }).click();
    await expect(scalability.getByText('Eine Bewertung liegt zwischen 0')).toBeVisible();
    await expect(scalability.getByText(/zu lang/i).last()).toBeVisible();
    await page.reload();
    await page.getByRole('button', { name: /^Bewerten als/ }).click();
    await expect(form.getByText('Nicht gespeicherte Eingaben von vorhin sind wieder da.')).toBeVisible();
    await expect(future.getByLabel('Lösung B (0–10)')).toHaveValue('9');
    await scalability.getByLabel('Lösung A (0–10)').fill('8');
    await scalability.getByRole('textbox', { name: 'Begründung: Lösung B' }).fill('Bis 5.000 Plätze erprobt.');
    await save(form);
  });

  await test.step('B leads by 7.2 to 6.8, and at 66.7 % it flips to A', async () => {
    const ranking = page.getByRole('table', { name: 'Rangfolge der Möglichkeiten' });
    await expect(ranking.getByRole('row').nth(1)).toContainText(/Lösung B.*1.*7,2/);
    await expect(ranking.getByRole('row').nth(2)).toContainText(/Lösung A.*2.*6,8/);
    const weights = page.getByRole('table', { name: 'Bei welchen Gewichten Lösung B vorn bleibt' });
    await expect(weights.getByRole('row', { name: /Skalierbarkeit/ })).toContainText('über 66,7 %: Lösung A');
    await expect(weights.getByRole('row', { name: /Zukunftsfähigkeit/ })).toContainText('unter 33,3 %: Lösung A');
    await expect(page.getByText('Das Ergebnis ist robust.')).toBeVisible();
    await page.getByRole('button', { name: 'Kriterien und Gewichte bearbeiten' }).click();
    const form = dialog('Kriterien und Gewichte bearbeiten');
    await form.getByRole('group', { name: 'Kriterium 1' }).getByLabel('Gewicht in Prozent').fill('70');
    await form.getByRole('button', { name: 'Rest auf die anderen verteilen' }).click();
    await save(form);
    await expect(ranking.getByRole('row').nth(1)).toContainText(/Lösung A.*1.*7,1/);
    await expect(page.getByText('Das Ergebnis ist nicht robust.')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the Kapitalwert of −100,000 and 5 times 25,000 at 2 % is 17,836.49', async () => {
    await page.getByRole('button', { name: 'Zinssatz und Zeitraum bearbeiten' }).click();
    const rate = dialog('Zinssatz und Zeitraum bearbeiten');
    await rate.getByLabel('Zinssatz in Prozent').fill('2');
    await rate.getByLabel('Quelle des Zinssatzes').fill('Kämmerei');
    await rate.getByLabel('Stand des Zinssatzes').fill('15.1.2026');
    await rate.getByLabel('Jahr des Beginns').fill('2027');
    await save(rate);
    await page.getByRole('button', { name: 'Kosten und Nutzen: Lösung A' }).click();
    const form = dialog('Kosten und Nutzen: Lösung A');
    await form.getByRole('group', { name: '2027' }).getByLabel('Kosten').fill('-100.000');
    for (let year = 2028; year <= 2032; year++)
      await form
        .getByRole('group', { name: String(year) })
        .getByLabel('Nutzen')
        .fill('25.000');
    await form.getByRole('button', { name: 'Speichern' }).click();
    await expect(form.getByText(/negativ|kleiner als null|nicht unter/i).first()).toBeVisible();
    await form.getByRole('group', { name: '2027' }).getByLabel('Kosten').fill('100.000');
    await save(form);
    const values = page.getByRole('table', { name: 'Kapitalwerte der Möglichkeiten' });
    await expect(values.getByRole('row', { name: /Lösung A/ })).toContainText('17.836,49 €');
    await expect(values.getByRole('row', { name: /Lösung A/ })).toContainText('wirtschaftlich');
    await expect(page.getByText('Zinssatz 2 %, Quelle: Kämmerei, Stand: 15.01.2026.')).toBeVisible();
  });

  await test.step('it is decided with reasons, and nothing can be changed from then on', async () => {
    await page.getByRole('button', { name: 'Entscheiden' }).click();
    const form = dialog('Entscheidung treffen');
    await form.getByRole('button', { name: 'Entscheiden' }).click();
    await expect(form.getByText('Bitte wählen Sie eine Möglichkeit.')).toBeVisible();
    await form.getByRole('radio', { name: 'Lösung B' }).check();
    await form.getByRole('textbox', { name: /^Begründung/ }).fill('Offener, und beim Wechsel des Gewichts vorn.');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Entscheiden' }).click();
    await expect(page.getByText(/Entschieden von Miriam Lohfeld am/)).toBeVisible();
    await expect(page.getByText('sondern die auf Rang 2.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Kriterien und Gewichte bearbeiten' })).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('the note for the procurement file is made as a PDF', async () => {
    await page.getByRole('button', { name: 'Vergabevermerk erstellen' }).click();
    const link = page.getByRole('link', { name: /^Vergabevermerk von .* herunterladen/ });
    await expect(link).toBeVisible({ timeout: 60_000 });
    const downloading = page.waitForEvent('download');
    await link.click();
    expect((await downloading).suggestedFilename()).toMatch(/^vergabevermerk-.*\.pdf$/);
  });

  await test.step('a new decision takes its place once it is taken', async () => {
    await page.getByRole('button', { name: 'Neu entscheiden' }).click();
    await page.getByRole('button', { name: 'Beginnen', exact: true }).click();
    await expect(page.getByText('löst eine frühere ab, sobald sie getroffen ist')).toBeVisible();
    await expect(page.getByRole('table', { name: 'Rangfolge der Möglichkeiten' })).toContainText('7,1');
    await page.getByRole('button', { name: 'Entscheiden' }).click();
    const form = dialog('Entscheidung treffen');
    await form.getByRole('radio', { name: 'Lösung A' }).check();
    await form.getByRole('textbox', { name: /^Begründung/ }).fill('Die Verwaltung von B hat den Vertrag gekündigt.');
    await form.getByRole('button', { name: 'Entscheiden' }).click();
    await page.getByRole('link', { name: 'Zur früheren Entscheidung' }).click();
    await expect(page.getByText('Diese Entscheidung ist abgelöst.')).toBeVisible();
    await page.goto(`${musterlingen}/decisions`);
    await expect(page.getByRole('row', { name: /Software für die Kita-Anmeldung/ })).toHaveCount(2);
    await expect(page.getByRole('row', { name: /Software für die Kita-Anmeldung.*abgelöst/ })).toHaveCount(1);
    await expectAccessible(page);
  });
  await context.close();
});

test('decisions can be read by everybody who reads the agenda, on a phone in the dark', async ({ browser }) => {
  const options = { viewport: { width: 360, height: 780 }, colorScheme: 'dark' as const };
  const { context, page } = await openAs(browser, 'staff', options);
  await page.goto(`${musterlingen}/decisions`);
  await waitUntilShown(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Assistenz für Texte und Protokolle' }).click();
  await waitUntilShown(page);
  await page.getByText('KI-Steckbrief', { exact: true }).click();
  await expect(page.getByText('Entwürfe für Schreiben, Zusammenfassungen und Protokolle')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Entscheiden' })).toHaveCount(0);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await context.close();
});
