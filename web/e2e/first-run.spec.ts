import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, waitUntilShown } from './support/app.ts';
import { pressButton, pressUntilFocused, typeInto } from './support/keyboard.ts';
import { Program } from './support/program.ts';
import { test } from './support/test.ts';

interface RealMeasure {
  title: string;
  field: string;
  description: string;
}

const kept = fileURLToPath(new URL('../../api/test/real-input/strategies/bochum.json', import.meta.url));
/** Beside a checkout, where its licence forbids to keep a copy. */
const beside = fileURLToPath(new URL('../../../shared/inputs/strategies/ulm.json', import.meta.url));
const strategy = JSON.parse(readFileSync(existsSync(beside) ? beside : kept, 'utf8')) as { measures: RealMeasure[] };
const measures = strategy.measures.slice(0, 10);

const fields = ['Bildung, Kultur und Wissenschaft', 'Verkehr und Mobilität', 'Umwelt, Klima und Energie'];
/** The field of the catalogue that comes nearest; a measure without one is a gap that may stay. */
const fieldOf = ({ field }: RealMeasure) =>
  fields.find((name) => field.split(/[ ,]+/).some((word) => word.length > 4 && name.includes(word)));

const program = new Program('--empty');
let setupLink = '';

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const printed = await program.start();
  setupLink = /http:\/\/\S+setup\S+/.exec(printed)?.[0] ?? '';
});

test.afterAll(() => program.remove());

test('from an empty machine to the measures of a real strategy, by keyboard alone', async ({ page }) => {
  test.setTimeout(240_000);
  await test.step('the first administrator founds the workspace', () => found(page));
  await test.step('begins an agenda', () => beginAgenda(page));
  await test.step('takes three fields from the catalogue', () => takeFields(page));
  await test.step('types in the measures', () => typeMeasures(page));
  await test.step('finds one of them and opens it', () => findOne(page));
});

async function found(page: Page): Promise<void> {
  await page.goto(setupLink);
  await waitUntilShown(page);
  await expectAccessible(page);
  await expect(page.getByLabel('Einrichtungscode')).not.toHaveValue('');
  await typeInto(page, page.getByLabel('Name des Arbeitsraums'), 'Gemeinde Probheim');
  await typeInto(page, page.getByLabel('Name der Kommune'), 'Probheim');
  await pressUntilFocused(page, page.getByLabel('Art', { exact: true }));
  await page.keyboard.type('Gemeinde');
  await typeInto(page, page.getByLabel('Einwohnerzahl'), '5.000');
  await typeInto(page, page.getByLabel('Ihr Name'), 'Petra Probe');
  await typeInto(page, page.getByLabel('E-Mail-Adresse'), 'petra.probe@probheim.example');
  await typeInto(page, page.getByLabel('Passwort', { exact: true }), 'drei-blaue-leitzordner');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/w\/[a-z-]*probheim\/agendas/, { timeout: 20_000 });
}

async function beginAgenda(page: Page): Promise<void> {
  await waitUntilShown(page);
  await expectAccessible(page);
  await pressButton(page, page.getByRole('main').getByRole('button', { name: 'Agenda anlegen' }).first());
  const dialog = page.getByRole('dialog');
  await typeInto(page, dialog.getByRole('textbox', { name: /^Titel/ }), 'Digitale Agenda Probheim');
  await typeInto(page, dialog.getByRole('textbox', { name: 'Erstes Jahr' }), '2027');
  await typeInto(page, dialog.getByRole('textbox', { name: 'Letztes Jahr' }), '2032');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Digitale Agenda Probheim' })).toBeFocused();
}

async function takeFields(page: Page): Promise<void> {
  await pressButton(
    page,
    page
      .getByRole('main')
      .getByRole('link', { name: /Handlungsfelder/ })
      .first(),
  );
  await expect(page.getByRole('button', { name: 'Aus dem Katalog übernehmen' })).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  for (const field of fields) {
    await pressUntilFocused(page, dialog.getByRole('checkbox', { name: field }));
    await page.keyboard.press('Space');
  }
  await pressButton(page, dialog.getByRole('button', { name: '3 Felder übernehmen und anpassen' }));
  await expect(dialog).toHaveCount(0);
  for (const field of fields) await expect(page.getByRole('heading', { name: field, exact: true })).toBeVisible();
}

async function typeMeasures(page: Page): Promise<void> {
  await pressButton(
    page,
    page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: 'Maßnahmen' }),
  );
  await expect(page.getByRole('heading', { level: 1, name: 'Maßnahmen' })).toBeFocused();
  await pressButton(page, page.getByRole('main').getByRole('link', { name: 'Maßnahme anlegen' }).first());
  await expect(page.getByRole('heading', { level: 1, name: 'Maßnahme anlegen' })).toBeFocused();
  const title = page.getByRole('textbox', { name: /^Titel/ });
  await pressUntilFocused(page, title);
  for (const measure of measures) {
    // After every measure the focus is in the empty title again: no key more than the words ask for.
    await expect(title).toBeFocused();
    await expect(title).toHaveValue('');
    await page.keyboard.type(measure.title);
    await pressUntilFocused(page, page.getByLabel('Handlungsfeld', { exact: true }));
    // A list is chosen from by the first word of an entry.
    await page.keyboard.type((fieldOf(measure) ?? 'keine').split(/[ ,]/)[0] ?? '');
    await typeInto(page, page.getByLabel('Nutzen', { exact: true }), measure.description);
    const presses = await pressButton(page, page.getByRole('button', { name: 'Anlegen und weitere erfassen' }));
    expect(presses, 'the button is near').toBeLessThanOrEqual(3);
    await expect(title).toHaveValue('');
  }
}

async function findOne(page: Page): Promise<void> {
  await pressButton(
    page,
    page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: 'Maßnahmen' }),
  );
  await expect(page.getByRole('status').filter({ hasText: `${measures.length} Maßnahmen` })).toBeVisible();
  for (const { title } of measures) await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();

  const wanted = measures[3]?.title ?? '';
  await typeInto(page, page.getByRole('searchbox', { name: 'Maßnahmen suchen' }), wanted);
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByRole('searchbox', { name: 'Maßnahmen suchen' })).toBeFocused();
  const link = page.getByRole('main').getByRole('link', { name: wanted, exact: true });
  await pressButton(page, link);
  await expect(page.getByRole('heading', { level: 1, name: wanted })).toBeFocused();
  await expect(page.getByText(measures[3]?.description ?? '').first()).toBeVisible();
  await expectAccessible(page);
}
