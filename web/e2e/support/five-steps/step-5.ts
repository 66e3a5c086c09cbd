import { expect } from '@playwright/test';
import { expectAccessible } from '../app.ts';
import type { Officer } from './officer.ts';

export async function tryOut(petra: Officer): Promise<void> {
  const { page, main, dialog } = petra;
  // What comes next on the path is to ask the citizens. Nothing is locked: she goes on to the pilot.
  await expect(petra.path.getByRole('link').first()).toHaveText('Eine Beteiligung planen');
  await petra.use(petra.path.getByRole('link', { name: 'Pilotprojekte als Testlauf' }));
  await petra.use(petra.button('Pilot planen').first());
  const title = dialog.getByRole('textbox', { name: /^Titel/ });
  await expect(title).toBeFocused();
  await page.keyboard.type('Termine im Bürgerbüro');
  await petra.choose(dialog.getByLabel('Maßnahme', { exact: true }), '1.1 Online-Terminvergabe');
  await petra.send('Pilot anlegen');
  await expect(page.getByRole('heading', { level: 1, name: 'Termine im Bürgerbüro' })).toBeFocused();

  const pilots = petra.step('Pilotprojekte als Testlauf');
  await petra.goToOverview();
  await petra.use(pilots.getByRole('link', { name: 'Erfolgskriterien für einen Piloten festlegen' }));
  const criteria = petra.button('Kriterien festlegen');
  await expect(criteria).toBeFocused();
  await petra.open(dialog.getByRole('button', { name: 'Kriterium hinzufügen' }));
  await petra.choose(dialog.getByLabel('Aus dem Katalog übernehmen'), 'Nutzung');
  await petra.use(dialog.getByRole('button', { name: '„Nutzung“ übernehmen' }));
  await expect(dialog.getByRole('group', { name: 'Kriterium 1' }).getByLabel('Schwelle')).toHaveValue('20');
  await petra.send('Änderungen speichern');

  await petra.goToOverview();
  await petra.use(pilots.getByRole('link', { name: 'Klären, was nach einem Piloten kommt' }));
  await expect(petra.button('„Wer betreibt es danach?“ ergänzen')).toBeFocused();
  await petra.open(dialog.getByLabel('Wer betreibt es danach?'));
  await page.keyboard.type('Team Bürgerbüro');
  await petra.write(dialog.getByLabel('Laufende Kosten danach, im Jahr'), '1,2 T€');
  await petra.send('Änderungen speichern');

  await petra.use(petra.button('Pilot starten'));
  await petra.send('Pilot starten');
  await petra.use(petra.button('Pilot beenden'));
  await petra.send('Pilot beenden');

  await petra.goToOverview();
  await petra.use(pilots.getByRole('link', { name: 'Über einen beendeten Piloten entscheiden' }));
  await expect(main.getByRole('link', { name: 'Messwerte eintragen' })).toBeFocused();
  await petra.press('Enter');
  await expect(petra.button('Messwerte eintragen')).toBeFocused();
  await petra.open(dialog.getByLabel('Gemessener Wert'));
  await page.keyboard.type('27,5');
  await petra.send('Messwerte speichern');

  await petra.goToOverview();
  await petra.use(pilots.getByRole('link', { name: 'Über einen beendeten Piloten entscheiden' }));
  await expect(petra.button('Entscheiden')).toBeFocused();
  await petra.press('Enter');
  await petra.pick(dialog.getByRole('radio', { name: 'in die Fläche bringen' }));
  await petra.write(dialog.getByRole('textbox', { name: /^Begründung/ }), 'Die Schwelle ist deutlich übertroffen.');
  await petra.send('Entscheiden');
  await expectAccessible(page);
}
