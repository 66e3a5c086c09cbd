import { expect, type Locator, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, musterlingen, waitUntilShown } from './support/app.ts';
import { expectDeadLink, MailedProgram } from './support/mailed-program.ts';

// One after the other on one program, which sends its mails to a server of the test.
test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

let town: MailedProgram;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await MailedProgram.start();
});
test.afterAll(() => town.remove());

const roundTitle = 'Abstimmung: Entwurf Winter';
const departments = ['Bürgerservice und Ordnung', 'Zentrale Dienste', 'Finanzen'];
/** A link that opens the round for as long as that is open. */
let sentLink = '';

test('an officer freezes the agenda and asks three departments', async ({ browser }) => {
  const { context, page } = await town.openAs(browser, 'officer');
  await page.goto(`${musterlingen}/versions`);
  await waitUntilShown(page);
  await page.getByRole('button', { name: 'Fassung festhalten' }).click();
  const freezing = page.getByRole('dialog', { name: 'Arbeitsstand als Fassung festhalten' });
  await freezing.getByRole('button', { name: 'Fassung festhalten' }).click();
  await expect(freezing.getByText('Bitte füllen Sie dieses Feld aus.')).toBeVisible();
  await freezing.getByLabel(/^Name der Fassung/).fill('Entwurf Winter');
  await expectAccessible(page);
  await freezing.getByRole('button', { name: 'Fassung festhalten' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Entwurf Winter' })).toBeVisible();
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await page.getByText('1.2 Online-Terminvergabe').click();
  await expect(page.getByText('Wer einen Termin bucht, wartet in der Regel weniger als fünf Minuten.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Abstimmungsrunde eröffnen' }).click();
  const opening = page.getByRole('dialog', { name: 'Abstimmungsrunde eröffnen' });
  await opening.getByRole('button', { name: 'Runde eröffnen' }).click();
  await expect(opening.getByText('Bitte wählen Sie mindestens einen Bereich aus.')).toBeVisible();
  for (const name of departments) await opening.getByRole('checkbox', { name }).check();
  await opening.getByLabel(/^Frist/).fill('31.12.2099');
  await opening.getByLabel('Nachricht an die Bereiche').fill('Bitte schauen Sie auf die Termine.');
  await expectAccessible(page);
  await opening.getByRole('button', { name: 'Runde eröffnen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: roundTitle })).toBeVisible();
  await expect(page.getByText('0 von 3 Bereichen haben geantwortet.')).toBeVisible();
  await expectAccessible(page);
  await context.close();
});

test('a head comes by the mail on a phone: two measures read, one remark, co-signed, in at most twelve steps', async ({
  browser,
}) => {
  const page = await town.openPhone(browser);
  const link = await town.linkTo('renate.osterhagen@musterlingen.example', roundTitle);
  const began = Date.now();
  let steps = 0;
  const tap = async (target: Locator) => {
    steps += 1;
    await target.click();
  };

  steps += 1; // the link in the mail
  await page.goto(link);
  await expect(page.getByText('Dr. Renate Osterhagen').first()).toBeVisible();
  await tap(page.getByRole('button', { name: 'Als Dr. Renate Osterhagen öffnen' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Ihre Mitzeichnung' })).toBeVisible();
  await expect(page.getByText('Bitte schauen Sie auf die Termine.')).toBeVisible();
  await tap(page.getByRole('link', { name: 'Lesen: 1.1 Online-Dienste ausbauen' }));
  await expect(page.getByRole('heading', { level: 1, name: '1.1 Online-Dienste ausbauen' })).toBeVisible();
  await tap(page.getByRole('link', { name: 'Weiter: 1.2 Online-Terminvergabe' }));
  await expect(page.getByRole('heading', { level: 1, name: '1.2 Online-Terminvergabe' })).toBeVisible();
  await tap(page.getByRole('button', { name: 'Anmerken: Termine' }));
  steps += 1; // typing
  await page.getByLabel(/^Ihre Anmerkung/).fill('Das Standesamt ist seit Mai angeschlossen.');
  await tap(page.getByRole('button', { name: 'Anmerkung speichern' }));
  await expect(page.getByText('Das Standesamt ist seit Mai angeschlossen.')).toBeVisible();
  await tap(page.getByRole('link', { name: 'Zurück zur Übersicht' }));
  await expect(page.getByText('2 von 18 angesehen').first()).toBeVisible();
  await tap(page.getByRole('button', { name: 'Mitzeichnen mit Anmerkungen' }));
  await expect(page.getByRole('heading', { name: 'Bitte prüfen Sie Ihre Antwort' })).toBeFocused();
  await tap(page.getByRole('button', { name: 'Jetzt mit Anmerkungen mitzeichnen' }));
  await expect(page.getByText('Bürgerservice und Ordnung: mitgezeichnet mit Anmerkungen')).toBeVisible();

  const seconds = (Date.now() - began) / 1000;
  test.info().annotations.push({ type: 'head', description: `${steps} steps, ${seconds.toFixed(1)} s` });
  expect(steps).toBeLessThanOrEqual(12);
  expect(seconds).toBeLessThan(60);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  // Nothing else of the workspace opens for who came by the link.
  await page.goto(`${musterlingen}/measures`);
  await expect(page).toHaveURL(/sign-in/);
  await page.context().close();
});

test('another head refuses, with a reason, in a browser of their own', async ({ browser }) => {
  const page = await town.openPhone(browser);
  sentLink = await town.linkTo('henning.vosskuhl@musterlingen.example', roundTitle);
  await page.goto(sentLink);
  await page.getByRole('button', { name: 'Als Henning Voßkuhl öffnen' }).click();
  await page.getByRole('button', { name: 'Nicht mitzeichnen' }).click();
  await page.getByRole('button', { name: 'Jetzt nicht mitzeichnen' }).click();
  await expect(page.getByText('Bitte begründen Sie, warum Sie nicht mitzeichnen.')).toBeVisible();
  await page.getByLabel(/^Begründung/).fill('Für die E-Akte fehlt eine Stelle.');
  await page.getByRole('button', { name: 'Jetzt nicht mitzeichnen' }).click();
  await expect(page.getByText('Zentrale Dienste: nicht mitgezeichnet')).toBeVisible();
  await page.getByRole('button', { name: 'Zugang auf diesem Gerät beenden' }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Dieser Link öffnet nichts mehr' })).toBeVisible();
  await expectAccessible(page);
  await page.context().close();
});

test('the officer evaluates with the keyboard, closes, and everybody finds what became of it', async ({ browser }) => {
  const { context, page } = await town.openAs(browser, 'officer');
  await page.goto(`${musterlingen}/rounds`);
  await waitUntilShown(page);
  await page.getByRole('link', { name: roundTitle }).click();
  await expect(page.getByText('2 von 3 Bereichen haben geantwortet.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Finanzen/ })).toContainText('noch keine Antwort');
  await expect(page.getByText(/Abschließen geht noch nicht: 2 Anmerkungen/)).toBeVisible();
  await page.getByRole('button', { name: 'Einen Bereich erinnern' }).click();
  await expect(page.getByText('Die Erinnerung ist unterwegs.')).toBeVisible();
  expect(await town.linkTo('katharina.prell@musterlingen.example', roundTitle)).toContain('/co-signing/');

  await page.getByRole('link', { name: 'Anmerkungen abwägen' }).click();
  await expect(page).toHaveURL(/\/remarks$/);
  await waitUntilShown(page);
  await page.reload();
  await waitUntilShown(page);
  await page.getByRole('button', { name: /1.2 Online-Terminvergabe/ }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /1.2 Online-Terminvergabe/ }).focus();
  await page.keyboard.press('1');
  await expect(page.getByRole('heading', { level: 2, name: 'Digitale Agenda 2025–2030' })).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByLabel(/^Begründung: nicht übernommen/)).toBeFocused();
  await page.keyboard.type('Die Stelle ist für 2027 angemeldet.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('2 Anmerkungen', { exact: true })).toBeVisible();

  await town.letDeadlinePass(roundTitle, 1);
  await page.goto(`${musterlingen}/rounds`);
  await page.getByRole('link', { name: roundTitle }).click();
  await expect(page.getByRole('row', { name: /Finanzen/ })).toContainText('keine Rückmeldung');
  await page.getByRole('button', { name: 'Runde abschließen' }).click();
  const closing = page.getByRole('alertdialog');
  await expect(closing).toContainText('Ohne Rückmeldung bleibt: Finanzen.');
  await expectAccessible(page);
  await closing.getByRole('button', { name: 'Endgültig abschließen' }).click();
  await expect(page.getByText('Diese Runde ist abgeschlossen.')).toBeVisible();
  await page.getByRole('link', { name: 'Zur Abwägungstabelle' }).click();
  await expect(page.getByRole('row', { name: /Online-Terminvergabe/ })).toContainText('übernommen');
  await expect(page.getByRole('row', { name: /Digitale Agenda/ })).toContainText('Die Stelle ist für 2027 angemeldet.');
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Als XLSX' }).click();
  expect((await download).suggestedFilename()).toMatch(/^abwaegungstabelle-.*\.xlsx$/);
  await context.close();

  const head = await town.openAs(browser, 'head');
  await head.page.goto(`${musterlingen}/rounds`);
  await head.page.getByRole('link', { name: roundTitle }).click();
  await head.page.getByRole('link', { name: 'Zur Abwägungstabelle' }).click();
  await expect(head.page.getByRole('row', { name: /Online-Terminvergabe/ })).toContainText('übernommen');
  await head.context.close();
});

test('a link that was used up, altered or never sent opens a clear page and nothing else', async ({ browser }) => {
  const page = await town.openPhone(browser);
  const altered = sentLink.slice(0, -3) + (sentLink.endsWith('AAA') ? 'BBB' : 'AAA');
  const neverSent = `/co-signing/${'a'.repeat(22)}.${'b'.repeat(43)}`;
  await expectDeadLink(page, sentLink, 'Diese Abstimmungsrunde ist abgeschlossen.');
  for (const link of [altered, neverSent]) await expectDeadLink(page, link, 'unvollständig oder wurde verändert.');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Anmelden' }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.context().close();
});

test('a link opens no other department, round or municipality, and nothing once it is withdrawn or has expired', async ({
  browser,
}) => {
  const { context, page } = await town.openAs(browser, 'officer');
  await page.goto(`${musterlingen}/rounds`);
  const openRound = page.getByRole('link', { name: 'Mitzeichnung vor der Ratsvorlage' });
  const otherRoundId = (await openRound.getAttribute('href'))?.split('/').at(-1);
  await page.goto(`${musterlingen}/versions`);
  await page.getByRole('link', { name: 'Entwurf Winter' }).click();
  await page.getByRole('button', { name: 'Abstimmungsrunde eröffnen' }).click();
  const opening = page.getByRole('dialog', { name: 'Abstimmungsrunde eröffnen' });
  await opening.getByLabel(/^Titel/).fill('Nachlese');
  for (const name of ['Zentrale Dienste', 'Finanzen']) await opening.getByRole('checkbox', { name }).check();
  await opening.getByLabel(/^Frist/).fill('31.12.2099');
  await opening.getByRole('button', { name: 'Runde eröffnen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nachlese' })).toBeVisible();
  const [phone, other] = [await town.openPhone(browser), await town.openPhone(browser)];
  const link = await town.linkTo('henning.vosskuhl@musterlingen.example', 'Nachlese');
  const otherLink = await town.linkTo('katharina.prell@musterlingen.example', 'Nachlese');
  for (const [one, address, name] of [
    [phone, link, 'Henning Voßkuhl'],
    [other, otherLink, 'Katharina Prell'],
  ] as const) {
    await one.goto(address);
    await one.getByRole('button', { name: `Als ${name} öffnen` }).click();
    await expect(one.getByRole('button', { name: 'Zugang auf diesem Gerät beenden' })).toBeVisible();
  }

  const [, , workspaceId = '', roundId = '', departmentId = ''] = new URL(phone.url()).pathname.split('/');
  const [, , , , otherDepartmentId = ''] = new URL(other.url()).pathname.split('/');
  const ended = 'beendet oder abgelaufen';
  for (const [workspace, round, department] of [
    [workspaceId, roundId, otherDepartmentId],
    [workspaceId, otherRoundId, departmentId],
    ['01900000-0000-7000-8000-000000000000', roundId, departmentId],
  ])
    await expectDeadLink(phone, `/co-signing/${workspace}/${round}/${department}`, ended);

  await page.reload();
  await page
    .getByRole('row', { name: /Zentrale Dienste/ })
    .getByRole('button')
    .last()
    .click();
  await page.getByRole('menuitem', { name: /zurückziehen/ }).click();
  await expect(page.getByText('Die Links sind zurückgezogen.')).toBeVisible();
  await expectDeadLink(phone, link, 'Dieser Link wurde zurückgezogen.');
  await expectDeadLink(phone, `/co-signing/${workspaceId}/${roundId}/${departmentId}`, ended);

  await town.letDeadlinePass('Nachlese', 31);
  await expectDeadLink(other, otherLink, 'Dieser Link ist abgelaufen.');
  await expectDeadLink(other, `/co-signing/${workspaceId}/${roundId}/${otherDepartmentId}`, ended);
  await expectAccessible(other);
  for (const one of [context, phone.context(), other.context()]) await one.close();
});

test('two evaluate the same remark at once: one wins, the other sees it and loses nothing', async ({ browser }) => {
  const [one, other] = await Promise.all([town.openAs(browser, 'officer'), town.openAs(browser, 'admin')]);
  for (const { page } of [one, other]) {
    await page.goto(`${musterlingen}/rounds`);
    await page.getByRole('link', { name: 'Mitzeichnung vor der Ratsvorlage' }).click();
    await page.getByRole('link', { name: 'Anmerkungen abwägen' }).click();
    await page.getByRole('button', { name: /1.12 Digitaler Bauantrag/ }).click();
  }
  await other.page.getByLabel('Begründung').fill('Das klären wir mit dem Landkreis.');
  await one.page.getByRole('button', { name: '1 Übernehmen' }).click();
  await expect(one.page.getByText('3 Anmerkungen, 2 davon noch abzuwägen')).toBeVisible();
  // The second comes back to the window a little later: what the first has decided stands there already, unread.
  await other.page.clock.setSystemTime(Date.now() + 60_000);
  await other.page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await expect(other.page.getByText('3 Anmerkungen, 2 davon noch abzuwägen')).toBeVisible();
  await other.page.getByRole('button', { name: '3 Nicht übernehmen' }).click();
  await expect(other.page.getByText(/Inzwischen geändert \(Miriam Lohfeld: übernommen\)/)).toBeVisible();
  await expect(other.page.getByLabel('Begründung')).toHaveValue('Das klären wir mit dem Landkreis.');
  await expectAccessible(other.page);

  await one.page.getByRole('button', { name: /Widersprüchliche Vorschläge/ }).click();
  await expect(one.page.getByRole('list', { name: 'Anmerkungen' }).getByRole('listitem')).toHaveCount(2);
  await expect(one.page.getByText('Ein anderer Vorschlag für dieselbe Stelle')).toBeVisible();
  await one.context.close();
  await other.context.close();
});

test('a head finds what is asked under "Meine Aufgaben" and names a deputy; a council member finds nothing', async ({
  browser,
}) => {
  const head = await town.openAs(browser, 'head');
  await head.page.goto('/w/musterlingen/tasks');
  await waitUntilShown(head.page);
  await head.page.getByRole('link', { name: /^Mitzeichnen: Mitzeichnung vor der Ratsvorlage/ }).click();
  await expect(head.page.getByRole('heading', { level: 1, name: 'Ihre Mitzeichnung' })).toBeVisible();
  await head.page.getByRole('button', { name: 'Vertretung benennen' }).click();
  const dialog = head.page.getByRole('dialog', { name: 'Wer antwortet für Bürgerservice und Ordnung?' });
  await dialog.getByRole('combobox', { name: 'Person' }).fill('Brennecke');
  await head.page.getByRole('option', { name: 'Tobias Brennecke' }).click();
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await expect(head.page.getByText('Die Vertretung ist gespeichert.')).toBeVisible();
  await head.context.close();

  const deputy = await town.openAs(browser, 'staff');
  await deputy.page.goto('/w/musterlingen/tasks');
  await expect(deputy.page.getByRole('link', { name: /^Mitzeichnen: Mitzeichnung/ })).toBeVisible();
  await deputy.context.close();

  const council = await town.openAs(browser, 'council');
  await council.page.goto(`${musterlingen}/rounds`);
  await expect(council.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(council.page.getByText('Mitzeichnung vor der Ratsvorlage')).toHaveCount(0);
  await council.context.close();
});
