import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import type { Roadmap } from '@agendawerk/shared/roadmap/index.ts';
import { expectAccessible, expectNoSidewaysScroll, waitUntilShown } from './support/app.ts';
import { KeyboardPerson } from './support/keyboard-person.ts';
import { Program } from './support/program.ts';

const nextYear = new Date().getFullYear() + 1;
const program = new Program('--empty');
let setupLink = '';

test.beforeAll(async () => {
  test.setTimeout(120_000);
  setupLink = /http:\/\/\S+setup\S+/.exec(await program.start())?.[0] ?? '';
});

test.afterAll(() => program.remove());

/** The officer of a town of 5,000: where she is on the path, and how she gets on. */
class Officer extends KeyboardPerson {
  get main(): Locator {
    return this.page.getByRole('main');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get path(): Locator {
    return this.page.getByRole('region', { name: 'Der Weg zur Digitalen Agenda' });
  }

  button(name: string | RegExp): Locator {
    return this.main.getByRole('button', { name });
  }

  step(name: string): Locator {
    return this.path.getByRole('listitem').filter({ has: this.page.getByRole('link', { name }) });
  }

  /** By the breadcrumb, as from everywhere. */
  async goToOverview(): Promise<void> {
    if (await this.path.isVisible()) return;
    await this.use(this.main.getByRole('link', { name: 'Übersicht', exact: true }));
    await expect(this.path.getByRole('link').first()).toBeVisible();
  }

  /** Does what the path says helps most now, and nothing else: the link leads to the very place. */
  async follow(action: string, place: Locator): Promise<void> {
    await this.goToOverview();
    const next = this.path.getByRole('link').first();
    await expect(next).toHaveText(action);
    await this.use(next);
    await expect(place).toBeFocused();
  }

  /** Opens the form behind the button that has the focus: it begins with its first field. */
  async open(firstField: Locator): Promise<void> {
    await this.press('Enter');
    await expect(firstField).toBeFocused();
  }

  async send(button: string): Promise<void> {
    await this.use(this.dialog.getByRole('button', { name: button, exact: true }));
    await expect(this.dialog).toHaveCount(0);
  }
}

test('from an empty agenda to all points of steps 1, 2, 3 and 5 with the suggestions, by keyboard alone', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const petra = new Officer(await openBrowser(browser));
  let invitation = '';
  await test.step('the first administrator founds the workspace', () => found(petra));
  await test.step('begins an agenda, and sees the path', () => beginAgenda(petra));
  await test.step('says where the town stands', () => takeStock(petra));
  await test.step('sponsor and vision', () => nameSponsorAndVision(petra));
  await test.step('a field, and a department that leads it', async () => {
    invitation = await leadField(petra);
  });
  await test.step('a goal, its measure and its KPI, all from the catalogue', () => setGoal(petra));
  await test.step('the head agrees to the goal', async () => {
    petra.presses += await agree(browser, invitation);
  });
  await test.step('step 1 is done', () => completeMeasure(petra));
  await test.step('step 2: a decision between two options', () => decide(petra));
  await test.step('step 3: whom it affects, training and message', () => prepareStaff(petra));
  await test.step('step 5: a pilot from its plan to its decision', () => tryOut(petra));
  await test.step('the overview and the API say that all of it is met', () => see(petra));
  await test.info().attach('keys pressed on the way', { body: String(petra.presses) });
  console.info(`five steps by keyboard: ${petra.presses} keys on the way, letters not counted`);
  // Letters and numbers that were typed are not counted. More than this is no way to work.
  expect(petra.presses).toBeLessThan(1200);
});

async function openBrowser(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    baseURL: program.origin,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
  });
  return context.newPage();
}

async function found(petra: Officer): Promise<void> {
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

async function beginAgenda(petra: Officer): Promise<void> {
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

async function takeStock(petra: Officer): Promise<void> {
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

async function nameSponsorAndVision(petra: Officer): Promise<void> {
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

/** @returns the link that lets the head in. */
async function leadField(petra: Officer): Promise<string> {
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
  await petra.follow('Einem Handlungsfeld eine Federführung geben', gap);
  await petra.open(dialog.getByLabel('Federführung'));
  await petra.choose(dialog.getByLabel('Federführung'), 'Hauptamt');
  await petra.send('Änderungen speichern');
  await expect(main.getByText('Federführung: Hauptamt')).toBeVisible();
  return invitation;
}

async function setGoal(petra: Officer): Promise<void> {
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
async function agree(browser: Browser, invitation: string): Promise<number> {
  const page = await openBrowser(browser);
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

async function completeMeasure(petra: Officer): Promise<void> {
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

async function decide(petra: Officer): Promise<void> {
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

async function prepareStaff(petra: Officer): Promise<void> {
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

async function tryOut(petra: Officer): Promise<void> {
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

async function see(petra: Officer): Promise<void> {
  const { page, main, dialog } = petra;
  await petra.goToOverview();
  const done = {
    'Strategische Planung und Zieldefinition': 'alle 9 Punkte erfüllt',
    'Auswahl der passenden Technologie': 'alle 4 Punkte erfüllt',
    'Schulung und Change Management': 'alle 3 Punkte erfüllt',
    'Bürgerbeteiligung und Feedback': '0 von 2 Punkten erfüllt',
    'Pilotprojekte als Testlauf': 'alle 3 Punkte erfüllt',
  };
  for (const [name, state] of Object.entries(done)) await expect(petra.step(name)).toContainText(state);

  // What goes on for good has come by itself, with the KPI; its action leads into the form.
  const monitoring = petra.step('Monitoring und Verbesserung');
  await petra.use(monitoring.getByRole('link', { name: 'Messwert für 1 Kennzahl eintragen' }));
  const value = dialog.getByLabel(/^Wert/);
  await expect(value).toBeFocused();
  await page.keyboard.type('23');
  await petra.send('Messwert speichern');
  await petra.goToOverview();
  await petra.use(monitoring.getByRole('link', { name: 'Für 1 Kennzahl eine Person benennen' }));
  await expect(petra.button('„Verantwortlich“ ergänzen')).toBeFocused();
  await petra.open(dialog.getByLabel('Verantwortlich'));
  await petra.choose(dialog.getByLabel('Verantwortlich'), 'Heike');
  await petra.send('Änderungen speichern');
  await petra.goToOverview();
  await expect(monitoring).toContainText('alle 2 Punkte erfüllt');
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 780 });
  await expectNoSidewaysScroll(page);

  const { steps, duties } = await readRoadmap(page);
  expect(steps.map(({ number, state, met, total }) => [number, state, met, total])).toEqual([
    [1, 'done', 9, 9],
    [2, 'done', 4, 4],
    [3, 'done', 3, 3],
    [4, 'open', 0, 2],
    [5, 'done', 3, 3],
  ]);
  expect(duties).toMatchObject([{ id: 'monitoring', state: 'done' }]);
  await expect(main).toBeVisible();
}

/** What the API says of the agenda that is open. */
async function readRoadmap(page: Page): Promise<Roadmap> {
  const get = async (path: string) => (await page.request.get(`${program.origin}/api/${path}`)).json();
  const { memberships } = await get('me');
  const workspace = `workspaces/${memberships[0].workspaceId}`;
  const { items } = await get(`${workspace}/agendas`);
  return get(`${workspace}/agendas/${items[0].id}/roadmap`);
}
