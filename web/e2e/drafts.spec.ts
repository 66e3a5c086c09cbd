import { expect, type Page } from '@playwright/test';
import { musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

interface Form {
  what: string;
  /** Opens the form, as somebody comes to it. */
  open: (page: Page) => Promise<void>;
  field: string | RegExp;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();
async function openDetail(page: Page, list: string, link: string): Promise<void> {
  await page.goto(`${musterlingen}${list}`);
  await waitUntilShown(page);
  await page.getByRole('link', { name: link }).first().click();
  await waitUntilShown(page);
}

const forms: Form[] = [
  {
    what: 'a new KPI',
    open: async (page) => {
      await page.goto(`${musterlingen}/kpis`);
      await waitUntilShown(page);
      await button(page, 'Kennzahl anlegen').click();
    },
    field: 'Was wird gezählt und wie?',
  },
  {
    what: 'a reading',
    open: async (page) => {
      await openDetail(page, '/kpis', 'Median der Durchlaufzeit');
      await button(page, 'Messwert eintragen').click();
    },
    field: 'Bemerkung',
  },
  {
    what: 'a dataset',
    open: async (page) => {
      await page.goto(`${musterlingen}/datasets`);
      await waitUntilShown(page);
      await button(page, 'Datenbestand eintragen').click();
    },
    field: 'Beschreibung',
  },
  {
    what: 'a progress update',
    open: async (page) => {
      await openDetail(page, '/measures', 'Digitaler Posteingang');
      await button(page, 'Status melden').click();
    },
    field: 'Was wurde getan?',
  },
  {
    what: 'the need of a decision',
    open: async (page) => {
      await openDetail(page, '/decisions', 'Plattform für den Mängelmelder');
      await button(page, 'Bedarf und Anforderungen bearbeiten').click();
    },
    field: 'Anforderungen',
  },
];

test('what was typed into a form and not saved is back after a reload, in every form alike', async ({ browser }) => {
  test.setTimeout(120_000);
  const { context, page } = await openAs(browser, 'officer');
  for (const { what, open, field } of forms)
    await test.step(what, async () => {
      await open(page);
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(field).fill('Noch nicht gespeichert');
      await page.reload();
      await open(page);
      await expect(dialog.getByText('Nicht gespeicherte Eingaben von vorhin sind wieder da.')).toBeVisible();
      await expect(dialog.getByLabel(field)).toHaveValue('Noch nicht gespeichert');
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    });
  await context.close();
});
