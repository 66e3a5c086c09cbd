import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, musterlingen, openAs, waitUntilShown } from './support/app.ts';
import { test } from './support/test.ts';

/** The sentence belongs to the field, is read out with it, and what was typed still stands there. */
async function expectRefused(field: Locator, sentence: string | RegExp, typed: string | RegExp): Promise<void> {
  await expect(field).toHaveAccessibleDescription(sentence);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveValue(typed);
}

async function openDecision(page: Page): Promise<void> {
  await page.goto(`${musterlingen}/decisions`);
  await waitUntilShown(page);
  await page.getByRole('link', { name: 'Plattform für den Mängelmelder' }).click();
  await waitUntilShown(page);
}

const long = 'Das spricht dafür. '.repeat(2200);

test('what a decision cannot take is refused in a sentence at its field, and nothing typed is lost', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { context, page } = await openAs(browser, 'officer');
  await openDecision(page);
  const open = async (name: string) => {
    await page.getByRole('button', { name }).first().click();
    return page.getByRole('dialog');
  };

  await test.step('weights that are not 100 together', async () => {
    const form = await open('Kriterien und Gewichte bearbeiten');
    const weight = form.getByRole('group', { name: 'Kriterium 1' }).getByLabel('Gewicht in Prozent');
    await weight.fill('55');
    await form.getByRole('button', { name: 'Speichern' }).click();
    await expect(form.getByText(/Die Gewichte ergeben zusammen nicht 100 Prozent/)).toBeVisible();
    await expect(form.getByText('Es sind 20 Prozent zu viel.')).toBeVisible();
    await expect(weight).toHaveValue('55');
    await page.keyboard.press('Escape');
  });

  await test.step('a score of 11, and one that is no number', async () => {
    const form = await open('Bewerten als Bauhof');
    const score = form.getByRole('group', { name: 'Gesamtkosten' }).getByLabel('FixIt Kommunal (0–10)');
    await score.fill('elf');
    await form.getByRole('button', { name: 'Speichern' }).click();
    await expectRefused(score, /Bitte geben Sie eine Zahl ein/, 'elf');
    await score.fill('11');
    await form.getByRole('button', { name: 'Speichern' }).click();
    await expectRefused(score, /Eine Bewertung liegt zwischen 0 \(nicht erfüllt\) und 10/, '11');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });

  await test.step('a negative cost', async () => {
    const form = await open('Kosten und Nutzen: FixIt Kommunal');
    const cost = form.getByRole('group', { name: '2027' }).getByLabel('Kosten');
    await cost.fill('-12.000');
    await form.getByRole('button', { name: 'Speichern' }).click();
    await expectRefused(cost, /Der Betrag darf nicht negativ sein/, '−12.000');
    await page.keyboard.press('Escape');
  });

  await test.step('40,000 characters pasted into the reason, which also survive a reload', async () => {
    const form = await open('Entscheiden');
    await form.getByRole('radio', { name: 'FixIt Kommunal' }).check();
    const reason = form.getByRole('textbox', { name: /^Begründung/ });
    await reason.fill(long);
    await form.getByRole('button', { name: 'Entscheiden' }).click();
    await expectRefused(reason, /Das ist zu lang\. Bitte kürzen Sie den Text\./, long);
    await page.reload();
    const again = await open('Entscheiden');
    await expect(again.getByRole('textbox', { name: /^Begründung/ })).toHaveValue(long);
    await expect(again.getByRole('radio', { name: 'FixIt Kommunal' })).toBeChecked();
  });
  await context.close();
});

test('a pilot that ends before it starts, costs less than nothing or is told of at endless length is refused at its field', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/steps/5`);
  await waitUntilShown(page);
  await page.getByRole('button', { name: 'Pilot planen', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Pilot planen' });
  const title = form.getByRole('textbox', { name: /^Titel/ });
  await title.fill('Rückwärts geplant');
  await form.getByLabel('Geplanter Beginn').fill('Q3 2027');
  const end = form.getByLabel('Geplantes Ende');
  await end.fill('Q1 2027');
  await form.getByRole('button', { name: 'Pilot anlegen' }).click();
  await expectRefused(end, /Das Ende liegt vor dem Beginn/, /^(Q1|1\. Quartal) 2027$/);
  await end.fill('Q4 2027');
  const budget = form.getByLabel('Budget');
  await budget.fill('-500');
  const hypothesis = form.getByLabel('Annahme');
  await hypothesis.fill(long);
  await form.getByRole('button', { name: 'Pilot anlegen' }).click();
  await expectRefused(budget, /Der Betrag darf nicht negativ sein/, '−500');
  await expectRefused(hypothesis, /Das ist zu lang/, long);
  await expect(title).toHaveValue('Rückwärts geplant');
  await expectAccessible(page);
  await context.close();
});

test('a training or a cost line of a measure that costs less than nothing is refused at its field', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const { context, page } = await openAs(browser, 'officer');
  await page.goto(`${musterlingen}/change/trainings`);
  await waitUntilShown(page);
  await page.getByRole('button', { name: 'Schulung planen' }).first().click();
  const form = page.getByRole('dialog', { name: 'Schulung planen' });
  await form.getByRole('textbox', { name: /^Thema/ }).fill('Kurs, der Geld bringt');
  const cost = form.getByLabel('Kosten');
  await cost.fill('-1');
  await form.getByRole('button', { name: 'Schulung anlegen' }).click();
  await expectRefused(cost, /Der Betrag darf nicht negativ sein/, '−1');
  await expect(form.getByText(/Bitte prüfen Sie die markierten Felder/)).toBeVisible();
  await page.keyboard.press('Escape');

  await page.goto(`${musterlingen}/measures`);
  await page.getByRole('link', { name: 'Digitaler Posteingang' }).click();
  await waitUntilShown(page);
  await page.getByRole('button', { name: /^Kosten bearbeiten/ }).click();
  const amount = page.getByLabel('Betrag').first();
  await amount.fill('-2.500');
  await page.getByRole('button', { name: 'Speichern' }).first().click();
  await expectRefused(amount, /Der Betrag darf nicht negativ sein/, '−2.500');
  await context.close();
});
