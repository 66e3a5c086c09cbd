import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { pressButton, pressUntilFocused, typeInto } from './support/keyboard.ts';
import { test } from './support/test.ts';

/** An agenda with nothing but one measure that starts in June 2027. @returns its page. */
async function createEmptyAgenda(page: Page): Promise<string> {
  const me = (await (await page.request.get('/api/me')).json()) as {
    memberships: { slug: string; workspaceId: string }[];
  };
  const { workspaceId } = me.memberships.find(({ slug }) => slug === 'kleinhausen') ?? { workspaceId: '' };
  const agendas = `/api/workspaces/${workspaceId}/agendas`;
  const made = await page.request.post(agendas, { data: { title: 'Agenda mit Schulung' } });
  const { id, slug } = (await made.json()) as { id: string; slug: string };
  const measure = await page.request.post(`${agendas}/${id}/measures`, {
    data: { title: 'E-Akte einführen', start: { date: '2027-06-01', precision: 'day' } },
  });
  expect(measure.status(), await measure.text()).toBe(201);
  return `/w/kleinhausen/a/${slug}`;
}

test('whoever cannot use a mouse prepares people for a change: from the first group to the calendar', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { context, page } = await openAs(browser, 'officer');
  const agenda = await createEmptyAgenda(page);
  const dialog = page.getByRole('dialog');
  const open = async (address: string) => {
    await page.goto(agenda + address);
    await waitUntilShown(page);
  };

  await test.step('step 3 asks whose work the measure changes', async () => {
    await open('/steps/3');
    await expect(page.getByText('0 von 1 Punkt erfüllt')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a group is named; what cannot be is refused at its field, and nothing is lost', async () => {
    await open('/change/groups');
    await expectAccessible(page);
    await pressButton(page, page.getByRole('button', { name: 'Gruppe anlegen' }));
    await typeInto(page, dialog.getByRole('textbox', { name: /^Gruppe/ }), 'Sachbearbeitung');
    await typeInto(page, dialog.getByLabel('Personen'), '-3');
    await typeInto(page, dialog.getByLabel('Beschreibung'), 'Alle, die Akten führen.');
    await pressButton(page, dialog.getByRole('button', { name: 'Gruppe speichern' }));
    await expect(dialog.getByText('Die Angabe ist zu klein oder zu kurz.')).toBeVisible();
    await expect(dialog.getByLabel('Beschreibung')).toHaveValue('Alle, die Akten führen.');
    await expectAccessible(page);
    await typeInto(page, dialog.getByLabel('Personen'), '20');
    await pressButton(page, dialog.getByRole('button', { name: 'Gruppe speichern' }));
    await expect(page.getByRole('rowheader', { name: 'Sachbearbeitung' }).first()).toBeVisible();
  });

  await test.step('the areas of DigComp are taken over, and a gap is seen as a number', async () => {
    await pressButton(page, page.getByRole('button', { name: '5 DigComp-Bereiche übernehmen' }));
    await expect(page.getByRole('rowheader', { name: 'Sicherheit' })).toBeVisible();
    await expect(page.getByRole('button', { name: /DigComp/ })).toHaveCount(0);
    await pressButton(page, page.getByRole('button', { name: 'Stufen eintragen: Sachbearbeitung' }));
    const safety = dialog.getByRole('group', { name: 'Sicherheit' });
    await pressUntilFocused(page, safety.getByLabel('Gebraucht'));
    await page.keyboard.type('3');
    await pressUntilFocused(page, safety.getByLabel('Vorhanden'));
    await page.keyboard.type('1');
    await expectAccessible(page);
    await pressButton(page, dialog.getByRole('button', { name: 'Stufen speichern' }));
    const row = page.getByRole('table', { name: 'Kompetenzlücken nach Gruppen' }).getByRole('row').nth(1);
    await expect(row.getByText('Lücke 2')).toBeVisible();
    await expect(row.getByText('gebraucht 3')).toBeVisible();
    await expect(row.getByText('vorhanden 1')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the measure names the group', async () => {
    await open('/steps/3');
    await pressButton(page, page.getByRole('link', { name: 'Betroffene Gruppen einer Maßnahme nennen' }));
    await waitUntilShown(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Veränderung: .* E-Akte einführen$/);
    await pressButton(page, page.getByRole('button', { name: 'Gruppen und Personalrat bearbeiten' }));
    await pressUntilFocused(page, dialog.getByRole('checkbox', { name: 'Sachbearbeitung' }));
    await page.keyboard.press('Space');
    await typeInto(page, dialog.getByLabel('Personalrat einbezogen am'), '1.1.2030');
    await pressButton(page, dialog.getByRole('button', { name: 'Änderungen speichern' }));
    await expect(dialog.getByText('Das Datum liegt in der Zukunft.')).toBeVisible();
    await typeInto(page, dialog.getByLabel('Personalrat einbezogen am'), '2.11.2026');
    await pressButton(page, dialog.getByRole('button', { name: 'Änderungen speichern' }));
    await expect(page.getByText('02.11.2026')).toBeVisible();
    await expect(page.getByText('fehlt noch').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a training is planned; its end cannot lie before its start', async () => {
    await open('/change/trainings');
    await pressButton(page, page.getByRole('button', { name: 'Schulung planen' }));
    await typeInto(page, dialog.getByRole('textbox', { name: /^Thema/ }), 'E-Akte am eigenen Fall');
    for (const name of ['Sachbearbeitung', 'Pflichtschulung', 'Praxisnah']) {
      await pressUntilFocused(page, dialog.getByRole('checkbox', { name }));
      await page.keyboard.press('Space');
    }
    await pressButton(page, dialog.getByRole('button', { name: 'Termin hinzufügen' }));
    const session = dialog.getByRole('group', { name: 'Termin 1' });
    await typeInto(page, session.getByLabel('Tag', { exact: true }), '4.5.2027');
    await typeInto(page, session.getByLabel('Bis (letzter Tag)'), '3.5.2027');
    await typeInto(page, dialog.getByLabel('Kosten'), '-5');
    await pressButton(page, dialog.getByRole('button', { name: 'Schulung anlegen' }));
    await expect(dialog.getByText('Das Ende liegt vor dem Beginn.')).toBeVisible();
    await expect(dialog.getByText('Der Betrag darf nicht negativ sein.')).toBeVisible();
    await typeInto(page, session.getByLabel('Bis (letzter Tag)'), '5.5.2027');
    await typeInto(page, dialog.getByLabel('Kosten'), '2,4 T€');
    await expectAccessible(page);
    await pressButton(page, dialog.getByRole('button', { name: 'Schulung anlegen' }));
    await expect(page.getByRole('heading', { level: 1, name: 'E-Akte am eigenen Fall' })).toBeVisible();
    await expect(page.getByText('2.400 €')).toBeVisible();
  });

  await test.step('attendance is counted, never more than the group has; what was typed survives a reload', async () => {
    await pressButton(page, page.getByRole('button', { name: 'Teilnahme eintragen' }));
    await typeInto(page, dialog.getByLabel('Sachbearbeitung'), '21');
    await pressButton(page, dialog.getByRole('button', { name: 'Teilnahme speichern' }));
    await expect(dialog.getByText('Das sind mehr, als die Gruppe Personen hat.')).toBeVisible();
    await typeInto(page, dialog.getByLabel('Sachbearbeitung'), '15');
    await page.reload();
    await waitUntilShown(page);
    await pressButton(page, page.getByRole('button', { name: 'Teilnahme eintragen' }));
    await expect(dialog.getByLabel('Sachbearbeitung')).toHaveValue('15');
    await pressButton(page, dialog.getByRole('button', { name: 'Teilnahme speichern' }));
    await expect(page.getByRole('cell', { name: '15', exact: true })).toBeVisible();
    await open('/change/groups');
    await expect(page.getByText('höchstens 15 von 20, aus Teilnahmezahlen')).toBeVisible();
    await expect(page.getByText(/^75\s%$/)).toBeVisible();
  });

  await test.step('the group is told before the start, and step 3 is done', async () => {
    await open('/steps/3');
    await pressButton(page, page.getByRole('link', { name: 'Botschaft vor dem Beginn einer Maßnahme planen' }));
    await waitUntilShown(page);
    await pressButton(page, page.getByRole('button', { name: 'Aktivität planen' }));
    await typeInto(page, dialog.getByRole('combobox', { name: /^Was geschieht/ }), 'Rundschreiben');
    await typeInto(page, dialog.getByLabel('Botschaft'), 'Ab Juni arbeiten wir mit der E-Akte.');
    await typeInto(page, dialog.getByLabel('Geplant am'), '12.4.2027');
    await expectAccessible(page);
    await pressButton(page, dialog.getByRole('button', { name: 'Aktivität anlegen' }));
    await expect(page.getByText('12.04.2027')).toBeVisible();
    await open('/steps/3');
    await expect(page.getByText('alle 3 Punkte erfüllt')).toBeVisible();
    await open('/measures');
    await pressButton(page, page.getByRole('link', { name: 'E-Akte einführen' }).first());
    await expect(page.getByRole('link', { name: '1 Gruppe informiert und geschult' })).toBeVisible();
  });

  await test.step('everything stands in the calendar, as a list and by month', async () => {
    await open('/calendar');
    await expect(page.getByRole('link', { name: 'E-Akte am eigenen Fall' })).toBeVisible();
    await expect(page.getByRole('cell', { name: 'Rundschreiben' })).toBeVisible();
    await pressButton(page, page.getByRole('button', { name: 'Monat', exact: true }));
    await page.goto(`${new URL(page.url()).pathname}?view=month&month=2027-04`);
    await waitUntilShown(page);
    await expect(page.getByRole('table', { name: /April 2027/ })).toBeVisible();
    await pressButton(page, page.getByRole('button', { name: 'Monat danach' }));
    await expect(page.getByRole('link', { name: 'E-Akte am eigenen Fall' })).toHaveCount(2);
    await expectAccessible(page);
  });

  await test.step('a calendar program reads the secret address, until it is ended', async () => {
    await pressButton(page, page.getByRole('button', { name: 'Adresse anlegen' }));
    const field = page.getByLabel('Adresse für das Kalenderprogramm');
    await expect(field).toHaveValue(/\/api\/calendar-feeds\/[\w-]{43}\/agenda\.ics$/);
    const address = await field.inputValue();
    await expectAccessible(page);
    const stranger = await browser.newContext();
    const answer = await stranger.request.get(address);
    expect(answer.headers()['content-type']).toContain('text/calendar');
    expect(await answer.text()).toContain('SUMMARY:Schulung: E-Akte am eigenen Fall');
    await pressButton(page, page.getByRole('button', { name: 'Adresse beenden' }));
    await pressButton(page, page.getByRole('alertdialog').getByRole('button', { name: 'Adresse beenden' }));
    await expect(page.getByRole('button', { name: 'Adresse beenden' })).toHaveCount(0);
    expect((await stranger.request.get(address)).status()).toBe(404);
    await stranger.close();
  });
  await context.close();
});

test('a suggestion of the catalogue is taken over and marked until somebody adapts it', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/steps/3`);
  await waitUntilShown(page);
  await page.getByRole('button', { name: /Grundlagen digitaler Arbeit/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Grundlagen digitaler Arbeit' })).toBeVisible();
  await expect(page.getByText('Vorschlag, noch nicht angepasst')).toBeVisible();
  await page.getByRole('button', { name: 'Bearbeiten', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Anbieter').fill('Volkshochschule');
  await dialog.getByRole('checkbox', { name: 'Namen der Teilnehmenden speichern' }).check();
  await dialog.getByRole('button', { name: 'Änderungen speichern' }).click();
  await expect(dialog.getByText('Bitte füllen Sie dieses Feld aus.')).toBeVisible();
  await dialog.getByRole('textbox', { name: /^Namen löschen am/ }).fill('30.6.2030');
  await dialog.getByRole('checkbox', { name: 'Führungskräfte' }).check();
  await dialog.getByRole('button', { name: 'Änderungen speichern' }).click();
  await expect(page.getByText('Vorschlag, noch nicht angepasst')).toHaveCount(0);
  await page.getByRole('button', { name: 'Namen eintragen' }).click();
  await dialog.getByRole('textbox', { name: /^Name/ }).fill('Robin Beispiel');
  await dialog.getByRole('button', { name: 'Namen speichern' }).click();
  await expect(page.getByRole('rowheader', { name: 'Robin Beispiel' })).toBeVisible();
  await expect(page.getByRole('cell', { name: '30.06.2030' })).toBeVisible();
  await expectAccessible(page);
  await context.close();
});

test('staff plan the change of their own measures only, the council sees none of it', async ({ browser }) => {
  const options = { viewport: { width: 360, height: 780 }, colorScheme: 'dark' as const };
  const { context, page } = await openAs(browser, 'staff', options);
  await page.goto(`${musterlingen}/change/measures`);
  await waitUntilShown(page);
  await page.getByRole('link', { name: /Online-Dienste ausbauen/ }).click();
  await expect(page.getByRole('button', { name: 'Gruppen und Personalrat bearbeiten' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.goto(`${musterlingen}/change/measures`);
  await page.getByRole('link', { name: /Digitaler Posteingang/ }).click();
  await expect(page.getByText('Kick-off mit Verwaltungsspitze')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gruppen und Personalrat bearbeiten' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Aktivität planen' })).toHaveCount(0);
  await page.goto(`${musterlingen}/change/groups`);
  await waitUntilShown(page);
  await expect(page.getByRole('button', { name: 'Gruppe anlegen' })).toHaveCount(0);
  await context.close();
  const council = await openAs(browser, 'council');
  await council.page.goto(`${musterlingen}/change/groups`);
  await expect(council.page.getByRole('heading', { name: 'Hier fehlt Ihnen ein Recht' })).toBeVisible();
  await council.context.close();
});
