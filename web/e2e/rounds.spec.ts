import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { linkIn, type MailServer, startMailServer } from '../../api/test/support/mail-server.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  musterlingen,
  openAs,
  setDemo,
  waitUntilShown,
} from './support/app.ts';
import { Program } from './support/program.ts';

// One after the other on one program, which sends its mails to a server of the test.
test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

let mailServer: MailServer;
let program: Program;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  mailServer = await startMailServer();
  program = new Program('--demo', { SMTP_URL: mailServer.url, MAIL_FROM: 'agenda@musterlingen.example' });
  await program.start();
  setDemo(program);
});
test.afterAll(async () => {
  await program.remove();
  await mailServer.close();
});

const as = (browser: Browser, role: 'admin' | 'officer' | 'head' | 'staff' | 'council') =>
  openAs(browser, role, { baseURL: program.origin });

/** A phone on which nobody is signed in. */
async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    baseURL: program.origin,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 360, height: 740 },
  });
  return context.newPage();
}

/** The address in the mail that asks for this round, as its recipient would tap it. */
async function linkTo(email: string, roundTitle: string): Promise<string> {
  for (;;) {
    const mail = await mailServer.nextTo(email);
    if (mail.subject?.includes(roundTitle)) return new URL(linkIn(mail)).pathname;
  }
}

/** What the journey needs of the driver that the program brings along. */
interface DatabaseDriver {
  Client: new (options: {
    connectionString: string;
  }) => {
    connect: () => Promise<void>;
    query: (sql: string, values?: readonly unknown[]) => Promise<unknown>;
    end: () => Promise<void>;
  };
}

/** The last day of the round is over: nobody can wait for that here. */
async function letDeadlinePass(title: string): Promise<void> {
  const lines = readFileSync(path.join(program.directory, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
  const socket = encodeURIComponent(lines[4] ?? '');
  const { Client } = createRequire(new URL('../../api/package.json', import.meta.url))('pg') as DatabaseDriver;
  const owner = new Client({ connectionString: `postgres://agendawerk@localhost/agendawerk?host=${socket}` });
  await owner.connect();
  await owner.query('update round set due_on = current_date - 1 where title = $1', [title]);
  // Browsers ask whether anything has changed by the clock of the workspace.
  await owner.query(`update workspace set clock = clock + 1`);
  await owner.end();
}

const roundTitle = 'Mitzeichnung: Entwurf Winter';
const departments = ['Bürgerservice und Ordnung', 'Zentrale Dienste', 'Finanzen'];
/** A link that opens the round for as long as that is open. */
let sentLink = '';

test('an officer freezes the agenda and asks three departments', async ({ browser }) => {
  const { context, page } = await as(browser, 'officer');
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
  const page = await openPhone(browser);
  const link = await linkTo('renate.osterhagen@musterlingen.example', roundTitle);
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
  const page = await openPhone(browser);
  sentLink = await linkTo('henning.vosskuhl@musterlingen.example', roundTitle);
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
  const { context, page } = await as(browser, 'officer');
  await page.goto(`${musterlingen}/rounds`);
  await waitUntilShown(page);
  await page.getByRole('link', { name: roundTitle }).click();
  await expect(page.getByText('2 von 3 Bereichen haben geantwortet.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Finanzen/ })).toContainText('noch keine Antwort');
  await expect(page.getByText(/Abschließen geht noch nicht: 2 Anmerkungen/)).toBeVisible();
  await page.getByRole('button', { name: 'Einen Bereich erinnern' }).click();
  await expect(page.getByText('Die Erinnerung ist unterwegs.')).toBeVisible();
  expect(await linkTo('katharina.prell@musterlingen.example', roundTitle)).toContain('/co-signing/');

  await page.getByRole('link', { name: 'Anmerkungen abwägen' }).click();
  await waitUntilShown(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: /1.2 Online-Terminvergabe/ }).focus();
  await page.keyboard.press('1');
  await expect(page.getByRole('heading', { level: 2, name: 'Digitale Agenda 2025–2030' })).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByLabel(/^Begründung: nicht übernommen/)).toBeFocused();
  await page.keyboard.type('Die Stelle ist für 2027 angemeldet.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('2 Anmerkungen', { exact: true })).toBeVisible();

  await letDeadlinePass(roundTitle);
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

  const head = await as(browser, 'head');
  await head.page.goto(`${musterlingen}/rounds`);
  await head.page.getByRole('link', { name: roundTitle }).click();
  await head.page.getByRole('link', { name: 'Zur Abwägungstabelle' }).click();
  await expect(head.page.getByRole('row', { name: /Online-Terminvergabe/ })).toContainText('übernommen');
  await head.context.close();
});

test('a link that was used up, altered or never sent opens a clear page and nothing else', async ({ browser }) => {
  const page = await openPhone(browser);
  const altered = sentLink.slice(0, -3) + (sentLink.endsWith('AAA') ? 'BBB' : 'AAA');
  const neverSent = `/co-signing/${'a'.repeat(22)}.${'b'.repeat(43)}`;
  for (const link of [sentLink, altered, neverSent]) {
    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'Dieser Link öffnet nichts mehr' })).toBeVisible();
    const why = link === sentLink ? 'Diese Abstimmungsrunde ist abgeschlossen.' : 'unvollständig oder wurde verändert.';
    await expect(page.getByText(why)).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  await page.getByRole('link', { name: 'Anmelden' }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.context().close();
});

test('two evaluate the same remark at once: one wins, the other sees it and loses nothing', async ({ browser }) => {
  const [one, other] = await Promise.all([as(browser, 'officer'), as(browser, 'admin')]);
  for (const { page } of [one, other]) {
    await page.goto(`${musterlingen}/rounds`);
    await page.getByRole('link', { name: 'Mitzeichnung vor der Ratsvorlage' }).click();
    await page.getByRole('link', { name: 'Anmerkungen abwägen' }).click();
    await page.getByRole('button', { name: /1.12 Digitaler Bauantrag/ }).click();
  }
  await other.page.getByLabel('Begründung').fill('Das klären wir mit dem Landkreis.');
  await one.page.getByRole('button', { name: '1 Übernehmen' }).click();
  await expect(one.page.getByText('3 Anmerkungen, 2 davon noch abzuwägen')).toBeVisible();
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
  const head = await as(browser, 'head');
  await head.page.goto('/w/musterlingen/tasks');
  await waitUntilShown(head.page);
  await head.page.getByRole('link', { name: /^Mitzeichnen: Mitzeichnung: Mitzeichnung vor der Ratsvorlage/ }).click();
  await expect(head.page.getByRole('heading', { level: 1, name: 'Ihre Mitzeichnung' })).toBeVisible();
  await head.page.getByRole('button', { name: 'Vertretung benennen' }).click();
  const dialog = head.page.getByRole('dialog', { name: 'Wer antwortet für Bürgerservice und Ordnung?' });
  await dialog.getByRole('combobox', { name: 'Person' }).fill('Brennecke');
  await head.page.getByRole('option', { name: 'Tobias Brennecke' }).click();
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await expect(head.page.getByText('Die Vertretung ist gespeichert.')).toBeVisible();
  await head.context.close();

  const deputy = await as(browser, 'staff');
  await deputy.page.goto('/w/musterlingen/tasks');
  await expect(deputy.page.getByRole('link', { name: /^Mitzeichnen: Mitzeichnung/ })).toBeVisible();
  await deputy.context.close();

  const council = await as(browser, 'council');
  await council.page.goto(`${musterlingen}/rounds`);
  await expect(council.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(council.page.getByText('Mitzeichnung vor der Ratsvorlage')).toHaveCount(0);
  await council.context.close();
});
