import { cleanPastedText } from './clean-text.ts';
import { fitCells } from './fit-cells.ts';
import { dropWordLeftovers } from './word-leftovers.ts';
import { rebuildWordLists } from './word-lists.ts';

/**
 * HTML of Word, LibreOffice, Outlook and web pages, made ready for the closed schema: lists that are only drawn become
 * lists, what is hidden or belongs to the program goes, and nothing stands in a cell or an item that may not stand there.
 * Parsed in a document of its own, where nothing is loaded and no script runs.
 */
export function cleanPastedHtml(html: string): string {
  // Comments of Word hide or show passages; the passages stay, the comments and its own processing hints go.
  const readable = cleanPastedText(html)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[[^>]*\]>/g, '');
  const { body } = new DOMParser().parseFromString(readable, 'text/html');
  dropWordLeftovers(body);
  rebuildWordLists(body);
  nestLists(body);
  fitCells(body);
  dropEmptyParagraphs(body);
  return body.innerHTML;
}

/** Word processors put lists of the second level between the items; they belong into the item before. */
function nestLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = list.previousElementSibling;
    if (before?.tagName === 'LI') before.append(list);
    else {
      const item = body.ownerDocument.createElement('li');
      list.replaceWith(item);
      item.append(list);
    }
  }
}

/** Empty lines are Word's way of keeping distance; here the style sheet does it. A cell or an item stays, without its blank. */
function dropEmptyParagraphs(body: HTMLElement): void {
  for (const paragraph of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    if (paragraph.textContent.replaceAll('\u00a0', ' ').trim() !== '') continue;
    const isOnlyChild =
      paragraph.parentElement?.matches('td, th, li') === true && paragraph.parentElement.children.length === 1;
    if (isOnlyChild) paragraph.replaceChildren();
    else paragraph.remove();
  }
}
