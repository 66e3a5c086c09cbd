import { expect, type Locator, type Page } from '@playwright/test';

/** Farther than this nobody presses Tab to get somewhere. */
const patience = 90;

/**
 * Somebody who has no mouse: gets everywhere by Tab, Shift+Tab and the skip links, chooses with arrow keys and the
 * space bar, and counts the keys that the way cost. What they cannot reach so is a fault of the page.
 */
export class KeyboardPerson {
  readonly page: Page;
  /** Keys pressed to get somewhere or to set something off; letters typed are not counted. */
  presses = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  /** Looks where the control stands and tabs towards it; from the top of the page the skip link saves the way through the navigation. */
  async reach(control: Locator): Promise<void> {
    await expect(control).toBeVisible();
    // Found once: a list that opens on the way hides the rest of the page from assistive technology.
    const element = await control.elementHandle();
    for (let presses = 0; presses < patience; presses += 1) {
      const way = await element?.evaluate(towards);
      if (way === 'here') return;
      if (way === 'gone') return this.reach(control);
      await this.press(way === 'skip' ? 'Enter' : way === 'on' ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`no key leads to ${control} within ${patience} presses`);
  }

  /** Buttons and links. */
  async use(control: Locator): Promise<void> {
    await this.reach(control);
    await this.press('Enter');
  }

  /** Types into the field in place of what stands there. */
  async write(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.press('Control+a');
    await this.page.keyboard.type(text);
  }

  async tick(box: Locator): Promise<void> {
    await this.reach(box);
    await this.press('Space');
    await expect(box).toBeChecked();
  }

  /** An entry of a list is chosen by the letters it begins with. */
  async choose(list: Locator, entry: string): Promise<void> {
    await this.reach(list);
    await this.page.keyboard.type(entry);
    await expect(list.locator('option:checked')).toContainText(entry);
  }

  /** One of several circles: Tab leads to the one that is chosen, or to the first; the arrow keys choose among them. */
  async pick(circle: Locator): Promise<void> {
    const group = this.page.locator(`input[type="radio"][name="${await circle.getAttribute('name')}"]`);
    const chosen = group.and(this.page.locator(':checked'));
    await this.reach((await chosen.count()) > 0 ? chosen : group.first());
    if ((await chosen.count()) === 0) await this.press('Space');
    for (let left = await group.count(); left > 0 && !(await circle.isChecked()); left -= 1)
      await this.press('ArrowDown');
    await expect(circle).toBeChecked();
  }

  /** What the program put the focus on. */
  get focus(): Locator {
    return this.page.locator(':focus');
  }
}

/** Which key leads nearer: by the order of the page, or the skip link that somebody has just come to. */
function towards(control: Element): 'here' | 'on' | 'back' | 'skip' | 'gone' {
  if (!control.isConnected) return 'gone';
  const active = document.activeElement ?? document.body;
  if (active === control) return 'here';
  const skipped = active instanceof HTMLAnchorElement ? document.getElementById(active.hash.slice(1)) : null;
  if (skipped?.contains(control) && !skipped.contains(active)) return 'skip';
  const order = active.compareDocumentPosition(control);
  return order & Node.DOCUMENT_POSITION_PRECEDING && !(order & Node.DOCUMENT_POSITION_CONTAINED_BY) ? 'back' : 'on';
}
