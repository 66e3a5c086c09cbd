import { expect, type Locator, type Page } from '@playwright/test';
import { musterlingen, waitUntilShown } from './app.ts';

/** The page "Text der Agenda", as somebody uses it. */
export class AgendaTextPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto(`${musterlingen}/text`);
    await waitUntilShown(this.page);
    await expect(this.chapter('Leitbild')).toBeVisible();
  }

  chapter(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** The open editor of a chapter. */
  editor(title: string): Locator {
    return this.page.getByRole('textbox', { name: title, exact: true });
  }

  async edit(title: string): Promise<Locator> {
    await this.page.getByRole('button', { name: new RegExp(`^Text (bearbeiten|schreiben): ${title}$`) }).click();
    await expect(this.editor(title)).toBeFocused();
    return this.editor(title);
  }

  /** Writes at the end of the nth paragraph, which is one line; -1 is the last. */
  async writeInParagraph(title: string, index: number, words: string): Promise<void> {
    const paragraphs = this.editor(title).locator(':scope > p');
    await (index < 0 ? paragraphs.last() : paragraphs.nth(index)).click();
    await this.page.keyboard.press('End');
    await this.page.keyboard.type(words);
  }

  async expectSaved(title: string): Promise<void> {
    await expect(this.chapter(title).getByText(/^Gespeichert \d\d:\d\d$/)).toBeVisible({ timeout: 15_000 });
  }

  async finish(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Fertig: ${title}` }).click();
    await expect(this.editor(title)).toHaveCount(0);
  }

  async addChapter(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Kapitel anlegen' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Überschrift des Kapitels').fill(title);
    await dialog.getByRole('button', { name: 'Kapitel anlegen' }).click();
    await expect(this.chapter(title)).toBeVisible();
  }

  async deleteChapter(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Weitere Aktionen für „${title}“` }).click();
    await this.page.getByRole('menuitem', { name: 'Löschen' }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Kapitel löschen' }).click();
    await expect(this.chapter(title)).toHaveCount(0);
  }

  titles(): Promise<string[]> {
    return this.page.getByRole('heading', { level: 2 }).allTextContents();
  }
}
