import { expect, type Locator } from '@playwright/test';
import { KeyboardPerson } from '../keyboard-person.ts';

export const nextYear = new Date().getFullYear() + 1;

/** The officer of a town of 5,000: where she is on the path, and how she gets on. */
export class Officer extends KeyboardPerson {
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
    if (!(await this.path.isVisible())) await this.use(this.main.getByRole('link', { name: 'Übersicht', exact: true }));
    await expect(this.path.getByRole('link').first()).toBeVisible();
    // What helped most before the last change stands there until the answer has come.
    await expect(this.path).toHaveAttribute('aria-busy', 'false');
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
