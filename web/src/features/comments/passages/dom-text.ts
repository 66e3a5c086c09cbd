import {
  type CommentPlace,
  commentedKinds,
  createQuote,
  findQuote,
  type Quote,
} from '@agendawerk/shared/comments/index.ts';
import { placeKey } from '../../../lib/place-marks.tsx';

/** The words that a part of the page shows, and where each of them stands in the document. */
interface ShownText {
  text: string;
  pieces: { node: Text; start: number }[];
}

const blocks = 'p, li, h1, h2, h3, h4, h5, h6, td, th, br, div';

function readText(place: Element): ShownText {
  const root = place.querySelector('[data-richtext]') ?? place;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const pieces: ShownText['pieces'] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.matches(blocks) && text !== '') text += '\n';
    } else if (node instanceof Text) {
      pieces.push({ node, start: text.length });
      text += node.data;
    }
  }
  return { text, pieces };
}

/** The place whose text holds the whole selection, with the quote; undefined where nothing can be said about it. */
export function readSelection(
  selection: Selection | null,
): { place: CommentPlace; quote: Quote; box: DOMRect } | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const element = elementOf(range.commonAncestorContainer)?.closest('[data-place-text]');
  const place = element && parsePlace(element.getAttribute('data-place-text') ?? '');
  if (!element || !place) return undefined;
  const shown = readText(element);
  const quote = createQuote(
    shown.text,
    offsetIn(shown, range.startContainer, range.startOffset),
    offsetIn(shown, range.endContainer, range.endOffset),
  );
  if (quote.exact === '' || quote.exact.length > longestQuote) return undefined;
  return { place, quote, box: range.getBoundingClientRect() };
}

const longestQuote = 2000;

/** Where a quoted passage is shown on this page. */
export function findOnPage(place: CommentPlace, quote: Quote): Range | undefined {
  const element = document.querySelector(`[data-place-text="${placeKey(place)}"]`);
  if (!element) return undefined;
  const shown = readText(element);
  const passage = findQuote(shown.text, quote);
  return passage && toRange(shown, passage);
}

function toRange({ pieces }: ShownText, { start, end }: { start: number; end: number }): Range | undefined {
  const first = pieces.findLast((piece) => piece.start <= start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(first.node, Math.min(start - first.start, first.node.length));
  range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}

/** A selection may begin or end at an element: then it stands before the first words in it, or behind all. */
function offsetIn({ text, pieces }: ShownText, container: Node, offset: number): number {
  if (container instanceof Text) {
    const piece = pieces.find(({ node }) => node === container);
    return piece ? piece.start + offset : text.length;
  }
  const child = container.childNodes[offset];
  const next = pieces.find(
    ({ node }) =>
      child !== undefined &&
      (child === node ||
        child.contains(node) ||
        Boolean(child.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)),
  );
  if (next) return next.start;
  const inside = pieces.findLast(({ node }) => container.contains(node));
  return inside ? inside.start + inside.node.length : text.length;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

function parsePlace(key: string): CommentPlace | undefined {
  const [name, id, part] = key.split(':');
  const kind = commentedKinds.find((candidate) => candidate === name);
  return kind && id && part ? { kind, id, part } : undefined;
}
