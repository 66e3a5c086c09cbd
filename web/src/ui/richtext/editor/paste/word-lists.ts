import { styleOf } from './word-leftovers.ts';

const counted = /^\(?(\d+|[a-z]|[ivxlc]+)[.)]/i;
const deepest = 6;

/** Word draws its lists: paragraphs with `mso-list:l0 level2 lfo1` and a mark that is plain text. They become real lists. */
export function rebuildWordLists(body: HTMLElement): void {
  let open: HTMLElement[] = [];
  let last: Element | null = null;
  // Numbered headings stay headings; only the number that Word draws before them goes.
  for (const heading of body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')) takeMark(heading);
  for (const paragraph of body.querySelectorAll<HTMLElement>('p')) {
    const level = levelOf(paragraph);
    if (level === 0) continue;
    if (last?.nextElementSibling !== paragraph) open = [];
    const item = toItem(paragraph, takeMark(paragraph));
    open = openList(open, level, item.isCounted, paragraph);
    open.at(-1)?.append(item.element);
    paragraph.remove();
    last = open[0] ?? null;
  }
}

function levelOf(paragraph: HTMLElement): number {
  const level = /mso-list:[^;]*level(\d+)/.exec(styleOf(paragraph))?.[1];
  return level === undefined ? 0 : Math.min(Number(level), deepest);
}

/** "·", "o", "1.", "a)": the mark that Word draws before the words, and that a list draws by itself. */
function takeMark(paragraph: HTMLElement): string {
  const mark = [...paragraph.querySelectorAll('span')].find((span) => styleOf(span).includes('mso-list:ignore'));
  const text = mark?.textContent.replaceAll('\u00a0', ' ').trim() ?? '';
  mark?.remove();
  return text;
}

function toItem(paragraph: HTMLElement, mark: string): { element: HTMLElement; isCounted: boolean } {
  const element = paragraph.ownerDocument.createElement('li');
  const words = paragraph.ownerDocument.createElement('p');
  words.append(...paragraph.childNodes);
  element.append(words);
  // "o" is the bullet of Word's second level, not a letter that counts.
  return { element, isCounted: mark !== 'o' && counted.test(mark) };
}

/** The lists that lead to `level`, opened where they are not open yet. */
function openList(open: HTMLElement[], level: number, isCounted: boolean, before: HTMLElement): HTMLElement[] {
  const tag = isCounted ? 'ol' : 'ul';
  const isOtherKind = open[level - 1] !== undefined && open[level - 1]?.localName !== tag;
  const lists = open.slice(0, isOtherKind ? level - 1 : level);
  while (lists.length < level) {
    const list = before.ownerDocument.createElement(tag);
    const parent = lists.at(-1);
    if (!parent) before.before(list);
    else (parent.lastElementChild ?? parent.appendChild(before.ownerDocument.createElement('li'))).append(list);
    lists.push(list);
  }
  return lists;
}
