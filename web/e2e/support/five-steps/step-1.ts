import { expect, type Page } from '@playwright/test';
import { expectAccessible, waitUntilShown } from '../app.ts';
import { KeyboardPerson } from '../keyboard-person.ts';
import { nextYear, type Officer } from './officer.ts';

/** @returns the link that lets the head in. */
export async function leadField(petra: Officer): Promise<string> {
  const { page, main, dialog } = petra;
  await petra.follow('Handlungsfelder auswählen', main.getByRole('button', { name: 'Aus dem Katalog übernehmen' }));
  const field = dialog.getByRole('checkbox', { name: 'Verwaltungshandeln und Service' });
  await petra.open(field);
  await petra.tick(field);
  await petra.send('1 Feld übernehmen und anpassen');
  await expect(
    main.getByRole('button', { name: 'Text bearbeiten: Beschreibung von Verwaltungshandeln und Service' }),
  ).toBeFocused();

  // Nobody can lead it yet: the form says so, and where departments come from.
  const gap = main.getByRole('button', { name: 'Federführung für „Verwaltungshandeln und Service“ festlegen' });
  await petra.follow('Einem Handlungsfeld eine Federführung geben', gap);
  await petra.open(dialog.getByLabel('Federführung'));
  await petra.use(dialog.getByRole('link', { name: 'Bereich anlegen' }));
  await expect(main.getByRole('button', { name: 'Bereich anlegen' })).toBeFocused();
  await petra.open(dialog.getByRole('textbox', { name: /^Name/ }));
  await page.keyboard.type('Hauptamt');
  await petra.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(main.getByRole('button', { name: 'Hauptamt bearbeiten' })).toBeVisible();

  await petra.use(petra.button('Person einladen'));
  await petra.write(dialog.getByRole('textbox', { name: /^Name/ }), 'Heike Haupt');
  await petra.write(dialog.getByRole('textbox', { name: /^E-Mail-Adresse/ }), 'heike.haupt@musterhausen.example');
  await expect(dialog.getByRole('checkbox', { name: 'Leitung', exact: true })).toBeChecked();
  await petra.reach(dialog.getByRole('combobox', { name: 'Bereiche' }));
  await page.keyboard.type('Haupt');
  await expect(page.getByRole('option', { name: 'Hauptamt' })).toBeVisible();
  await petra.press('ArrowDown');
  await petra.press('Enter');
  await petra.press('Tab');
  await petra.use(dialog.getByRole('button', { name: 'Einladung erstellen' }));
  const link = dialog.getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(/\/invitation\?token=/);
  const invitation = await link.inputValue();
  await expectAccessible(page);
  await petra.press('Escape');
  await expect(dialog).toHaveCount(0);

  await petra.use(page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: 'Übersicht' }));
  await expect(petra.path).toBeVisible();
  await petra.follow('Einem Handlungsfeld eine Federführung geben', gap);
  await petra.open(dialog.getByLabel('Federführung'));
  await petra.choose(dialog.getByLabel('Federführung'), 'Hauptamt');
  await petra.send('Änderungen speichern');
  await expect(main.getByText('Federführung: Hauptamt')).toBeVisible();
  return invitation;
}

export async function setGoal(petra: Officer): Promise<void> {
  const { page, main, dialog } = petra;
  await petra.follow(
    'Ziel für 1 Handlungsfeld festlegen',
    petra.button('Ziel anlegen: Verwaltungshandeln und Service'),
  );
  const title = dialog.getByRole('textbox', { name: /^Titel des Ziels/ });
  await petra.open(title);
  await petra.use(dialog.getByRole('button', { name: '„Effiziente und wirksame Verwaltung“ übernehmen und anpassen' }));
  await expect(title).toHaveValue('Effiziente und wirksame Verwaltung');
  await petra.send('Ziel anlegen');

  await petra.follow('Maßnahme für 1 Ziel finden', main.getByRole('link', { name: 'Maßnahme anlegen' }));
  await petra.press('Enter');
  await expect(main.getByText('Die Maßnahme dient dem Ziel „Effiziente und wirksame Verwaltung“.')).toBeVisible();
  await expect(main.getByLabel('Federführung')).toHaveValue(/./);
  await petra.use(petra.button('„Online-Terminvergabe“ übernehmen und anpassen'));
  await expect(page.getByRole('heading', { level: 1, name: '1.1 Online-Terminvergabe' })).toBeFocused();
  await expect(main.getByText('Vorschlag, noch nicht angepasst')).toBeVisible();

  await petra.follow('1 Ziel SMART machen', main.getByRole('link', { name: 'Kennzahl anlegen oder übernehmen' }));
  await petra.press('Enter');
  await petra.use(petra.button('„Median der Durchlaufzeit“ übernehmen und anpassen'));
  await expect(main.getByRole('button', { name: '„Ausgangswert“ ergänzen' })).toBeFocused();
  await expect(main.getByRole('link', { name: 'Effiziente und wirksame Verwaltung' })).toBeVisible();
  await petra.open(dialog.getByLabel('Ausgangswert', { exact: true }));
  await page.keyboard.type('24');
  await petra.use(dialog.getByRole('button', { name: 'Zielwert hinzufügen' }));
  await petra.write(dialog.getByLabel('Ziel 1 bis'), `31.12.${nextYear + 1}`);
  await petra.write(dialog.getByLabel('Zielwert 1', { exact: true }), '16');
  await petra.send('Änderungen speichern');

  // The KPI has its numbers now; the next letter is open at its own place.
  const resources = main.getByRole('button', { name: /^Realistisch.* bearbeiten$/ });
  await petra.follow('1 Ziel SMART machen', resources);
  await petra.open(main.getByRole('textbox', { name: /^Realistisch/ }));
  await page.keyboard.type('Zehn Stunden im Monat im Hauptamt');
  await petra.press('Control+Enter');
  await expect(resources).toBeFocused();
  await expect(main.getByText(/^Wartet auf die Zustimmung von Heike Haupt \(Hauptamt\)/)).toBeVisible();
  await expectAccessible(page);
}

/** She comes by her link, and finds what is asked of her: her word, and who does it. */
export async function agree(page: Page, invitation: string): Promise<number> {
  const heike = new KeyboardPerson(page);
  const main = page.getByRole('main');
  await page.goto(invitation);
  await waitUntilShown(page);
  await heike.write(page.getByLabel('Passwort', { exact: true }), 'vier-rote-stempelkissen');
  await heike.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Meine Aufgaben' })).toBeVisible({ timeout: 20_000 });
  await expect(main.getByText('2 Dinge sind gerade von Ihnen gefragt.')).toBeVisible();
  await heike.use(main.getByRole('link', { name: 'Ziel ansehen und zustimmen: Effiziente und wirksame Verwaltung' }));
  const word = main.getByRole('checkbox', { name: 'Ich stimme diesem Ziel für Hauptamt zu.' });
  await expect(word).toBeFocused();
  await heike.tick(word);
  await expect(main.getByText(/^Zugestimmt hat Heike Haupt am /)).toBeVisible();
  await expectAccessible(page);
  await page.context().close();
  return heike.presses;
}

export async function completeMeasure(petra: Officer): Promise<void> {
  const { page, main } = petra;
  const owner = main.getByRole('button', { name: 'Verantwortlich bearbeiten' });
  await petra.follow('Verantwortliche Person für 1 Maßnahme benennen', owner);
  await petra.open(main.getByRole('combobox', { name: 'Verantwortlich', exact: true }));
  // With the arrow keys each person on the way is a choice of its own, and saved as one.
  await petra.press('ArrowDown');
  await petra.press('ArrowDown');
  await petra.press('Enter');
  await expect(owner).toBeFocused();
  await expect(main.getByText(/^Gespeichert \d/).first()).toBeVisible();

  await petra.follow('Beginn und Ende von 1 Maßnahme eintragen', petra.button('Beginn bearbeiten'));
  await petra.open(main.getByRole('textbox', { name: 'Beginn', exact: true }));
  await page.keyboard.type(`Q3 ${nextYear}`);
  await petra.press('Enter');
  await petra.use(petra.button('Ende bearbeiten'));
  await page.keyboard.type(`Ende ${nextYear + 1}`);
  await petra.press('Enter');
  await expect(main.getByText(`3. Quartal ${nextYear}`)).toBeVisible();
  await petra.goToOverview();
  await expect(petra.step('Strategische Planung und Zieldefinition')).toContainText('alle 9 Punkte erfüllt');
}
