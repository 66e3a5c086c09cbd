import { expect, type Locator, type Page } from '@playwright/test';

const patience = 120;

/** What the focus is on, as somebody would say it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
    return (element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.innerText).trim();
  });
}

/** Presses Tab until the control has the focus: what cannot be reached so, cannot be used without a mouse. */
export async function pressUntilFocused(page: Page, control: Locator): Promise<number> {
  await expect(control).toBeVisible();
  for (let presses = 0; presses < patience; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return presses;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to ${control}`);
}

export async function pressButton(page: Page, control: Locator): Promise<number> {
  const presses = await pressUntilFocused(page, control);
  await page.keyboard.press('Enter');
  return presses;
}

/** Types into the field, in place of what stands there. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await pressUntilFocused(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}
