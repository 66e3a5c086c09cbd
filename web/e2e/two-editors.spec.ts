import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

interface Two {
  officer: Page;
  admin: Page;
  contexts: BrowserContext[];
}

/** Two people on the same page, each in a browser of their own. */
async function openTwo(browser: Browser, path: string, link: string): Promise<Two> {
  const officer = await openAs(browser, 'officer');
  const admin = await openAs(browser, 'admin');
  for (const { page } of [officer, admin]) {
    await page.goto(`${musterlingen}${path}`);
    await waitUntilShown(page);
    await page.getByRole('link', { name: link }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: link })).toBeVisible();
  }
  return { officer: officer.page, admin: admin.page, contexts: [officer.context, admin.context] };
}

async function openForm(page: Page, button: string): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: true }).click();
  return page.getByRole('dialog');
}

/** The demo has none that can still be edited. */
async function draftSurvey(browser: Browser, title: string): Promise<void> {
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/surveys`);
  await page.getByRole('button', { name: 'Neue Kurzumfrage' }).click();
  await page.getByRole('dialog').getByLabel('Titel', { exact: false }).first().fill(title);
  await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await context.close();
}

const told = 'Jemand anderes hat inzwischen dasselbe geändert';
const forms = [
  {
    what: 'a pilot',
    path: '/steps/5',
    link: 'KI-Assistenz im Protokolldienst',
    button: 'Bearbeiten',
    save: 'Änderungen speichern',
    same: 'Ort',
    other: 'Gruppe',
  },
  {
    what: 'a participation',
    path: '/steps/4',
    link: 'Rundgang durch die Agenda',
    button: 'Bearbeiten',
    save: 'Änderungen speichern',
    same: 'Wen beteiligen Sie?',
    other: 'Auf welchem Weg?',
  },
  {
    what: 'a survey',
    path: '/surveys',
    link: 'Wie bereit ist das Bauamt?',
    button: 'Texte bearbeiten',
    save: 'Änderungen speichern',
    same: 'Einleitung',
    other: 'Einleitung auf Englisch',
  },
  {
    what: 'a KPI',
    path: '/kpis',
    link: 'Median der Durchlaufzeit',
    button: 'Bearbeiten',
    save: 'Änderungen speichern',
    same: 'Was wird gezählt und wie?',
    other: 'Quelle',
  },
];

for (const { what, path, link, button, save, same, other } of forms) {
  test(`nobody overwrites anybody in ${what}: the second sees what the first wrote, and decides`, async ({
    browser,
  }) => {
    test.setTimeout(90_000);
    if (what === 'a survey') await draftSurvey(browser, link);
    const { officer, admin, contexts } = await openTwo(browser, path, link);
    const first = await openForm(officer, button);
    const second = await openForm(admin, button);
    await first.getByLabel(same, { exact: true }).fill('Das hat die Beauftragte geschrieben.');
    await first.getByRole('button', { name: save }).click();
    await expect(first).toHaveCount(0);

    await second.getByLabel(same, { exact: true }).fill('Das hat die Verwaltung geschrieben.');
    await second.getByLabel(other, { exact: true }).fill('Daneben geschrieben.');
    await second.getByRole('button', { name: save }).click();
    await expect(second.getByText(told)).toBeVisible();
    const place = second.getByRole('region', { name: same, exact: true });
    await expect(place.getByText('Das hat die Beauftragte geschrieben.')).toBeVisible();
    await expect(place.getByText('Das hat die Verwaltung geschrieben.')).toBeVisible();
    await expect(second.getByRole('region', { name: other, exact: true })).toHaveCount(0);
    await expectAccessible(admin);

    // Whoever just saves once more overwrites nothing, also after a reload.
    await second.getByRole('button', { name: save }).click();
    await expect(place).toBeVisible();
    await admin.reload();
    const again = await openForm(admin, button);
    await expect(again.getByLabel(same, { exact: true })).toHaveValue('Das hat die Verwaltung geschrieben.');
    await again.getByRole('button', { name: save }).click();
    await again.getByRole('button', { name: 'Den anderen übernehmen' }).click();
    await expect(again.getByLabel(same, { exact: true })).toHaveValue('Das hat die Beauftragte geschrieben.');
    await again.getByRole('button', { name: save }).click();
    await expect(again).toHaveCount(0);

    await officer.reload();
    const result = await openForm(officer, button);
    await expect(result.getByLabel(same, { exact: true })).toHaveValue('Das hat die Beauftragte geschrieben.');
    await expect(result.getByLabel(other, { exact: true })).toHaveValue('Daneben geschrieben.');
    for (const context of contexts) await context.close();
  });
}

test('two who judge the same cell of a decision: the second sees the score of the first, and decides', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const { officer, admin, contexts } = await openTwo(browser, '/steps/2', 'Plattform für den Mängelmelder');
  const judge = officer.getByRole('button', { name: /^Bewerten als/ }).first();
  const name = (await judge.textContent()) ?? '';
  const first = await openForm(officer, name);
  const second = await openForm(admin, name);
  const costs = (form: Locator) => form.getByRole('group', { name: 'Gesamtkosten' });
  const fit = (form: Locator) => form.getByRole('group', { name: 'Passung zu den Abläufen' });
  const score = (group: Locator) => group.getByLabel('FixIt Kommunal (0–10)');
  await score(costs(first)).fill('3');
  await score(fit(first)).fill('4,5');
  await first.getByRole('button', { name: 'Speichern' }).click();
  await expect(first).toHaveCount(0);

  await score(costs(second)).fill('9');
  await second.getByRole('button', { name: 'Speichern' }).click();
  const place = second.getByRole('region', { name: 'Gesamtkosten, FixIt Kommunal' });
  await expect(place.getByText(/^3/)).toBeVisible();
  await expect(place.getByText(/^9/)).toBeVisible();
  await expect(second.getByRole('region')).toHaveCount(1);
  await expectAccessible(admin);
  await place.getByRole('button', { name: 'Meine behalten' }).click();
  await expect(second.getByText('Entschieden. Bitte speichern Sie jetzt noch einmal.')).toBeVisible();
  await second.getByRole('button', { name: 'Speichern' }).click();
  await expect(second).toHaveCount(0);

  await officer.reload();
  const result = await openForm(officer, name);
  await expect(score(costs(result))).toHaveValue('9');
  await expect(score(fit(result))).toHaveValue('4,5');
  for (const context of contexts) await context.close();
});
