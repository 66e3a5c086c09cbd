import type { Block, Inline, List, ListItem, Paragraph, RichText, Table } from '@agendawerk/shared/richtext/index.ts';

/** Builders for the demo's long texts. */

type Piece = string | Inline;

export function doc(...content: Block[]): RichText {
  return { type: 'doc', content };
}

export function p(...pieces: Piece[]): Paragraph {
  return { type: 'paragraph', content: pieces.map(inline) };
}

export function h(text: string, level: 2 | 3 | 4 = 2): Block {
  return { type: 'heading', attrs: { level }, content: [inline(text)] };
}

export function b(text: string): Inline {
  return { type: 'text', text, marks: [{ type: 'bold' }] };
}

/** Each item is one paragraph of one or more pieces. */
export function ul(...items: (Piece | Piece[])[]): List {
  return { type: 'bulletList', content: items.map(item) };
}

export function ol(...items: (Piece | Piece[])[]): List {
  return { type: 'orderedList', content: items.map(item) };
}

/** The first row holds the headings. */
export function table(head: string[], ...rows: string[][]): Table {
  const row = (type: 'tableHeader' | 'tableCell', cells: string[]) => ({
    type: 'tableRow' as const,
    content: cells.map((text) => ({ type, content: [p(text)] })),
  });
  return { type: 'table', content: [row('tableHeader', head), ...rows.map((cells) => row('tableCell', cells))] };
}

function item(content: Piece | Piece[]): ListItem {
  return { type: 'listItem', content: [p(...(Array.isArray(content) ? content : [content]))] };
}

function inline(piece: Piece): Inline {
  return typeof piece === 'string' ? { type: 'text', text: piece } : piece;
}
