import type { Inline as RichInline, List, ListItem, Paragraph } from '@agendawerk/shared/richtext/index.ts';
import type { Block, Inline, TextRun } from './document.ts';

/** Paragraphs and lists: what may stand in a list item or a table cell too. */
export function toNestedBlocks(block: Paragraph | List): Block[] {
  if (block.type === 'paragraph') {
    const content = (block.content ?? []).map(toInline);
    return content.length === 0 ? [] : [{ type: 'paragraph', content }];
  }
  return [{ type: 'list', isOrdered: block.type === 'orderedList', items: block.content.map(toItem) }];
}

function toItem(item: ListItem): Block[] {
  return item.content.flatMap(toNestedBlocks);
}

function toInline(inline: RichInline): Inline {
  if (inline.type === 'hardBreak') return { type: 'break' };
  const run: TextRun = { type: 'text', text: inline.text };
  for (const mark of inline.marks ?? []) {
    if (mark.type === 'bold') run.isBold = true;
    if (mark.type === 'italic') run.isItalic = true;
    if (mark.type === 'link') run.href = mark.attrs.href;
  }
  return run;
}
