import { expect } from '@playwright/test';
import { expectAccessible, waitUntilShown } from '../app.ts';
import type { Officer } from './officer.ts';

export async function found(petra: Officer, setupLink: string): Promise<void> {
  const { page } = petra;
  await page.goto(setupLink);
  await waitUntilShown(page);
  await petra.write(page.getByLabel('Name des Arbeitsraums'), 'Gemeinde Musterhausen');
  await petra.write(page.getByLabel('Name der Kommune'), 'Musterhausen');
  await petra.choose(page.getByLabel('Art', { exact: true }), 'Gemeinde');
  await petra.write(page.getByLabel('Einwohnerzahl'), '5.000');
  await petra.write(page.getByLabel('Ihr Name'), 'Petra Probe');
  await petra.write(page.getByLabel('E-Mail-Adresse'), 'petra.probe@musterhausen.example');
  await petra.write(page.getByLabel('Passwort', { exact: true }), 'drei-blaue-leitzordner');
  await petra.press('Enter');
  await expect(page).toHaveURL(/\/agendas$/, { timeout: 20_000 });
}

export async function beginAgenda(petra: Officer): Promise<void> {
  await waitUntilShown(petra.page);
  await petra.use(petra.button('Agenda anlegen').first());
  await petra.write(petra.dialog.getByRole('textbox', { name: /^Titel/ }), 'Digitale Agenda');
  await petra.press('Enter');
  await expect(petra.path.getByText('0 von 3 Punkten erfüllt')).toBeVisible();
  await expect(petra.step('Auswahl der passenden Technologie')).toContainText('Beginnt mit der ersten Maßnahme');
  await expect(petra.step('Pilotprojekte als Testlauf')).toContainText('Eine Maßnahme im Kleinen erproben');
  // There is nothing yet to keep an eye on.
  await expect(petra.path.getByText('Auf Dauer')).toHaveCount(0);
  await expectAccessible(petra.page);
}

export async function takeStock(petra: Officer): Promise<void> {
  const { page, main } = petra;
  await petra.use(petra.path.getByRole('link', { name: 'Strategische Planung und Zieldefinition' }));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await petra.use(main.getByRole('link', { name: 'Standortbestimmung beginnen' }));
  await petra.use(petra.button('Standortbestimmung beginnen'));
  await petra.use(petra.dialog.getByRole('button', { name: /beginnen$/ }));
  await expect(petra.dialog).toHaveCount(0);
  await petra.pick(main.getByRole('group', { name: 'Formularserver' }).getByRole('radio', { name: 'im Einsatz' }));
  await petra.pick(main.getByRole('group', { name: 'Chatbot' }).getByRole('radio', { name: 'geplant' }));
  await expect(page.getByText(/^Gespeichert \d/)).toBeVisible();
  await expectAccessible(page);
}

export async function nameSponsorAndVision(petra: Officer): Promise<void> {
  const { page, main } = petra;
  await petra.follow(
    'Benennen, wer die Agenda zur Chefsache macht',
    main.getByRole('button', { name: 'Chefsache von bearbeiten' }),
  );
  await petra.open(main.getByRole('textbox', { name: 'Chefsache von' }));
  await page.keyboard.type('Bürgermeisterin Erika Muster');
  await petra.press('Enter');
  await expect(main.getByText('Bürgermeisterin Erika Muster')).toBeVisible();

  await petra.follow('Leitbild schreiben', main.getByRole('button', { name: 'Text schreiben: Leitbild' }));
  await petra.open(main.getByRole('textbox', { name: 'Leitbild', exact: true }));
  await page.keyboard.type(
    '2031 erledigen alle in Musterhausen ihre Anliegen von zu Hause aus oder mit Hilfe im Rathaus.',
  );
  await petra.use(main.getByRole('button', { name: 'Fertig: Leitbild' }));
  await expect(main.getByRole('button', { name: 'Text bearbeiten: Leitbild' })).toBeFocused();
}
