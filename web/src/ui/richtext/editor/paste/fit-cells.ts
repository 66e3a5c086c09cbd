import { rename } from './word-leftovers.ts';

/** Cells and items hold paragraphs and lists only: headings become bold lines there, tables in tables become lines. */
export function fitCells(body: HTMLElement): void {
  for (const table of body.querySelectorAll('td table, th table, li table')) flattenTable(table);
  for (const caption of body.querySelectorAll('caption')) caption.closest('table')?.before(rename(caption, 'p'));
  for (const heading of body.querySelectorAll(inEach('td, th, li', 'h1, h2, h3, h4, h5, h6'))) {
    const line = rename(heading, 'p');
    const strong = body.ownerDocument.createElement('strong');
    strong.append(...line.childNodes);
    line.append(strong);
  }
}

function inEach(outer: string, inner: string): string {
  return outer
    .split(', ')
    .flatMap((one) => inner.split(', ').map((other) => `${one} ${other}`))
    .join(', ');
}

function flattenTable(table: Element): void {
  const lines = [...table.querySelectorAll('tr')].map((row) => {
    const line = table.ownerDocument.createElement('p');
    line.textContent = [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).join(' | ');
    return line;
  });
  table.replaceWith(...lines);
}
