import type { Roadmap } from '@agendawerk/shared/roadmap/index.ts';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/app.ts';
import { beginAgenda, found, nameSponsorAndVision, takeStock } from './support/five-steps/beginning.ts';
import { Officer } from './support/five-steps/officer.ts';
import { agree, completeMeasure, leadField, setGoal } from './support/five-steps/step-1.ts';
import { tryOut } from './support/five-steps/step-5.ts';
import { decide, prepareStaff } from './support/five-steps/steps-2-and-3.ts';
import { Program } from './support/program.ts';

const program = new Program('--empty');
let setupLink = '';

test.beforeAll(async () => {
  test.setTimeout(120_000);
  setupLink = /http:\/\/\S+setup\S+/.exec(await program.start())?.[0] ?? '';
});

test.afterAll(() => program.remove());

test('from an empty agenda to all points of steps 1, 2, 3 and 5 with the suggestions, by keyboard alone', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const petra = new Officer(await openBrowser(browser));
  let invitation = '';
  await test.step('the first administrator founds the workspace', () => found(petra, setupLink));
  await test.step('begins an agenda, and sees the path', () => beginAgenda(petra));
  await test.step('says where the town stands', () => takeStock(petra));
  await test.step('sponsor and vision', () => nameSponsorAndVision(petra));
  await test.step('a field, and a department that leads it', async () => {
    invitation = await leadField(petra);
  });
  await test.step('a goal, its measure and its KPI, all from the catalogue', () => setGoal(petra));
  await test.step('the head agrees to the goal', async () => {
    petra.presses += await agree(await openBrowser(browser), invitation);
  });
  await test.step('step 1 is done', () => completeMeasure(petra));
  await test.step('step 2: a decision between two options', () => decide(petra));
  await test.step('step 3: whom it affects, training and message', () => prepareStaff(petra));
  await test.step('step 5: a pilot from its plan to its decision', () => tryOut(petra));
  await test.step('the overview and the API say that all of it is met', () => see(petra));
  await test.info().attach('keys pressed on the way', { body: String(petra.presses) });
  process.stdout.write(`five steps by keyboard: ${petra.presses} keys on the way, letters not counted\n`);
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
