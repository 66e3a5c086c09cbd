import { expect } from '@playwright/test';
import { expectAccessible } from '../app.ts';
import { nextYear, type Officer } from './officer.ts';

export async function decide(petra: Officer): Promise<void> {
  const { page, main, dialog } = petra;
  const subject = dialog.getByRole('textbox', { name: /^Worüber wird entschieden/ });
  await petra.follow('Technologieentscheidung für 1 Maßnahme beginnen', subject);
  await expect(subject).toHaveValue('Online-Terminvergabe');
  await petra.write(dialog.getByRole('textbox', { name: /^Bedarf/ }), 'Täglich rufen 30 Menschen an.');
  await petra.send('Anlegen');

  const add = petra.button('Möglichkeit hinzufügen');
  await petra.follow('Eine zweite Möglichkeit zum Vergleich eintragen', add);
  for (const title of ['Landeslösung', 'Freie Software']) {
    await petra.reach(add);
    await petra.open(dialog.getByRole('textbox', { name: /^Produkt oder Vorgehen/ }));
    await page.keyboard.type(title);
    await petra.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(main.getByRole('heading', { name: title })).toBeVisible();
  }

  const score = petra.button('Bewerten als Petra Probe');
  await petra.follow('Skalierbarkeit und Zukunftsfähigkeit bewerten', score);
  await petra.open(dialog.getByLabel('Landeslösung (0–10)').first());
  const criteria = dialog.getByRole('group');
  for (let index = 0; index < (await criteria.count()); index += 1) {
    await petra.write(criteria.nth(index).getByLabel('Landeslösung (0–10)'), '8');
    await petra.write(criteria.nth(index).getByLabel('Freie Software (0–10)'), '6');
  }
  await petra.send('Speichern');

  // What is missing before anybody can choose is said where the choice is made.
  const check = main.getByRole('link', { name: 'Muss-Kriterien prüfen' });
  await petra.follow('Eine begonnene Technologieentscheidung treffen', check);
  await petra.press('Enter');
  for (const title of ['Landeslösung', 'Freie Software']) {
    await petra.reach(petra.button(`${title} prüfen`));
    await petra.press('Enter');
    const met = dialog.getByRole('radio', { name: 'erfüllt', exact: true });
    for (let index = 0; index < (await met.count()); index += 1) await petra.pick(met.nth(index));
    await petra.send('Speichern');
  }
  await petra.follow('Eine begonnene Technologieentscheidung treffen', petra.button('Entscheiden'));
  await petra.press('Enter');
  await petra.pick(dialog.getByRole('radio', { name: /^Landeslösung/ }));
  await petra.write(
    dialog.getByRole('textbox', { name: /^Begründung/ }),
    'Höchster Nutzwert, im Land schon in Betrieb.',
  );
  await expectAccessible(page);
  await petra.send('Entscheiden');
  // The button is gone with the choice; she is still where she was.
  await expect(main.getByRole('region', { name: 'Die Entscheidung', exact: true })).toBeFocused();
  await petra.goToOverview();
  await expect(petra.step('Auswahl der passenden Technologie')).toContainText('alle 4 Punkte erfüllt');
}

export async function prepareStaff(petra: Officer): Promise<void> {
  const { page, main, dialog } = petra;
  await petra.follow('Betroffene Gruppen einer Maßnahme nennen', petra.button('Gruppe anlegen'));
  await petra.open(dialog.getByRole('textbox', { name: /^Gruppe/ }));
  await page.keyboard.type('Team Bürgerbüro');
  await petra.write(dialog.getByLabel('Personen', { exact: true }), '6');
  await petra.press('Enter');
  const group = dialog.getByRole('checkbox', { name: 'Team Bürgerbüro' });
  await expect(group).toBeFocused();
  await petra.tick(group);
  await petra.send('Änderungen speichern');

  await petra.follow('Schulung vor dem Beginn einer Maßnahme planen', petra.button('Schulung planen'));
  await petra.open(dialog.getByRole('textbox', { name: /^Thema/ }));
  await page.keyboard.type('Termine am eigenen Platz vergeben');
  await expect(group).toBeChecked();
  await petra.use(dialog.getByRole('button', { name: 'Termin hinzufügen' }));
  await petra.write(dialog.getByLabel('Tag', { exact: true }), `10.5.${nextYear}`);
  await petra.send('Schulung anlegen');
  await expect(main.getByRole('link', { name: 'Termine am eigenen Platz vergeben' })).toBeVisible();

  await petra.follow('Botschaft vor dem Beginn einer Maßnahme planen', petra.button('Aktivität planen'));
  await petra.open(dialog.getByRole('combobox', { name: /^Was geschieht/ }));
  await page.keyboard.type('Rundschreiben');
  await petra.write(dialog.getByLabel('Botschaft', { exact: true }), 'Ab Juli vergeben wir Termine vorab.');
  await petra.write(dialog.getByLabel('Geplant am'), `12.4.${nextYear}`);
  await petra.send('Aktivität anlegen');
  await expectAccessible(page);
  await petra.goToOverview();
  await expect(petra.step('Schulung und Change Management')).toContainText('alle 3 Punkte erfüllt');
}
