import type { Block, Inline, ListItem, Mark, RichText, TableCell } from '../richtext.schema.ts';
import type { TableRow } from './nodes.ts';

const markOrder: readonly Mark['type'][] = ['link', 'bold', 'italic'];

/**
 * The one form that equal texts share: marks in one order, neighbouring words of one look joined, default attributes
 * and empty lists of words left out, no empty paragraphs at the end. A text without anything in it is null.
 */
export function normalizeRichText(text: RichText | null): RichText | null {
  if (text === null) return null;
  const content = text.content.map(normalizeBlock);
  while (isEmptyParagraph(content.at(-1))) content.pop();
  return content.length === 0 ? null : { type: 'doc', content };
}

export function isSameRichText(one: RichText | null, other: RichText | null): boolean {
  return one === other || JSON.stringify(normalizeRichText(one)) === JSON.stringify(normalizeRichText(other));
}

function isEmptyParagraph(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && block.content === undefined;
}

function normalizeBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', ...wordsOf(block.content) };
    case 'heading':
      return { type: 'heading', attrs: { level: block.attrs.level }, ...wordsOf(block.content) };
    case 'bulletList':
    case 'orderedList':
      return { type: block.type, content: block.content.map(normalizeItem) };
    case 'table':
      return { type: 'table', content: block.content.map(normalizeRow) };
  }
}

function normalizeItem(item: ListItem): ListItem {
  return { type: 'listItem', content: item.content.map(normalizeBlock) as ListItem['content'] };
}

function normalizeRow(row: TableRow): TableRow {
  return { type: 'tableRow', content: row.content.map(normalizeCell) };
}

function normalizeCell({ type, attrs, content }: TableCell): TableCell {
  const { colspan = 1, rowspan = 1 } = attrs ?? {};
  const isPlain = colspan === 1 && rowspan === 1;
  return {
    type,
    ...(isPlain ? {} : { attrs: { colspan, rowspan } }),
    content: content.map(normalizeBlock) as TableCell['content'],
  };
}

function wordsOf(content: readonly Inline[] = []): { content?: Inline[] } {
  const joined = joinInline(content);
  return joined.length === 0 ? {} : { content: joined };
}

/** Neighbouring words of one look become one. */
export function joinInline(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of content.map(normalizeInline)) {
    const last = joined.at(-1);
    if (
      last?.type === 'text' &&
      inline.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(inline.marks)
    ) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    } else {
      joined.push(inline);
    }
  }
  return joined;
}

function normalizeInline(inline: Inline): Inline {
  if (inline.type === 'hardBreak') return { type: 'hardBreak' };
  const marks = markOrder.flatMap((type) => inline.marks?.find((mark) => mark.type === type) ?? []).map(normalizeMark);
  return { type: 'text', text: inline.text, ...(marks.length === 0 ? {} : { marks }) };
}

function normalizeMark(mark: Mark): Mark {
  return mark.type === 'link' ? { type: 'link', attrs: { href: mark.attrs.href } } : { type: mark.type };
}
